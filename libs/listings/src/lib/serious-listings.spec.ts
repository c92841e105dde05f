import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, NotFoundError } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { movesOf, storedMoves } from '@chengjie/testkit';
import { DOCUMENT, ListingsWorld } from '../testing/listings-world.js';
import { ListingTasksReader } from './listing-tasks.reader.js';
import { OwnAffairsReader } from '@chengjie/organizations';
import { seriousListingActs, type SeriousListingStatus } from './serious-listing.acts.js';

const codesOf = (act: Promise<unknown>) =>
  act.then(
    () => [],
    (error: unknown) => (error instanceof DomainError ? error.violations.map(({ code }) => code) : [String(error)]),
  );

describe('the serious list', () => {
  let world: ListingsWorld;
  let first: Actor;
  let second: Actor;

  beforeAll(async () => {
    world = await ListingsWorld.create();
    [first, second] = [await world.officer(), await world.officer()];
  });
  afterAll(() => world?.close());

  const serve = (id: string, by = first) => world.act(() => world.proposals.serve(by, id));
  const reply = (id: string, by: Actor) => world.act(() => world.proposals.reply(by, id, '罚款已在复议中'));
  const list = (id: string, by = second) => world.act(() => world.proposals.enlist(by, id, DOCUMENT, '事实清楚'));
  const drop = (id: string, by = second) => world.act(() => world.proposals.drop(by, id, '复议撤销了处罚'));
  const statusOf = async (id: string) => (await world.proposed.byId(id))?.status;
  const noticed = async (organizationId: string) => {
    const id = await world.proposal(first, organizationId);
    await serve(id);
    return id;
  };

  it('is come upon after notice and reply, by an officer who neither proposed nor served it', async () => {
    const organizationId = await world.organization();
    const own = await world.memberOf(organizationId);
    const id = await world.proposal(first, organizationId);
    expect(await codesOf(list(id))).toEqual(['SERIOUS_LISTING_NOT_IN_THIS_STATE']);
    const server = await world.officer();
    await serve(id, server);
    expect(await codesOf(list(id))).toEqual(['REPLY_TIME_RUNS']);
    await reply(id, own);
    for (const by of [first, server]) expect(await codesOf(list(id, by))).toEqual(['OTHER_OFFICER_DECIDES']);
    expect(await world.standingOf(organizationId)).toBe('GOOD');
    await list(id);
    expect([await statusOf(id), await world.standingOf(organizationId)]).toEqual(['LISTED', 'SERIOUS']);
    expect(await world.reader.of(organizationId)).toMatchObject([
      {
        ...{ list: 'SERIOUS', until: null },
        causes: [{ ground: { key: 'HEAVY_PENALTY' }, months: 24, decidedBy: second.acting.holder }],
      },
    ]);
    const remove = { organizationId, rectified: true, document: null, reason: '期满' };
    expect(await codesOf(world.act(() => world.listings.remove(first, remove)))).toEqual(['LISTED_UNTIL']);
    await world.earlier(organizationId, 24);
    await world.act(() => world.listings.remove(first, remove));
    expect(await world.standingOf(organizationId)).toBe('GOOD');
  });

  it('is decided without a reply once the days are over, either way', async () => {
    const [a, b] = [await world.organization(), await world.organization()];
    const [listed, dropped] = [await noticed(a), await noticed(b)];
    for (const id of [listed, dropped]) await world.daysOver(id);
    expect(await codesOf(reply(listed, await world.memberOf(a)))).toEqual(['REPLY_TIME_OVER']);
    await list(listed);
    await drop(dropped);
    expect([await world.standingOf(a), await world.standingOf(b)]).toEqual(['SERIOUS', 'GOOD']);
    expect(await codesOf(drop(listed))).toEqual(['SERIOUS_LISTING_NOT_IN_THIS_STATE']);
  });

  it('is open once for each organization, and no affair of others', async () => {
    const organizationId = await world.organization();
    const id = await noticed(organizationId);
    expect(await codesOf(world.proposal(second, organizationId))).toEqual(['SERIOUS_LISTING_IS_OPEN']);
    const strangers = [await world.officer('REGISTRAR', '220203'), await world.memberOf(await world.organization())];
    for (const by of strangers) await expect(reply(id, by)).rejects.toBeInstanceOf(NotFoundError);
    const supervisor = await world.officer('SUPERVISOR', '2202');
    const visible = async (actor: Actor) => (await world.proposed.visible(actor, [id])).has(id);
    const seen = await Promise.all([supervisor, second, ...strangers].map(visible));
    expect(seen).toEqual([true, true, false, false]);
  });

  it('is proposed by the clock for whoever has been abnormal for two years, once', async () => {
    const [due, early] = [await world.abnormal(24), await world.abnormal(23)];
    const propose = (id: string) => world.act(() => world.proposals.proposeByClock(id));
    expect(await codesOf(world.proposal(first, early, 'TWO_YEARS_ABNORMAL'))).toEqual(['NOT_TWO_YEARS_ABNORMAL']);
    const waiting = (await world.proposed.abnormalForLong()).map(({ organizationId }) => organizationId);
    expect(waiting).toEqual(expect.arrayContaining([due, early]));
    expect([await propose(due), await propose(early), await propose(due)]).toEqual([true, false, false]);
    expect((await world.proposed.abnormalForLong()).map(({ organizationId }) => organizationId)).not.toContain(due);
    const { edges } = await world.proposed.page(first, ['PROPOSED'], { first: 50 });
    expect(edges.map(({ node }) => node).find((node) => node.organizationId === due)).toMatchObject({
      ...{ proposedBy: null, document: null, ground: { key: 'TWO_YEARS_ABNORMAL' } },
    });
  });

  it('lapses when the organization leaves the abnormal list in time, where that was its ground', async () => {
    const organizationId = await world.abnormal(24);
    await world.act(() => world.proposals.proposeByClock(organizationId));
    const { edges } = await world.proposed.page(first, ['PROPOSED'], { first: 50 });
    const id = edges.map(({ node }) => node).find((node) => node.organizationId === organizationId)?.id ?? '';
    await serve(id);
    const remove = { organizationId, rectified: true, document: null, reason: '已补报' };
    await world.act(() => world.listings.remove(first, remove));
    expect([await statusOf(id), await world.standingOf(organizationId)]).toEqual(['LAPSED', 'GOOD']);
  });

  it('waits for whoever can do the next step', async () => {
    const organizationId = await world.organization();
    const own = await world.memberOf(organizationId);
    const tasks = new ListingTasksReader(world.database, world.proposed, world.of(OwnAffairsReader));
    const kindsOf = async (actor: Actor, id: string) =>
      (await tasks.of(actor, 20)).filter(({ thingId }) => thingId === id).map(({ kind }) => kind);
    const id = await world.proposal(first, organizationId);
    expect([await kindsOf(second, id), await kindsOf(own, id)]).toEqual([['SERVE_LISTING_NOTICE'], []]);
    await serve(id);
    expect([await kindsOf(second, id), await kindsOf(own, id)]).toEqual([[], ['REPLY_TO_LISTING_NOTICE']]);
    await reply(id, own);
    const after = await Promise.all([first, second, own].map((actor) => kindsOf(actor, id)));
    expect(after).toEqual([[], ['DECIDE_SERIOUS_LISTING'], []]);
  });

  it('has the steps that the database lets a proposal take, and no others', async () => {
    const made = async (to: SeriousListingStatus) => {
      const organizationId = to === 'LAPSED' ? await world.abnormal(24) : await world.organization();
      const id = await world.proposal(first, organizationId, to === 'LAPSED' ? 'TWO_YEARS_ABNORMAL' : 'HEAVY_PENALTY');
      const own = await world.memberOf(organizationId);
      if (to === 'PROPOSED') return { id, own };
      await serve(id);
      if (to === 'REPLIED') await reply(id, own);
      if (to === 'NOTICED' || to === 'REPLIED') return { id, own };
      await world.daysOver(id);
      if (to === 'LISTED') await list(id);
      if (to === 'DROPPED') await drop(id);
      const remove = { organizationId, rectified: true, document: null, reason: '已补报' };
      if (to === 'LAPSED') await world.act(() => world.listings.remove(first, remove));
      return { id, own };
    };
    const standing = Object.fromEntries(
      await Promise.all(
        (Object.keys(seriousListingActs.states) as SeriousListingStatus[]).map(async (state) => [
          state,
          await made(state),
        ]),
      ),
    ) as Record<SeriousListingStatus, { id: string; own: Actor }>;
    const by = (step: string, { accountId, acting }: Actor) =>
      `${step}_by = '${accountId}', ${step}_in = '${acting.id}', ${step}_at = clock_timestamp()`;
    const set =
      (to: SeriousListingStatus, columns: string) =>
      ({ id }: { id: string }) =>
        `update serious_listing_proposal set status = '${to}'${columns} where id = '${id}'`;
    const unended = ', ended_at = null, ended_by = null, ended_in = null, end_reason = null';
    const unreplied = ', replied_at = null, replied_by = null, replied_in = null, reply = null';
    const decided = `, ${by('ended', second)}, end_reason = '决定'`;
    const writes: Partial<Record<SeriousListingStatus, (row: { id: string; own: Actor }) => string>> = {
      PROPOSED: set(
        'PROPOSED',
        `${unended}${unreplied}, noticed_at = null, noticed_by = null, noticed_in = null, reply_until = null`,
      ),
      NOTICED: set(
        'NOTICED',
        `${unended}${unreplied}, ${by('noticed', first)}, reply_until = clock_timestamp() + interval '9 days'`,
      ),
      REPLIED: ({ id, own }) => set('REPLIED', `${unended}, ${by('replied', own)}, reply = '答复'`)({ id }),
      LISTED: set('LISTED', decided),
      DROPPED: set('DROPPED', decided),
    };
    const kind = {
      standing,
      writes,
      status: (id: string) => `select status from serious_listing_proposal where id = '${id}'`,
    };
    // Nothing is decided while the days to reply run: that step is the calendar's.
    const early = ['NOTICED → LISTED', 'NOTICED → DROPPED'];
    expect(await storedMoves(world.db, kind)).toEqual(
      movesOf(seriousListingActs, kind).filter((move) => !early.includes(move)),
    );
  });
});
