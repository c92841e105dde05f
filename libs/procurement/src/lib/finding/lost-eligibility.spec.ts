import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { freshCreditCode } from '@chengjie/organizations/testing';
import { RulesReader } from '@chengjie/rules';
import { attacked } from '@chengjie/testkit';
import type { FixtureOrganization, FixtureProject, FixtureTerms } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { biddingTerms } from '../bid/bidder-eligibility.reader.js';
import { missingConditions } from '../bid/eligibility.rules.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';

const code = (...codes: string[]) => ({ violations: codes.map((each) => ({ code: each })) });
const page = { first: 10 };

describe('a first in rank that is no longer eligible (docs/adr/0021)', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
    for (const { id } of [north, south]) await qualify(id);
  });
  afterAll(() => panel.close());

  const qualify = (organizationId: string, regionCode = world.regionCode) =>
    db.query(
      `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
       values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [newId(), organizationId, world.functionId, regionCode, world.agencyId],
    );
  const list = ({ id }: FixtureOrganization) =>
    db.query(`insert into standing_period (organization_id, standing, valid_from) values ($1, 'SERIOUS', now())`, [id]);
  const delist = ({ id }: FixtureOrganization) =>
    db.query(
      `update standing_period set valid_to = clock_timestamp() where organization_id = $1 and valid_to is null`,
      [id],
    );
  const revoke = ({ id }: FixtureOrganization) =>
    db.query('update qualification set revoked_at = clock_timestamp() where organization_id = $1', [id]);
  /** Ranked: the north before the south. */
  const ranked = async (terms: FixtureTerms = {}): Promise<FixtureProject & { first: string; second: string }> => {
    const project = await world.project({
      ...{ minimumValidBids: 1, eligibility: { qualificationRequired: true }, ...terms },
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
    });
    await services.score(project, ['70.00', '60.00']);
    await services.evaluate(project);
    const [first = '', second = ''] = project.bidIds;
    return { ...project, first, second };
  };
  const offered = async (project: FixtureProject, bidId: string) => {
    const { projectId, id, status, evaluatedAt, buyer, regionCode, number, ofSeveral, of } =
      await services.lotOf(project);
    const lot = { projectId, id, status, evaluatedAt, buyer, regionCode, number, ofSeveral, of };
    const acts = await services.findingReader.possibleReviews({ id: bidId, valid: true }, lot, world.buyer);
    return acts.find(({ key }) => key === 'findNoLongerEligible');
  };
  const hindrance = async ({ lotId }: FixtureProject) => (await services.winners.hindranceOf(lotId))?.zh;

  it('is found so by what the register says at that moment: invalid, public, told; the next is ranked first and awarded', async () => {
    const project = await ranked();
    await expect(services.findNoLongerEligible(project.first)).rejects.toMatchObject(code('STILL_ELIGIBLE'));
    expect(await offered(project, project.first)).toMatchObject({ disabled: true });
    await list(north);
    await expect(services.award(project)).rejects.toMatchObject(code('WINNER_NOT_ELIGIBLE', 'STANDING_CLEAR'));
    expect(await hindrance(project)).toContain('认定丧失法定条件');
    expect(await offered(project, project.first)).toMatchObject({ disabled: false });
    expect(await offered(project, project.second)).toMatchObject({ disabled: true });
    await expect(services.findNoLongerEligible(project.second)).rejects.toMatchObject(code('NOT_FIRST_IN_RANK'));
    await services.findNoLongerEligible(project.first);

    const said = '截止之后丧失法定条件：已列入严重违法失信名单，不能参加';
    const seen = await services.findingReader.ofLot({}, await services.lotOf(project), null, page);
    expect(seen.edges.map(({ node }) => node)).toMatchObject([
      {
        ...{
          kind: 'ELIGIBILITY',
          status: 'ADOPTED',
          ground: 'NO_LONGER_ELIGIBLE',
          by: 'BUYER',
          number: null,
          votes: [],
        },
        lost: [{ code: 'STANDING_CLEAR', text: { en: expect.stringContaining('serious violations') } }],
      },
    ]);
    const [event] = await db.query(
      `select public, data from event where subject_id = $1 and type = 'BID_FOUND_INVALID'`,
      [project.id],
    );
    expect(event).toMatchObject({
      public: true,
      data: { bidId: project.first, by: 'BUYER', reason: { code: 'NO_LONGER_ELIGIBLE', zh: said } },
    });
    const record = await services.ranking.openingRecord({}, await services.lotOf(project), page);
    expect(record?.edges.map(({ node }) => [node.invalidReason?.zh ?? null, node.invalidSince])).toEqual([
      [said, 'REVIEW'],
      [null, null],
    ]);
    expect(
      await db.query(`select kind from notification where organization_id = $1 and kind = 'BID_FOUND_INVALID'`, [
        north.id,
      ]),
    ).toHaveLength(1);

    await expect(services.award(project)).rejects.toMatchObject(code('RANKING_OUTDATED'));
    expect(await hindrance(project)).toContain('重新评审排序');
    await services.evaluate(project);
    await services.award(project);
    const [award] = await db.query('select bid_id from award where lot_id = $1', [project.lotId]);
    expect(award).toEqual({ bid_id: project.second });
    await delist(north);
  });

  it('stays invalid though the entry is undone: it was not eligible when that was found, and nobody brings it back', async () => {
    const project = await ranked();
    await list(north);
    await services.findNoLongerEligible(project.first);
    await delist(north);
    const correction = services.proposeCorrection(world.evaluator(1), project.first, {
      error: 'QUALIFICATION_MISJUDGED',
    });
    await expect(correction).rejects.toMatchObject(code('NOT_CORRECTED_AFTER_RANKING'));
    await services.evaluate(project);
    expect(await services.winners.ofLot(project.lotId)).toMatchObject({ bidId: project.second });
  });

  /** As a writer of the database would, with the trigger and without it. */
  const found = (bidId: string) =>
    attacked(db, 'bid_finding_lost_eligibility', {
      sql: `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, facts, figures, lost, status, proposed_by,
          proposed_at, decided_at)
        select gen_random_uuid(), project_id, lot_id, id, 'ELIGIBILITY', true, 'NO_LONGER_ELIGIBLE', '无', '[]', '[{"code":"QUALIFIED"}]',
          'ADOPTED', submitted_by, clock_timestamp(), clock_timestamp() from bid where id = '${bidId}'`,
    });

  it('is not found so by what has merely expired since the deadline, before the ranking or after it: nobody waits for that', async () => {
    const project = await ranked();
    await db.tamper(`update lot set opened_at = opened_at - interval '60 days' where id = $1`, [project.lotId]);
    await db.tamper(
      `update project set (published_at, deadline_at, opened_at) = (published_at - interval '60 days', deadline_at - interval '60 days',
         opened_at - interval '60 days') where id = $1`,
      [project.id],
    );
    /** So many days ago, in the night. */
    const expired = (days: number) =>
      db.tamper(
        `update qualification set valid_from = now() - interval '200 days',
           valid_until = (clock_timestamp() at time zone 'Asia/Shanghai')::date - $2::int where organization_id = $1`,
        [north.id, days],
      );
    for (const days of [59, 1]) {
      await expired(days);
      await expect(services.findNoLongerEligible(project.first)).rejects.toMatchObject(code('STILL_ELIGIBLE'));
      expect(await offered(project, project.first)).toMatchObject({ disabled: true });
      // Nor is the service believed: the trigger looks at the deadline itself.
      const notLost = {
        refused: expect.stringContaining('no longer eligible'),
        untouched: true,
        refusedWithoutIt: null,
      };
      expect(await found(project.first)).toEqual(notLost);
      // Nor by revoking it then, nor one beside it that was held too.
      await qualify(north.id, '2202');
      await revoke(north);
      await expect(services.findNoLongerEligible(project.first)).rejects.toMatchObject(code('STILL_ELIGIBLE'));
      expect(await found(project.first)).toEqual(notLost);
      await db.tamper(`delete from qualification where organization_id = $1 and region_code = '2202'`, [north.id]);
      await db.tamper('update qualification set revoked_at = null where organization_id = $1', [north.id]);
    }
    await services.award(project);
    await db.tamper('update qualification set valid_until = null where organization_id = $1', [north.id]);
  });

  it('is found so by a revocation, whenever it comes', async () => {
    const project = await ranked();
    await revoke(north);
    await expect(services.award(project)).rejects.toMatchObject(code('WINNER_NOT_ELIGIBLE', 'QUALIFIED'));
    await services.findNoLongerEligible(project.first);
    await db.tamper('update qualification set revoked_at = null where organization_id = $1', [north.id]);
  });

  it('leaves the award to the next in rank though fewer are left than a ranking takes, until nobody is left', async () => {
    const project = await ranked({ minimumValidBids: 2 });
    await list(north);
    await services.findNoLongerEligible(project.first);
    expect(
      (await new ScoringProgressReader(world.database, new RulesReader(world.database)).hindrancesOf(project.lotId))
        .ranking,
    ).toBeNull();
    await services.evaluate(project);
    expect(await services.lotOf(project)).toMatchObject({ status: 'EVALUATED' });
    expect(await services.winners.ofLot(project.lotId)).toMatchObject({ bidId: project.second });
    await list(south);
    await services.findNoLongerEligible(project.second);
    await delist(north);
    await delist(south);
    await panel.dayPasses(project);
    await services.evaluate(project);
    expect(await services.lotOf(project)).toMatchObject({
      status: 'FAILED',
      endReason: { code: 'TOO_FEW_VALID_BIDS' },
    });
  });

  it('is nothing before the ranking, and nobody’s but the buyer’s', async () => {
    const opened = await world.project({ bids: [{ by: north, priceFen: 1 }] });
    await expect(services.findNoLongerEligible(opened.bidIds[0] ?? '')).rejects.toMatchObject(
      code('NOT_IN_THIS_STATE'),
    );
    const project = await ranked();
    const panelist = services.findNoLongerEligible(project.first, world.evaluator(1));
    await expect(panelist).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is held by the database: neither another than the first, nor what the register does not say', async () => {
    const project = await ranked();
    const held = { refused: expect.stringContaining('no longer eligible'), untouched: true, refusedWithoutIt: null };
    expect(await found(project.first)).toEqual(held);
    await list(south);
    expect(await found(project.second)).toEqual(held);
    await delist(south);
  });

  it('is asked of the database as of the rules: standing, qualification, for itself and for a member', async () => {
    const federation = await world.organization('兴华街道社区社会组织联合会', { federation: true });
    const member = await world.organization('邻里互助队', { filed: true });
    const idle = await world.organization('未获资质的服务中心');
    await world.member(federation, member);
    await qualify(member.id);
    const project = await world.project({
      eligibility: { qualificationRequired: true },
      bids: [
        { by: north, priceFen: 1 },
        { by: idle, priceFen: 1 },
        { by: federation, performer: member, priceFen: 1 },
      ],
    });
    const open = await world.project({ bids: [{ by: idle, priceFen: 1 }] });
    const agreed = async () => {
      const rows = await db.query<{
        id: string;
        lost: boolean;
        bidder: string;
        performer: string | null;
        terms: never;
      }>(
        `select b.id, bidder_has_lost_condition(b.id) as lost, b.bidder_id as bidder, b.performer_id as performer, json_build_object(
           'regime', p.regime, 'functionId', p.function_id, 'regionCode', p.region_code, 'eligibility', p.eligibility) as terms
         from bid b join project p on p.id = b.project_id where b.project_id = any($1) order by p.reference, b.id`,
        [[project.id, open.id]],
      );
      const facts = await services.eligibility.factsById(
        rows.flatMap(({ bidder, performer }) => [bidder, ...(performer ? [performer] : [])]),
      );
      for (const { lost, bidder, performer, terms } of rows) {
        const missing = missingConditions(
          facts.get(bidder) as never,
          (performer && facts.get(performer)) || null,
          biddingTerms(terms, null),
        );
        expect([bidder, missing.map((each) => each.code), lost]).toEqual([
          bidder,
          missing.map((each) => each.code),
          missing.length > 0,
        ]);
      }
      return rows.filter(({ lost }) => lost).length;
    };
    expect(await agreed()).toBe(1);
    await list(federation);
    expect(await agreed()).toBe(2);
    await delist(federation);
    await list(idle);
    expect(await agreed()).toBe(2);
    await revoke(member);
    await revoke(north);
    expect(await agreed()).toBe(4);
  });

  it('is none where the member has been registered since the deadline', async () => {
    const federation = await world.organization('团结街道社区社会组织联合会', { federation: true });
    const member = await world.organization('团结互助队', { filed: true });
    await world.member(federation, member);
    const { bidIds, ...project } = await world.project({ bids: [{ by: federation, performer: member, priceFen: 1 }] });
    await db.query(
      `update organization set track = 'REGISTERED', legal_form = 'SERVICE_INSTITUTION', filing_number = null, credit_code = $2 where id = $1`,
      [member.id, freshCreditCode('SERVICE_INSTITUTION')],
    );
    expect(await db.query(`select bidder_has_lost_condition($1) as lost`, [bidIds[0]])).toEqual([{ lost: false }]);
    const [terms] = await db.query<never>(
      `select regime, function_id as "functionId", region_code as "regionCode", eligibility, deadline_at as "deadlineAt",
         rule_pack_id as "rulePackId", rule_pack_hash as "rulePackHash" from project where id = $1`,
      [project.id],
    );
    const { violations } = await services.eligibility.judgeAward(federation.id, member.id, terms as never);
    expect(violations).toEqual([]);
  });
});
