import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, NotFoundError, shanghaiDay } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { movesOf, storedMoves } from '@chengjie/testkit';
import { DOCUMENT, ListingsWorld } from '../testing/listings-world.js';
import { ListingTasksReader } from './listing-tasks.reader.js';
import { OfficeBars } from '@chengjie/accounts';
import { OfficerBarsReader } from './officer-bars.reader.js';
import { listingErrors } from './listing.errors.js';
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

  it('is open once for each organization and ground, and no affair of others', async () => {
    const organizationId = await world.organization();
    const id = await noticed(organizationId);
    expect(await codesOf(world.proposal(second, organizationId))).toEqual(['SERIOUS_LISTING_IS_OPEN']);
    await world.proposal(second, organizationId, 'PENALIZED_TWICE');
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

  const byClock = async (organizationId: string) => {
    await world.act(() => world.proposals.proposeByClock(organizationId));
    return (await world.proposed.openOf(organizationId, 'TWO_YEARS_ABNORMAL'))?.id ?? '';
  };
  const take = (organizationId: string, by = first) =>
    world.act(() => world.listings.remove(by, { organizationId, rectified: true, document: null, reason: '已补报' }));
  const waiting = async () => (await world.proposed.abnormalForLong()).map(({ organizationId }) => organizationId);
  const told = (organizationId: string) =>
    world.db.query<{ kind: string }>(
      `select data -> 'notice' ->> 'kind' as kind from jobs.job where name = 'organization-matter'
         and data -> 'organizationIds' ? $1 order by created_on, id`,
      [organizationId],
    );

  it('lapses when the organization goes over to it on another ground, and is told where it was served', async () => {
    for (const served of [true, false]) {
      const organizationId = await world.abnormal(24);
      const id = await byClock(organizationId);
      if (served) await serve(id);
      const other = await noticed(organizationId);
      await world.daysOver(other);
      await list(other);
      expect([await statusOf(id), await world.standingOf(organizationId)]).toEqual(['LAPSED', 'SERIOUS']);
      expect((await world.proposed.byId(id))?.lapsedSince).toBe('LEFT_ABNORMAL');
      const kinds = (await told(organizationId)).map(({ kind }) => kind);
      expect(kinds.includes('SERIOUS_LISTING_LAPSED')).toBe(served);
    }
  });

  it('is decided by another officer before one leaves the abnormal list, while it is proposed and once it is due', async () => {
    const [early, due] = [await world.abnormal(3), await world.abnormal(24)];
    const open = await noticed(early);
    for (const id of [early, due]) expect(await codesOf(take(id))).toEqual(['SERIOUS_LISTING_UNDECIDED']);
    const clocks = await byClock(due);
    await serve(clocks);
    for (const id of [open, clocks]) await world.daysOver(id);
    for (const id of [open, clocks]) expect(await codesOf(drop(id, first))).toEqual(['OTHER_OFFICER_DECIDES']);
    for (const id of [open, clocks]) await drop(id);
    for (const id of [early, due]) await take(id);
    expect([await world.standingOf(early), await world.standingOf(due)]).toEqual(['GOOD', 'GOOD']);
  });

  it('is proposed by the clock although an officer’s own proposal was dropped, and no more once that of the clock was', async () => {
    const organizationId = await world.abnormal(24);
    const own = await world.proposal(first, organizationId, 'TWO_YEARS_ABNORMAL');
    await serve(own);
    await world.daysOver(own);
    await drop(own);
    expect(await waiting()).toContain(organizationId);
    expect(await codesOf(take(organizationId))).toEqual(['SERIOUS_LISTING_UNDECIDED']);
    const clocks = await byClock(organizationId);
    await serve(clocks);
    await world.daysOver(clocks);
    await drop(clocks);
    expect(await waiting()).not.toContain(organizationId);
  });

  it('is withdrawn by whoever proposed it, before it is served', async () => {
    const organizationId = await world.organization();
    const withdraw = (id: string, by: Actor) => world.act(() => world.proposals.withdraw(by, id, '提错了对象'));
    const id = await world.proposal(first, organizationId);
    expect(await codesOf(withdraw(id, second))).toEqual(['PROPOSER_WITHDRAWS']);
    await withdraw(id, first);
    expect(await statusOf(id)).toBe('WITHDRAWN');
    const again = await noticed(await world.organization());
    expect(await codesOf(withdraw(again, first))).toEqual(['SERIOUS_LISTING_NOT_IN_THIS_STATE']);
  });

  it('is not proposed for it again within a year by whoever did in vain, on whichever ground; others may', async () => {
    const organizationId = await world.organization();
    const id = await world.proposal(first, organizationId);
    expect(await world.proposed.inVain(first, organizationId)).toBe(false);
    await world.act(() => world.proposals.withdraw(first, id, '提错了对象'));
    for (const ground of ['HEAVY_PENALTY', 'PENALIZED_TWICE'])
      expect(await codesOf(world.proposal(first, organizationId, ground))).toEqual(['OWN_PROPOSAL_CAME_TO_NOTHING']);
    expect(await world.proposed.inVain(first, organizationId)).toBe(true);
    await world.proposal(first, await world.organization());
    await world.proposal(second, organizationId);
  });

  it('lapses by the clock after its last day to be served, and to be decided', async () => {
    const [a, b] = [await world.organization(), await world.organization()];
    const [unserved, undecided] = [await world.proposal(first, a), await noticed(b)];
    const lapse = (id: string) => world.act(() => world.proposals.lapseByClock(id));
    expect([await lapse(unserved), await lapse(undecided)]).toEqual([false, false]);
    const day = (instant: Date | null | undefined) => shanghaiDay(instant ?? new Date(0));
    const today = shanghaiDay(new Date());
    expect(day((await world.proposed.byId(unserved))?.dueAt)).toBe(today + 16);
    expect(day((await world.proposed.byId(undecided))?.dueAt)).toBe(today + 15 + 31);
    for (const id of [unserved, undecided]) await world.daysEarlier(id, 46);
    const overdue = (await world.proposed.overdue()).map(({ id }) => id);
    expect(overdue).toEqual(expect.arrayContaining([unserved, undecided]));
    expect([await lapse(unserved), await lapse(undecided), await lapse(undecided)]).toEqual([true, true, false]);
    const since = async (id: string) => (await world.proposed.byId(id))?.lapsedSince;
    expect([await since(unserved), await since(undecided)]).toEqual(['NOT_SERVED', 'NOT_DECIDED']);
    expect((await told(a)).map(({ kind }) => kind)).toEqual([]);
    expect((await told(b)).map(({ kind }) => kind)).toContain('SERIOUS_LISTING_OVERDUE');
  });

  it('is no affair of officers who act for any organization, or did within a year', async () => {
    const [rival, organizationId] = [await world.organization(), await world.organization()];
    const biased = await world.officer();
    const id = await world.proposal(first, organizationId);
    await world.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code, valid_from, valid_to)
       values (gen_random_uuid(), $1, 'ORGANIZATION', $2, '220202001', now() - interval '400 days', now() - interval '300 days')`,
      [biased.accountId, rival],
    );
    const recused = ['OFFICER_ACTS_FOR_ORGANIZATIONS'];
    expect(await codesOf(world.proposal(biased, organizationId, 'PENALIZED_TWICE'))).toEqual(recused);
    expect(await codesOf(serve(id, biased))).toEqual(recused);
    await serve(id);
    await world.daysOver(id);
    for (const act of [list(id, biased), drop(id, biased)]) expect(await codesOf(act)).toEqual(recused);
    const light = { organizationId, ground: 'LIGHT_PENALTY', document: DOCUMENT, reason: '警告' };
    expect(await codesOf(world.act(() => world.listings.enter(biased, light)))).toEqual(recused);
    expect(await codesOf(take(await world.abnormal(3), biased))).toEqual(recused);
    const tasks = new ListingTasksReader(world.database, world.proposed, world.of(OfficerBarsReader));
    expect((await tasks.of(biased, 50)).map(({ thingId }) => thingId)).not.toContain(id);
  });

  it('waits for whoever can do the next step', async () => {
    const organizationId = await world.organization();
    const own = await world.memberOf(organizationId);
    const tasks = new ListingTasksReader(world.database, world.proposed, world.of(OfficerBarsReader));
    const kindsOf = async (actor: Actor, id: string) =>
      (await tasks.of(actor, 20)).filter(({ thingId }) => thingId === id).map(({ kind }) => kind);
    const id = await world.proposal(first, organizationId);
    expect([await kindsOf(second, id), await kindsOf(own, id)]).toEqual([['SERVE_LISTING_NOTICE'], []]);
    const none = () => Promise.resolve([]);
    const ofFacts = (ids: readonly string[]) =>
      Promise.resolve(ids.map((each) => (each === second.accountId ? listingErrors.NOT_LISTED() : undefined)));
    world.of(OfficeBars).knownTo({ ofAccounts: none, ofProposals: none, ofFacts });
    expect(await kindsOf(second, id)).toEqual([]);
    const free = (ids: readonly string[]) => Promise.resolve(ids.map(() => undefined));
    world.of(OfficeBars).knownTo({ ofAccounts: none, ofProposals: none, ofFacts: free });
    await serve(id);
    expect([await kindsOf(second, id), await kindsOf(own, id)]).toEqual([[], ['REPLY_TO_LISTING_NOTICE']]);
    await reply(id, own);
    const after = await Promise.all([first, second, own].map((actor) => kindsOf(actor, id)));
    expect(after).toEqual([[], ['DECIDE_SERIOUS_LISTING'], []]);
  });

  it('has the steps that the database lets a proposal take, and no others', async () => {
    const made = async (to: SeriousListingStatus) => {
      const organizationId = await world.organization();
      const id = await world.proposal(first, organizationId);
      const own = await world.memberOf(organizationId);
      if (to === 'PROPOSED') return { id, own };
      if (to === 'WITHDRAWN') {
        await world.act(() => world.proposals.withdraw(first, id, '提错了对象'));
        return { id, own };
      }
      await serve(id);
      if (to === 'REPLIED') await reply(id, own);
      if (to === 'NOTICED' || to === 'REPLIED') return { id, own };
      await world.daysOver(id);
      if (to === 'LISTED') await list(id);
      if (to === 'DROPPED') await drop(id);
      if (to === 'LAPSED') {
        await world.daysEarlier(id, 31);
        await world.act(() => world.proposals.lapseByClock(id));
      }
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
      WITHDRAWN: set('WITHDRAWN', `, ${by('ended', first)}, end_reason = '撤回'`),
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
