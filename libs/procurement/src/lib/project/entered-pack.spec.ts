import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FunctionsReader } from '@chengjie/functions';
import { DomainError, newId, shanghaiDate } from '@chengjie/kernel';
import { rulePackHash, type RulePack } from '@chengjie/law';
import { Events, Jobs } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { publishedBook } from '@chengjie/rules/testing';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { ProcurementActs } from '../acts/acts.service.js';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';
import { DraftRulesReader } from './draft-rules.reader.js';
import type { ProjectTermsInput } from './project.inputs.js';
import { Projects } from './project.service.js';
import { ProjectStore } from './project.store.js';

/** Jilin's pack of 2026 for one county of it, from today on, with other numbers for small consultations. */
function countyPack(today: string): RulePack {
  const model = publishedBook().byId('22-2026')?.value as RulePack;
  const small = model.procedures.BELOW_THRESHOLD;
  const consultation = {
    ...small.COMPETITIVE_CONSULTATION,
    deadline: { days: 40, unit: 'CALENDAR_DAYS' },
    minimumBids: 3,
    panel: { minimum: 5, odd: true },
    priceWeight: { minimum: 25, maximum: 30 },
  };
  return {
    ...model,
    ...{ id: '220202-trial', region: '220202', effectiveFrom: today, title: { zh: '昌邑区试行', en: 'A trial' } },
    procedures: { ...model.procedures, BELOW_THRESHOLD: { ...small, COMPETITIVE_CONSULTATION: consultation } },
  } as RulePack;
}

describe('a rule pack that is entered while everything runs', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let jobs: Jobs;
  let projects: Projects;
  let pack: RulePack;
  let draftId: string;
  let published: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    const { world } = http;
    const { database } = world;
    jobs = new Jobs(database, db.url, () => undefined);
    await jobs.start();
    const events = new Events(database);
    const acts = new ProcurementActs(database, events, new ProjectStore(database));
    const rules = new RulesReader(database);
    const drafts = new DraftRulesReader(database, new FunctionsReader(database), rules);
    projects = new Projects(database, acts, drafts, rules, world.sealing, events, jobs);
    const editionId = newId();
    await database.transaction(async () => {
      await database.run('insert into function_edition_entry values ($1, $2, $3)', [
        ...[editionId, world.functionId, world.functionVersionId],
      ]);
      await database.run(
        `insert into catalog_edition (id, catalog, region_code, number, agency_id, content_hash, entry_count)
         values ($1, 'FUNCTION', '22', 1, $2, repeat('0', 64), 1)`,
        [editionId, world.agencyId],
      );
    });
    // Both have read the rules by now, and keep them.
    draftId = (await draft({})).projectId;
    expect(await question('{ rulePacks(regionCode: "220202") { id } }')).not.toHaveProperty('errors');
    pack = countyPack(shanghaiDate(await database.now()));
    await db.query('insert into rule_pack (content) values ($1)', [pack]);
  });
  afterAll(async () => {
    await jobs.stop();
    await http.close();
    await db.drop();
  });

  const termsOf = ({ priceWeight = '20', quality = '80', title = '居家养老服务' }): ProjectTermsInput => ({
    title,
    description: '为社区老人提供居家服务',
    regionCode: http.world.regionCode,
    functionId: http.world.functionId,
    regime: 'BELOW_THRESHOLD',
    procedure: 'COMPETITIVE_CONSULTATION',
    evaluationMethod: 'COMPREHENSIVE_SCORING',
    transferMode: 'PURCHASE',
    fundingSource: 'PUBLIC_FINANCE',
    civilAffairsMoney: false,
    socialOrganizationsOnly: true,
    budget: { amount: '100000.00' },
    priceWeight,
    eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: false, serviceAreaRequired: false },
    criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'service quality' }, maxPoints: quality, technical: true }],
  });
  const draft = (changes: { readonly priceWeight?: string; readonly quality?: string }) => {
    const { world } = http;
    const terms = termsOf(changes);
    return world.database.transaction(() => projects.create(world.buyer, { idempotencyKey: newId(), terms }));
  };
  const publish = (projectId: string) => {
    const { world } = http;
    return world.database.transaction(() => projects.publish(world.buyer, { idempotencyKey: newId(), projectId }));
  };
  const codesOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => [],
      (error: unknown) => (error instanceof DomainError ? error.violations.map(({ code }) => code) : [String(error)]),
    );
  const question = (query: string) => http.ask(null, query);

  it('is given out whole, with its hash, and ends no pack of the wider region', async () => {
    const { data } = await question(
      '{ rulePacks(regionCode: "220202") { id effectiveTo } rulePack(id: "220202-trial") { hash value title { en } } }',
    );
    expect(data?.['rulePack']).toEqual({
      hash: rulePackHash(pack),
      value: pack,
      title: { en: expect.stringMatching(/^Procurement rules, from \d+ \w+ \d{4}$/) },
    });
    expect(data?.['rulePacks']).toContainEqual({ id: '220202-trial', effectiveTo: null });
    expect(data?.['rulePacks']).toContainEqual({ id: '22-2026-12-04', effectiveTo: null });
  });

  it('decides about the earliest deadline there, and nowhere else', async () => {
    const deadline = (regionCode: string) => `earliestDeadline(regionCode: "${regionCode}", regime: BELOW_THRESHOLD,
      procedure: COMPETITIVE_CONSULTATION) { rulePack { id } procedure { rules { key value } } }`;
    const { data } = await question(`{ here: ${deadline('220202001')} there: ${deadline('2203')} }`);
    const period = (days: number) => ({ key: 'deadline', value: { days, unit: 'CALENDAR_DAYS' } });
    const rules = (days: number) => expect.objectContaining({ rules: expect.arrayContaining([period(days)]) });
    expect(data).toEqual({
      here: { rulePack: { id: '220202-trial' }, procedure: rules(40) },
      there: { rulePack: { id: publishedBook().inForce(new Date(), '22')?.value.id }, procedure: rules(5) },
    });
  });

  it('decides about drafts, and about those of before at their publication', async () => {
    expect(await codesOf(draft({}))).toEqual(['PRICE_WEIGHT_OUT_OF_RANGE']);
    expect(await codesOf(publish(draftId))).toEqual(['PRICE_WEIGHT_OUT_OF_RANGE']);
  });

  it('is told of terms before anything is drafted, to those who draft', async () => {
    const DRAFT_ERRORS = `query ($terms: ProjectTermsInput!) { viewer { draftErrors(terms: $terms) { code path message } } }`;
    const told = async (changes: Parameters<typeof termsOf>[0], actor = http.world.buyer) => {
      const { data } = await http.ask(actor, DRAFT_ERRORS, { terms: termsOf(changes) });
      return (data?.['viewer'] as { draftErrors: object[] | null }).draftErrors;
    };
    const before = await db.query('select from project');
    expect(await told({})).toEqual([
      {
        ...{ code: 'PRICE_WEIGHT_OUT_OF_RANGE', path: ['input', 'terms', 'priceWeight'] },
        message: expect.stringContaining('25') as unknown,
      },
    ]);
    expect(await told({ priceWeight: '30', quality: '70' })).toEqual([]);
    expect(await told({ title: '长'.repeat(201) })).toMatchObject([{ path: ['input', 'terms', 'title'] }]);
    expect(await told({}, http.world.supervisor)).toBeNull();
    expect(await db.query('select from project')).toHaveLength(before.length);
  });

  it('is frozen with what is published under it', async () => {
    const { projectId } = await draft({ priceWeight: '30', quality: '70' });
    await publish(projectId);
    const [row] = await db.query<{ lotId: string; days: number; [column: string]: unknown }>(
      `select p.rule_pack_id, p.rule_pack_hash, p.minimum_bids, l.id as "lotId",
         extract(day from deadline_at - published_at)::int as days
       from project p join lot l on l.project_id = p.id where p.id = $1`,
      [projectId],
    );
    expect(row).toMatchObject({ rule_pack_id: pack.id, rule_pack_hash: rulePackHash(pack), minimum_bids: 3 });
    expect(row?.days).toBeGreaterThanOrEqual(40);
    published = { id: projectId, lotId: row?.lotId ?? '', lots: [], bidIds: [] };
    await expect(db.query(`update project set rule_pack_hash = 'other' where id = $1`, [projectId])).rejects.toThrow(
      'frozen',
    );
    const { data } = await question(`{ project(by: { id: "${projectId}" }) { rulePackHash rulePack { id hash } } }`);
    const hash = rulePackHash(pack);
    expect(data?.['project']).toEqual({ rulePackHash: hash, rulePack: { id: pack.id, hash } });
  });

  it('sets the size of the panel', async () => {
    const { appoint } = evaluationServices(http.world);
    expect(await codesOf(appoint(published, [1, 2, 3]))).toEqual(['PANEL_TOO_SMALL']);
    expect(await codesOf(appoint(published, [1, 2, 3, 4, 5]))).toEqual([]);
  });

  it('decides about the opening: two bids, which sufficed before, are too few', async () => {
    const { world } = http;
    const { submit, openings } = biddingServices(world.database, world.sealing);
    for (const name of ['甲', '乙']) await submit(published, await world.organization(`${name}社会工作服务中心`));
    await deadlinePasses(world, published);
    expect(await openings.open(published.id)).toBe(true);
    const { data } = await question(`{ project(by: { id: "${published.id}" }) { status endReason { code } } }`);
    expect(data?.['project']).toEqual({ status: 'FAILED', endReason: { code: 'TOO_FEW_BIDS' } });
  });
});
