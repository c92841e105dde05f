import { Sealing } from '@chengjie/sealing/node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MandatesReader, OrganizationsReader } from '@chengjie/organizations';
import { Database, Events, Jobs } from '@chengjie/platform';
import {
  Awards,
  BidAgreementsReader,
  BidderEligibilityReader,
  Evaluations,
  DueOpeningsReader,
  FirstInRankReader,
  Openings,
  PanelTiesReader,
  ProcurementActs,
  ProjectStore,
} from '@chengjie/procurement';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { entities, migrateDatabase } from '@chengjie/product/schema';
import { RulesReader } from '@chengjie/rules';
import { publishedBook } from '@chengjie/rules/testing';
import { DEMONSTRATION_SEED, loadDemonstration } from './load-demonstration.js';
import { planDemonstration, type DemonstrationPlan } from './plan-demonstration.js';

const masterKey = Buffer.alloc(32, 7);
/** All deadlines of the demonstration's open projects have passed since. */
const now = new Date(Date.now() - 40 * 86_400_000);

/** The demonstration is no picture: the product's services go on from where it stands. */
describe('going on from the demonstration', () => {
  let db: TestDatabase;
  let database: Database;
  let plan: DemonstrationPlan;
  let services: { openings: Openings; evaluations: Evaluations; awards: Awards };

  beforeAll(async () => {
    db = await testDatabase({ name: 'demonstration', migrate: migrateDatabase });
    await loadDemonstration({ databaseUrl: db.ownerUrl, masterKey, now });
    plan = planDemonstration(DEMONSTRATION_SEED, now, masterKey, publishedBook());
    database = await Database.connect({ url: db.url, entities });
    const [projects, sealing] = [new ProjectStore(database), new Sealing(masterKey)];
    const acts = new ProcurementActs(database, new Events(database), projects);
    const rules = new RulesReader(database);
    const eligibility = new BidderEligibilityReader(new OrganizationsReader(database), rules);
    services = {
      openings: new Openings(
        database,
        projects,
        sealing,
        eligibility,
        new BidAgreementsReader(database, new MandatesReader(database)),
        acts,
        new Jobs(database, '', () => undefined),
      ),
      evaluations: new Evaluations(
        ...([database, acts, sealing, rules, new PanelTiesReader(database, rules)] as const),
        new Jobs(database, '', () => undefined),
      ),
      awards: new Awards(database, acts, new FirstInRankReader(database, eligibility, rules), rules),
    };
  });

  afterAll(async () => {
    await database.close();
    await db.drop();
  });

  const inStage = (stage: string) => plan.projects.filter(({ scenario }) => scenario.stage === stage);

  it('opens each project at its deadline, or lets it fail for too few bids', async () => {
    const due = await new DueOpeningsReader(database).list(100);
    expect(due.toSorted()).toEqual(
      inStage('PUBLISHED')
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const id of due) expect(await services.openings.open(id)).toBe(true);
    const rows = await db.query<{ id: string; status: string; live: number }>(
      `select p.id, p.status, count(b.id) filter (where b.status <> 'WITHDRAWN')::int as live
       from project p left join bid b on b.project_id = p.id where p.id = any($1) group by p.id`,
      [due],
    );
    for (const { id, status, live } of rows) {
      const least = plan.projects.find((project) => project.id === id)?.terms.rules.minimumBids ?? 1;
      expect(status).toBe(live < least ? 'FAILED' : 'OPENED');
    }
    expect(rows.some(({ status }) => status === 'OPENED')).toBe(true);
    expect(
      await db.query(`select from bid where project_id = any($1) and invalid_reason ->> 'code' = 'NOT_ELIGIBLE'`, [
        due,
      ]),
    ).toEqual([]);
  });

  it('ranks again what was ranked, with the same result', async () => {
    for (const { id, lotId, buyer, evaluation } of inStage('EVALUATED')) {
      // As if it had been withdrawn: a ranking that stands is not made again.
      await db.tamper('delete from ranked_bid where lot_id = $1', [lotId]);
      await database.transaction(() => services.evaluations.evaluate(buyer, { idempotencyKey: 'going-on', lotId }));
      const [again] = await db.query<{ result: unknown; hash: string }>(
        `select result, input_hash as hash from evaluation where project_id = $1 and run = 2`,
        [id],
      );
      expect(again?.hash).toBe(evaluation?.result.inputHash);
      expect(again?.result).toEqual(JSON.parse(JSON.stringify(evaluation?.result)));
    }
  });

  it('awards what is ranked', async () => {
    for (const { id, lotId, buyer, evaluation } of inStage('EVALUATED')) {
      const input = { lotId, idempotencyKey: `award-${id}` };
      await database.transaction(() => services.awards.publish(buyer, input));
      const [award] = await db.query<{ bidId: string }>(`select bid_id as "bidId" from award where project_id = $1`, [
        id,
      ]);
      expect(award?.bidId).toBe(evaluation?.result.ranking[0]?.bidId);
    }
  });
});
