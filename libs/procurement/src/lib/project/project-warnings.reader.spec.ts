import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { procurementTemplate } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const WARNINGS = `query ($id: ID!) {
  project(by: { id: $id }) { reference warnings { code count text { en } source { document } projects { id reference } } }
}`;

const QUALIFIED = {
  tracks: ['REGISTERED'],
  kinds: [],
  qualificationRequired: true,
  minimumRating: null,
  serviceAreaRequired: false,
};

describe('small purchases of one buyer that reach the threshold together', () => {
  let db: TestDatabase;
  let http: HttpWorld;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
  });
  afterAll(async () => {
    await http.close();
    await db.drop();
  });

  /**
   * A purchase as it would have been published so many days ago under the pack with thresholds. Its terms are frozen, so it is
   * copied from a project of the fixtures.
   */
  async function purchase(
    days: number,
    budgetFen: number,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const model = await http.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const id = newId();
    const changes = {
      ...{ id, reference: `CJ-${id}`, budget_fen: budgetFen, rule_pack_id: '22-2026-11' },
      published_at: new Date(Date.now() - days * 86_400_000).toISOString(),
      ...more,
    };
    await db.query(
      `with made as (insert into project select (jsonb_populate_record(p, $2::jsonb ||
           jsonb_build_object('rule_pack_hash', (select hash from rule_pack where id = $4)))).*
         from project p where p.id = $1)
       insert into lot select (jsonb_populate_record(l, $3::jsonb)).* from lot l where l.project_id = $1`,
      [model.id, JSON.stringify(changes), JSON.stringify({ id: newId(), project_id: id }), changes.rule_pack_id],
    );
    return id;
  }

  const warningsOf = async (id: string) => {
    const { data } = (await http.ask(null, WARNINGS, { id })) as { data: { project: { warnings: Warning[] } } };
    return data.project.warnings;
  };

  it('are named to everybody in the notice that comes last, those of the year before alone', async () => {
    const long = await purchase(470, 25_000_000);
    const first = await purchase(300, 10_000_000);
    const second = await purchase(200, 9_999_999);
    await purchase(150, 25_000_000, { regime: 'STATUTORY' });
    await purchase(140, 25_000_000, { exercise: true, exercise_factor: 10 });
    const third = await purchase(100, 10_000_001);
    expect(await warningsOf(long)).toEqual([]);
    expect(await warningsOf(first)).toEqual([
      expect.objectContaining({ count: 1, projects: [expect.objectContaining({ id: long })] }),
    ]);
    expect(await warningsOf(second)).toHaveLength(1);
    const [warning, ...none] = await warningsOf(third);
    expect(none).toEqual([]);
    expect(warning).toMatchObject({
      code: 'SPLITTING',
      count: 2,
      source: { document: expect.stringContaining('实施条例') },
    });
    expect(warning?.projects.map(({ id }) => id)).toEqual([second, first]);
    expect(warning?.text.en).toContain('come to CNY 300,000.00 and reach the threshold of CNY 300,000.00');
  });

  it('by other ways than an open tender, of one fiscal year, are noticed once they pass its amount (条例 28)', async () => {
    const under = { rule_pack_id: '22-2026-12-02', regime: 'STATUTORY', function_id: (await otherFunction()).id };
    const at = (day: string) => ({ ...under, published_at: `${day}T02:00:00Z` });
    const lastYear = await purchase(0, 190_000_000, { ...at('2025-12-31'), published_at: '2025-12-31T15:59:59Z' });
    const first = await purchase(0, 90_000_000, { ...at('2026-01-01'), published_at: '2025-12-31T16:00:00Z' });
    await purchase(0, 190_000_000, { ...at('2026-02-01'), procedure: 'OPEN_TENDER' });
    await purchase(0, 190_000_000, {
      ...at('2026-02-02'),
      procedure_approval: { office: '吉林市财政局', document: '1号', day: '2026-01-01' },
    });
    const second = await purchase(0, 90_000_000, at('2026-03-01'));
    const third = await purchase(0, 90_000_000, at('2026-04-01'));
    expect([await warningsOf(lastYear), await warningsOf(first), await warningsOf(second)]).toEqual([[], [], []]);
    const [warning, ...none] = await warningsOf(third);
    expect(none).toEqual([]);
    expect(warning).toMatchObject({ code: 'OPEN_TENDER_AVOIDED', count: 2 });
    expect(warning?.projects.map(({ id }) => id)).toEqual([second, first]);
    expect(warning?.text.en).toContain(
      'come to CNY 2,700,000.00 and pass the amount of an open tender, CNY 2,000,000.00',
    );
  });

  it('name what its own officers decided against whoever could do the function, for 90 days and for good', async () => {
    const { world } = http;
    const { id: functionId } = await otherFunction('F-003');
    const [rival, other] = [await world.organization('东社服务中心'), await world.organization('别类服务社')];
    for (const [id, of] of [
      [rival.id, functionId],
      [other.id, world.functionId],
    ])
      await world.loader.run(
        `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
         values ($1, $2, $3, '220202', $4, '2020-01-01')`,
        [newId(), id, of, world.agencyId],
      );
    const decide = (by: string, about: string, after: string, days: number) =>
      world.loader.run(
        `insert into event (type, at, actor_id, actor_label, subject_type, subject_id, data)
         values ('STANDING_CHANGED', now() - make_interval(days => $4), $1, '昌邑区民政局 · 人员 009', 'ORGANIZATION', $2,
           jsonb_build_object('before', 'GOOD', 'after', $3::text))`,
        [by, about, after, days],
      );
    await decide(world.buyer.accountId, rival.id, 'SERIOUS', 95);
    await decide(world.buyer.accountId, rival.id, 'GOOD', 92);
    await world.loader.run(
      `insert into event (type, at, actor_id, actor_label, subject_type, subject_id, data)
       values ('QUALIFICATION_GRANTED', now() - interval '93 days', $1, '昌邑区民政局 · 人员 009', 'ORGANIZATION', $2,
         jsonb_build_object('functionId', $3::text, 'regionCode', '220202'))`,
      [world.buyer.accountId, rival.id, functionId],
    );
    await decide(world.buyer.accountId, other.id, 'SERIOUS', 95);
    await decide(world.supervisor.accountId, rival.id, 'SERIOUS', 95);
    const terms = { function_id: functionId, eligibility: QUALIFIED };
    const [before, soon, late] = [
      await purchase(96, 1_000_000, terms),
      await purchase(10, 1_000_000, terms),
      await purchase(1, 1_000_000, terms),
    ];
    expect([await warningsOf(before), await warningsOf(late)]).toEqual([[], []]);
    const [warning, ...none] = await warningsOf(soon);
    expect(none).toEqual([]);
    expect(warning).toMatchObject({ code: 'OWN_FACTS', count: 0, source: { document: expect.any(String) } });
    expect(warning?.text.en).toMatch(
      /decided 1 fact against .*: 东社服务中心, entered on the list of serious violations on \d{4}-\d\d-\d\d by 昌邑区民政局; and 2 facts in favour of .*: 东社服务中心, standing good again on .* by 昌邑区民政局; 东社服务中心, qualification granted on .*\. Please/,
    );
  });

  it('name what they decided of who may act for one: of claims what is public, and accounts of its people', async () => {
    const { world } = http;
    const { id: functionId } = await otherFunction('F-004');
    const { id: organizationId, actor } = await world.organization('西社服务中心');
    await world.loader.run(
      `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
       values ($1, $2, $3, '220202', $4, '2020-01-01')`,
      [newId(), organizationId, functionId, world.agencyId],
    );
    await world.loader.run(`update role_grant set valid_from = '2020-01-01' where id = $1`, [actor.acting.id]);
    let hours = 24 * 20;
    const happens = async (type: string, by: string, subject: readonly [type: string, id: string], data = {}) => {
      await world.loader.run(
        `insert into event (type, at, actor_id, actor_label, subject_type, subject_id, data)
         values ($1, now() - make_interval(hours => $2), $3, '昌邑区民政局 · 人员 009', $4, $5, $6::jsonb)`,
        [type, (hours -= 1), by, ...subject, JSON.stringify(data)],
      );
    };
    const { accountId: buyer } = world.buyer;
    const { accountId: other } = world.supervisor;
    const claimed = async (...steps: readonly (readonly [type: string, by: string, data?: object])[]) => {
      const claim = ['CLAIM', newId()] as const;
      await happens('CLAIM_SUBMITTED', other, claim, { organizationId });
      for (const [type, by, data] of steps) await happens(type, by, claim, data);
    };
    await claimed(['CLAIM_CONSENTED', buyer]); // nobody else may know of it
    await claimed(['CLAIM_STOPPED', buyer, { onWordOf: null }]); // by its own people
    await claimed(['CLAIM_CONSENTED', other], ['CLAIM_REJECTED', other]);
    await claimed(['CLAIM_CONSENTED', buyer], ['CLAIM_ANNOUNCED', other]);
    await claimed(['CLAIM_CONSENTED', other], ['CLAIM_ANNOUNCED', buyer]);
    await claimed(['CLAIM_REJECTED', buyer]);
    await claimed(['CLAIM_STOPPED', buyer, { onWordOf: '负责人来电' }]);
    await happens('ACCOUNT_DISABLED', buyer, ['ACCOUNT', actor.accountId]);
    await happens('ACCOUNT_ENABLED', buyer, ['ACCOUNT', actor.accountId]);
    await happens('ACCOUNT_DISABLED', buyer, ['ACCOUNT', other]);
    const listed = { list: 'ABNORMAL', ground: 'LIGHT_PENALTY' };
    await happens('LISTING_CAUSE_ENTERED', buyer, ['ORGANIZATION', organizationId], listed);
    await happens('ORGANIZATION_FILED', buyer, ['ORGANIZATION', organizationId]);
    await happens('ORGANIZATION_FILED', other, ['ORGANIZATION', organizationId]);
    const left = { kind: 'SUSPENDED', ground: null };
    await happens('ORGANIZATION_LEFT_REGISTER', buyer, ['ORGANIZATION', organizationId], left);
    await happens('ORGANIZATION_ENTRY_CHANGED', buyer, ['ORGANIZATION', organizationId]);
    // What is proposed, and dropped, is no public matter.
    await happens('SERIOUS_LISTING_PROPOSED', buyer, ['ORGANIZATION', organizationId]);
    const project = await purchase(10, 1_000_000, { function_id: functionId, eligibility: QUALIFIED });
    const [warning, ...none] = await warningsOf(project);
    expect(none).toEqual([]);
    const named = (said: string) => `西社服务中心, ${said} on [-\\d]+ by 昌邑区民政局`;
    const against = [
      'its activity stopped',
      'ground of a listing entered',
      'account of its people disabled',
      'claim of it stopped',
      'claim of it rejected',
    ];
    const favouring = [
      'change of its entry granted',
      'entered in the register',
      'account of its people enabled again',
      'claim of it consented to',
      'claim of it consented to',
    ];
    expect(warning?.text.en).toMatch(
      new RegExp(
        `decided 5 facts against [^:]*: ${against.map(named).join('; ')}; and 5 facts in favour of [^:]*: ${favouring.map(named).join('; ')}\\. Please`,
      ),
    );
  });

  /** So that the purchases of other cases do not count. */
  async function otherFunction(code = 'F-002') {
    const id = newId();
    await db.query(`insert into function (id, code, region_code) values ($1, $2, '22')`, [id, code]);
    return { id };
  }
});

interface Warning {
  readonly code: string;
  readonly count: number;
  readonly text: { readonly en: string };
  readonly projects: readonly { readonly id: string }[];
}
