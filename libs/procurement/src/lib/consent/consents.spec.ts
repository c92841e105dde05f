import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, newId, NotFoundError } from '@chengjie/kernel';
import { constraintViolation } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';
import { MOST_CONSENTS_ASKED_OF_MEMBER, type BidConsentAct } from './consent.acts.js';

const HOUR = 3_600_000;

describe('consent to a bid', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let federation: FixtureOrganization;
  let member: FixtureOrganization;
  let rival: FixtureOrganization;
  let project: FixtureProject;
  let serial = 0;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = biddingServices(world.database, world.sealing);
    rival = await world.organization('自行响应的服务中心');
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  beforeEach(async () => {
    serial += 1;
    federation = await world.organization(`第${serial}联合会`, { federation: true });
    member = await world.organization(`第${serial}志愿队`, { filed: true });
    await world.member(federation, member, { mandate: false });
    project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR, minimumValidBids: 1 });
  });

  const codesOf = async (act: Promise<unknown>): Promise<string[]> => {
    const error = await act.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error instanceof DomainError) return error.violations.map(({ code }) => code);
    const violation = constraintViolation(error);
    if (!violation) throw error ?? new Error('The act was done');
    return [violation.code];
  };
  const ask = (performer = member) => services.ask(project, federation, performer);
  const move = (key: BidConsentAct, id: string, by = member) => services.moveConsent(by, key, id);
  const seal = () => services.submit(project, federation, { performerId: member.id });
  const warned = async () => {
    const { bid } = await seal();
    return (await services.warnings.of(bid as NonNullable<typeof bid>, federation.actor)).map(({ code }) => code);
  };
  const mandate = (set = '') =>
    db.query(
      `insert into bid_mandate (id, membership_id, valid_from${set && ', function_id'})
       select $1, id, clock_timestamp()${set} from membership where member_id = $2`,
      [newId(), member.id],
    );
  const makeValid = (bidId: string) =>
    db.query(
      `update bid set status = 'VALID', price_fen = 1, proposal = '', federation = true, draw_secret = repeat('0', 64) where id = $1`,
      [bidId],
    );
  const opened = async () => {
    await services.submit(project, rival);
    await deadlinePasses(world, project);
    await services.openings.open(project.id);
    const [bid] = await db.query<{ status: string; code: string | null }>(
      `select status, invalid_reason ->> 'code' as code from bid where lot_id = $1 and bidder_id = $2`,
      [project.lotId, federation.id],
    );
    return [bid?.status, bid?.code];
  };

  it.each<[string, () => Promise<unknown>, [string, string | null], string[]]>([
    ['neither asked nor given', () => Promise.resolve(), ['INVALID', 'NO_CONSENT'], ['CONSENT_MISSING']],
    ['asked, not answered', () => ask(), ['INVALID', 'NO_CONSENT'], ['CONSENT_MISSING']],
    ['agreed', async () => move('agreeToBid', await ask()), ['VALID', null], []],
    ['declined', async () => move('declineBid', await ask()), ['INVALID', 'NO_CONSENT'], ['CONSENT_REFUSED']],
    [
      'agreed and taken back',
      async () => {
        const id = await ask();
        await move('agreeToBid', id);
        await move('takeBackConsent', id);
      },
      ['INVALID', 'NO_CONSENT'],
      ['CONSENT_REFUSED'],
    ],
    [
      'taken back, asked and given again',
      async () => {
        const id = await ask();
        await move('agreeToBid', id);
        await move('takeBackConsent', id);
        await move('agreeToBid', await ask());
      },
      ['VALID', null],
      [],
    ],
    ['given by a mandate', () => mandate(), ['VALID', null], []],
    ['given by a mandate, asked and not answered', () => Promise.all([mandate(), ask()]), ['VALID', null], []],
    [
      'given by a mandate, asked and withdrawn',
      async () => {
        await mandate();
        await move('withdrawConsentRequest', await ask(), federation);
      },
      ['VALID', null],
      [],
    ],
    [
      'given by a mandate, declined for another lot',
      async () => {
        await mandate();
        const other = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR });
        await move('declineBid', await services.ask(other, federation, member));
      },
      ['VALID', null],
      [],
    ],
    [
      'given by a mandate, declined',
      async () => {
        await mandate();
        await move('declineBid', await ask());
      },
      ['INVALID', 'NO_CONSENT'],
      ['CONSENT_REFUSED'],
    ],
    [
      'given by a mandate, agreed and taken back',
      async () => {
        await mandate();
        const id = await ask();
        await move('agreeToBid', id);
        await move('takeBackConsent', id);
      },
      ['INVALID', 'NO_CONSENT'],
      ['CONSENT_REFUSED'],
    ],
    [
      'declined, given by a later mandate, asked again and not answered',
      async () => {
        await move('declineBid', await ask());
        await mandate();
        await ask();
      },
      ['INVALID', 'NO_CONSENT'],
      ['CONSENT_REFUSED'],
    ],
    [
      'given by a mandate, declined, asked again and agreed',
      async () => {
        await mandate();
        await move('declineBid', await ask());
        await move('agreeToBid', await ask());
      },
      ['VALID', null],
      [],
    ],
    [
      'given by a mandate for something else',
      async () => {
        const other = newId();
        await db.query(`insert into function (id, code, region_code) values ($1, $2, '22')`, [other, `X-${serial}`]);
        await mandate(`, '${other}'::uuid`);
      },
      ['INVALID', 'NO_CONSENT'],
      ['CONSENT_MISSING'],
    ],
    [
      'given, but the member has left',
      async () => {
        await move('agreeToBid', await ask());
        await seal();
        await db.query('update membership set valid_to = clock_timestamp() where member_id = $1', [member.id]);
      },
      ['INVALID', 'NOT_ELIGIBLE'],
      [],
    ],
  ])('%s: the opening decides by the deadline', async (name, given, expected, warnings) => {
    await given();
    if (!name.includes('left')) expect(await warned()).toEqual(warnings);
    expect(await opened()).toEqual(expected);
    const [event] = await db.query<{ codes: (string | null)[] }>(
      `select array(select b -> 'invalid' ->> 'code' from jsonb_array_elements(data -> 'bids') b order by 1) as codes
       from event where subject_id = $1 and type = 'BIDS_OPENED' and public`,
      [project.id],
    );
    expect(event?.codes).toEqual(expect.arrayContaining([expected[1]]));
  });

  it('is asked before or after sealing', async () => {
    await seal();
    await move('agreeToBid', await ask());
    expect(await opened()).toEqual(['VALID', null]);
  });

  it('taken back or left after the deadline changes nothing', async () => {
    const id = await ask();
    await move('agreeToBid', id);
    await seal();
    await services.submit(project, rival);
    await deadlinePasses(world, project);
    expect(await codesOf(move('takeBackConsent', id))).toEqual(['NOT_OPEN_FOR_BIDS']);
    await db.query('update membership set valid_to = clock_timestamp() where member_id = $1', [member.id]);
    await services.openings.open(project.id);
    const [bid] = await db.query('select status from bid where lot_id = $1 and bidder_id = $2', [
      ...[project.lotId, federation.id],
    ]);
    expect(bid).toEqual({ status: 'VALID' });
  });

  it('that is being given holds the opening until it is', async () => {
    const id = await ask();
    await seal();
    await services.submit(project, rival);
    let passing: Promise<unknown> | undefined;
    await world.database.transaction(async () => {
      await services.moveConsent(member, 'agreeToBid', id);
      passing = db.query('update project set deadline_at = clock_timestamp() where id = $1', [project.id]);
      const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and query like 'update project set deadline%'`;
      while ((await db.query(waiting)).length === 0);
    });
    await passing;
    expect(await services.openings.open(project.id)).toBe(true);
    const [bid] = await db.query('select status from bid where lot_id = $1 and bidder_id = $2', [
      ...[project.lotId, federation.id],
    ]);
    expect(bid).toEqual({ status: 'VALID' });
  });

  it('is answered once, where two do at once', async () => {
    const id = await ask();
    const results = await Promise.allSettled([
      move('agreeToBid', id),
      move('declineBid', id),
      move('withdrawConsentRequest', id, federation),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is open once for those who own it: who gained the role later, or was reset, learns of it neither by a refusal nor by a warning', async () => {
    const id = await ask();
    await move('agreeToBid', id);
    const { bid } = await seal();
    const [{ at } = { at: new Date() }] = await db.query<{ at: Date }>('select clock_timestamp() as at');
    const newcomer = { ...federation, actor: { ...federation.actor, heldSince: new Date(at.getTime() + 1) } };
    const warnedAs = async ({ actor }: FixtureOrganization) =>
      (await services.warnings.of(bid as NonNullable<typeof bid>, actor)).map(({ code }) => code);
    expect([await warnedAs(federation), await warnedAs(newcomer)]).toEqual([[], ['CONSENT_MISSING']]);
    const again = await services.ask(project, newcomer, member);
    expect(await codesOf(services.ask(project, newcomer, member))).toEqual(['CONSENT_ASKED_ALREADY']);
    expect(await codesOf(ask())).toEqual(['CONSENT_ASKED_ALREADY']);
    await move('agreeToBid', again);
    expect(await warnedAs(newcomer)).toEqual([]);
    expect(await opened()).toEqual(['VALID', null]);
  });

  it.each([
    [
      'IN_REGISTER',
      `insert into out_of_register_period (organization_id, kind, reason, valid_from)
       values ($1, 'SUSPENDED', '责令停止活动', clock_timestamp())`,
    ],
    [
      'PERFORMER_FILED',
      `update organization set track = 'REGISTERED', legal_form = 'ASSOCIATION', filing_number = null,
       credit_code = '51220202MJ' || lpad(('x' || substr(md5($1::text), 1, 6))::bit(24)::int::text, 8, '0') where id = $1::uuid`,
    ],
  ])('warns of what the opening would refuse by now, though the performer agreed: %s', async (code, change) => {
    await move('agreeToBid', await ask());
    const { bid } = await seal();
    const warnings = async () =>
      (await services.warnings.of(bid as NonNullable<typeof bid>, federation.actor)).map((warning) => warning.code);
    expect(await warnings()).toEqual([]);
    await db.query(change, [member.id]);
    expect(await warnings()).toEqual([code]);
  });

  it('is asked by an account only so often in a day, questions before it held the role not counted', async () => {
    for (let time = 0; time < MOST_CONSENTS_ASKED_OF_MEMBER; time += 1)
      await move('withdrawConsentRequest', await ask(), federation);
    expect(await codesOf(ask())).toEqual(['TOO_MANY_CONSENTS_ASKED']);
    const [{ at } = { at: new Date() }] = await db.query<{ at: Date }>('select clock_timestamp() as at');
    const reset = { ...federation, actor: { ...federation.actor, heldSince: new Date(at.getTime() + 1) } };
    await services.ask(project, reset, member);
  });

  it('is asked of filed members whose bid would be admitted, once for each lot', async () => {
    await ask();
    expect(await codesOf(ask())).toEqual(['CONSENT_ASKED_ALREADY']);
    expect(await codesOf(ask(rival))).toEqual(['PERFORMER_FILED', 'PERFORMER_MEMBER']);
    expect(await codesOf(services.ask(project, rival, member))).toEqual([
      ...['FEDERATION_REGISTERED', 'PERFORMER_MEMBER'],
    ]);
    await deadlinePasses(world, project);
    const other = await world.organization(`又一${serial}志愿队`, { filed: true });
    await world.member(federation, other);
    expect(await codesOf(ask(other))).toEqual(['NOT_OPEN_FOR_BIDS']);
  });

  it('shows the two its part of the work, and nobody else anything; nothing of it is an event', async () => {
    const id = await ask();
    await seal();
    for (const { actor } of [federation, member]) {
      const seen = await services.consentsReader.own(actor, id);
      expect(seen).toMatchObject({ status: 'ASKED', part: '上门服务' });
      expect(JSON.stringify(seen)).not.toMatch(/80000|服务方案/);
      expect(await services.consentsReader.ofLot(actor, project.lotId)).toHaveLength(1);
      expect((await services.consentsReader.ownPage(actor, { first: 5 })).edges).toHaveLength(1);
    }
    expect(await services.consentsReader.own(rival.actor, id)).toBeUndefined();
    expect((await services.consentsReader.ownPage(rival.actor, { first: 5 })).edges).toEqual([]);
    for (const other of [rival.actor, world.buyer, world.supervisor, world.evaluator(1), null])
      expect(await services.consentsReader.ofLot(other, project.lotId)).toEqual([]);
    await expect(move('agreeToBid', id, rival)).rejects.toBeInstanceOf(NotFoundError);
    expect(await db.query('select type from event where subject_id = $1', [project.id])).toEqual([]);
    const told = await db.query<{ notice: object }>(
      `select data -> 'notice' as notice from jobs.job where name = 'organization-matter'
         and data -> 'organizationIds' ? $1`,
      [member.id],
    );
    expect(told.map(({ notice }) => notice)).toMatchObject([{ kind: 'CONSENT_ASKED' }]);
    expect(JSON.stringify(told)).not.toMatch(/居家养老/);
  });

  it('is nobody’s who was given the role, or keys by an office, after it was asked: until the opening', async () => {
    const id = await ask();
    await move('agreeToBid', id);
    await seal();
    const newcomer = { ...member, actor: { ...member.actor, heldSince: await world.database.now() } };
    expect(await services.consentsReader.own(newcomer.actor, id)).toBeUndefined();
    expect((await services.consentsReader.ownPage(newcomer.actor, { first: 5 })).edges).toEqual([]);
    await expect(move('takeBackConsent', id, newcomer)).rejects.toBeInstanceOf(NotFoundError);
    expect(await opened()).toEqual(['VALID', null]);
    expect(await services.consentsReader.own(newcomer.actor, id)).toMatchObject({ status: 'AGREED' });
  });

  it('is held by the database: its terms, its way, its time, and that no bid is valid without', async () => {
    const id = await ask();
    const change = (set: string) => db.query(`update bid_consent set ${set} where id = $1`, [id]);
    await expect(change(`part = '别的'`)).rejects.toThrow('keeps its terms');
    await expect(change(`status = 'TAKEN_BACK'`)).rejects.toThrow('goes its way');
    await expect(db.query('delete from bid_consent where id = $1', [id])).rejects.toThrow('is kept');
    const { bidId } = await seal();
    await deadlinePasses(world, project);
    for (const at of ['clock_timestamp()', 'asked_at']) {
      const late = await codesOf(change(`status = 'AGREED', agreed_at = ${at}, agreed_by = asked_by`));
      expect(late).toEqual(['DEADLINE_PASSED']);
    }
    await expect(makeValid(bidId)).rejects.toThrow('with its consent alone');
  });

  it('is not asked with an earlier time once the deadline has passed', async () => {
    const askedAnHourAgo = (lot: FixtureProject) =>
      db.query(
        `insert into bid_consent (id, project_id, lot_id, federation_id, performer_id, part, asked_at, asked_by)
         values ($1, $2, $3, $4, $5, '上门服务', clock_timestamp() - interval '1 hour', $6)`,
        [newId(), lot.id, lot.lotId, federation.id, member.id, federation.actor.accountId],
      );
    await askedAnHourAgo(project);
    const late = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR });
    await deadlinePasses(world, late);
    await expect(askedAnHourAgo(late)).rejects.toThrow('before the deadline');
  });

  it('that was refused is held by the database, in spite of a mandate', async () => {
    await mandate();
    await move('declineBid', await ask());
    const { bidId } = await seal();
    await deadlinePasses(world, project);
    await expect(makeValid(bidId)).rejects.toThrow('with its consent alone');
  });

  it('is not replaced by a mandate that says to have been given before the deadline', async () => {
    const backdated = (givenBy: string | null) =>
      db.query(
        `insert into bid_mandate (id, membership_id, valid_from, given_by)
         select $1, id, clock_timestamp() - interval '1 hour', $3 from membership where member_id = $2`,
        [newId(), member.id, givenBy],
      );
    const { bidId } = await seal();
    await expect(backdated(member.actor.accountId)).rejects.toThrow('begins when it is given');
    await deadlinePasses(world, project);
    await expect(backdated(null)).rejects.toThrow('begins when it is given');
    await mandate();
    await expect(makeValid(bidId)).rejects.toThrow('with its consent alone');
  });
});
