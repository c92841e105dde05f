import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coverageOf } from '@chengjie/kernel';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { RegisterSinceReader } from '../register-since/register-since.reader.js';
import type { RegisterSince } from '../register-since/register-since.rules.js';
import type { EligibilityTermsRow } from './bidder-eligibility.reader.js';
import { missingConditions, type BidderFacts } from './eligibility.rules.js';

/** Of a street: where a qualification is held for it. */
const RELATIONS = { itself: '220202001', above: '2202', below: '220202001001', beside: '2203' } as const;
const PACKS = ['22-2026', '22-2026-12-02', '22-2026-12-03'] as const;

describe('all of a project’s region, as the database asks for it (docs/adr/0038)', () => {
  let panel: PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    const [beside, below] = ['2203', '220202001001'];
    await panel.db.query(
      `insert into region (code, name, level, parent_code, kind, search)
       values ($1, '四平市', 2, '22', 'CITY', ''), ($2, '第一社区', 5, '220202001', 'RESIDENTS', '')`,
      [beside, below],
    );
  });
  afterAll(() => panel?.close());

  it('is asked as the rules ask, whatever is held where', async () => {
    const codes = ['22', '2202', '220202', '220202001', '220202001001', '2203'];
    const pairs = codes.flatMap((held) => codes.map((region) => [held, region] as const));
    const rows = await panel.db.query(
      `select covers_region(held, region, true) as wholly, covers_region(held, region, false) as partly
       from unnest($1::text[], $2::text[]) with ordinality as pair (held, region, place) order by place`,
      [pairs.map(([held]) => held), pairs.map(([, region]) => region)],
    );
    const coverages = pairs.map(([held, region]) => coverageOf([held], region));
    expect(rows).toEqual(coverages.map((each) => ({ wholly: each === 'WHOLE', partly: each !== 'NONE' })));
  });

  it.each(PACKS)('decides under %s what is lost before the award, and what the register has said since', async (id) => {
    const { world, db, services } = panel;
    const bidders = await Promise.all(
      Object.entries(RELATIONS).map(async ([relation, held]) => {
        const by = await world.organization(`${relation} ${id}`);
        await db.query(
          `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
           values (gen_random_uuid(), $1, $2, $3, $4, '2020-01-01')`,
          [by.id, world.functionId, held, world.agencyId],
        );
        return { relation, by, priceFen: 1 };
      }),
    );
    const eligibility = { qualificationRequired: true } as const;
    const project = await world.project({ rulePack: id, eligibility, bids: bidders });
    const [row] = await db.query<EligibilityTermsRow>(
      `select regime, function_id as "functionId", region_code as "regionCode", eligibility, rule_pack_id as "rulePackId",
         rule_pack_hash as "rulePackHash" from project where id = $1`,
      [project.id],
    );
    const terms = await services.eligibility.termsOf(row as EligibilityTermsRow);
    const lost = async () => {
      const facts = await services.eligibility.factsById(bidders.map(({ by }) => by.id));
      const rows = await db.query<{ lost: boolean }>(
        'select bidder_has_lost_condition(bid) as lost from unnest($1::uuid[]) with ordinality as each (bid, place) order by place',
        [project.bidIds],
      );
      const byRules = bidders.map(
        ({ by }) => missingConditions(facts.get(by.id) as BidderFacts, null, terms).length > 0,
      );
      expect(rows.map((each) => each.lost)).toEqual(byRules);
      return bidders.filter((_, place) => byRules[place]).map(({ relation }) => relation);
    };
    const wholly = id === '22-2026-12-03';
    expect(await lost()).toEqual(wholly ? ['below', 'beside'] : ['beside']);
    await db.query('update qualification set revoked_at = clock_timestamp() where revoked_at is null');
    expect(await lost()).toEqual(Object.keys(RELATIONS));
    const since = await new RegisterSinceReader(world.database).ofBids.loadMany(project.bidIds);
    const enough = ['NOT_QUALIFIED'];
    expect(since.map((each) => (each as RegisterSince[]).map((change) => change.since))).toEqual([
      enough,
      enough,
      wholly ? [] : enough,
      [],
    ]);
  });
});
