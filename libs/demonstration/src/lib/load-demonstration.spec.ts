import { bidContentHash, bidBinding, type BidContent, type BidPlace } from '@chengjie/sealing';
import { Sealing } from '@chengjie/sealing/node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyPassword } from '@chengjie/accounts';
import { drawCommitment, verify, type EvaluationInput } from '@chengjie/evaluation';
import {
  catalogEvents,
  CatalogEditions,
  CatalogEditionsReader,
  FunctionEditions,
  FunctionEditionsReader,
} from '@chengjie/functions';
import { isCreditCode, Wordings, type EventKind } from '@chengjie/kernel';
import { MatchingReader, OwnPartiesReader, termsRowOf } from '@chengjie/matching';
import { organizationEvents, OrganizationsReader } from '@chengjie/organizations';
import { OrganizationEditions } from '@chengjie/organization-catalog';
import { Database, Events } from '@chengjie/platform';
import { BidderEligibilityReader, ProjectReader, projectEvents } from '@chengjie/procurement';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import * as v from 'valibot';
import { RulesReader } from '@chengjie/rules';
import { publishedBook } from '@chengjie/rules/testing';
import { isDatabaseEmpty } from './is-database-empty.js';
import { DatabaseNotEmptyError, loadDemonstration } from './load-demonstration.js';
import {
  APPROVAL_OFFICE,
  DEMONSTRATION_PASSWORD,
  demonstrationAccounts,
  WALK_ORGANIZATIONS,
} from '@chengjie/demonstration-accounts';
import { planDemonstration } from './plan-demonstration.js';

const masterKey = Buffer.alloc(32, 7);
const seed = 20_171_225;
const now = new Date();

describe('the demonstration in the database', () => {
  let db: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    db = await testDatabase({ name: 'demonstration', migrate: migrateDatabase });
    expect(await isDatabaseEmpty(db.url)).toBe(true);
    await loadDemonstration({ databaseUrl: db.ownerUrl, masterKey, seed, now });
    database = await Database.connect({ url: db.url, entities: [] });
  });

  afterAll(async () => {
    await database.close();
    await db.drop();
  });

  const count = async (sql: string) => (await db.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n;

  it('goes into an empty database only, all of it or nothing', async () => {
    expect(await isDatabaseEmpty(db.url)).toBe(false);
    await expect(loadDemonstration({ databaseUrl: db.ownerUrl, masterKey })).rejects.toThrow(DatabaseNotEmptyError);
    expect(await count('catalog_edition')).toBe(2);
  });

  it('has about 300 organizations of all kinds on both tracks', async () => {
    const rows = await db.query<{ track: string; kind: string; n: number }>(
      'select track, kind, count(*)::int as n from organization group by 1, 2',
    );
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(300);
    expect(rows).toHaveLength(8);
    expect(Math.min(...rows.map(({ n }) => n))).toBeGreaterThan(3);
    expect(await count(`organization where standing = 'SERIOUS'`)).toBe(2);
    expect(await count(`organization where standing = 'ABNORMAL'`)).toBeGreaterThan(2);
    expect(await count('listing_cause')).toBe(5);
    expect(await count('listing_removal')).toBe(1);
    expect(await db.query('select status from serious_listing_proposal order by status')).toEqual([
      { status: 'LISTED' },
      { status: 'NOTICED' },
    ]);
    expect(await count('organization where rating is not null')).toBeGreaterThan(40);
  });

  it('has a registered federation in each street of the districts, with members since before today', async () => {
    const streets = await count(
      `region where level = 4 and kind = 'STREET' and left(code, 6) in ('220202', '220203', '220204', '220211')`,
    );
    expect(streets).toBe(43);
    expect(await count('organization o join region r on r.code = o.region_code where is_federation')).toBe(streets);
    expect(await count(`membership where valid_from > now() or valid_to > now()`)).toBe(0);
    expect(
      await count(`membership m join organization o on o.id = m.member_id where o.track = 'FILED'`),
    ).toBeGreaterThan(40);
    expect(await count('membership where valid_to is not null')).toBeGreaterThan(0);
  });

  it('gives credit codes that hold, and names nobody', async () => {
    const rows = await db.query<{ code: string; region: string }>(
      `select credit_code as code, region_code as region from organization where credit_code is not null`,
    );
    expect(rows.filter(({ code, region }) => !isCreditCode(code) || code.slice(2, 8) !== region.slice(0, 6))).toEqual(
      [],
    );
    expect(await count(`organization where representative !~ '^负责人 [0-9]{3}$'`)).toBe(0);
    expect(
      await count(
        `account where display_name !~ '^(管理员|采购经办|登记经办|备案经办|监督经办|评审专家|组织经办|申请人) [0-9]{2}$'`,
      ),
    ).toBe(0);
  });

  it('has one claim of an organization in each state, and the administrator that one of them made', async () => {
    const claims = await db.query<{ status: string; n: number }>(
      'select status, count(*)::int as n from organization_claim group by 1 order by 1',
    );
    expect(claims.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(
      await count(`role_grant g join organization_administrator m on m.grant_id = g.id where g.given = 'CLAIMED'`),
    ).toBe(1);
  });

  it('has applications in each state, one of them past its last day', async () => {
    const applications = await db.query<{ status: string; n: number }>(
      'select status, count(*)::int as n from register_application group by 1 order by 1',
    );
    expect(Object.fromEntries(applications.map(({ status, n }) => [status, n]))).toEqual({
      ...{ SUBMITTED: 3, MATERIAL_ASKED: 1, GRANTED: 2, REFUSED: 1, APPEALED: 1, WITHDRAWN: 1 },
    });
    const [overdue] = await db.query<{ n: number }>(
      `select count(*)::int as n from register_application where status = 'SUBMITTED' and due_at < now()`,
    );
    expect(overdue?.n).toBe(1);
    const changes = await db.query<{ status: string; changed: boolean; kept: number }>(
      `select a.status, (a.former ->> 'staffCount')::int <> a.staff_count as changed,
         (select count(*)::int from organization_former_entry e where e.organization_id = a.about_id) as kept
       from register_application a where a.about_id is not null order by a.status`,
    );
    expect(changes).toEqual([
      { status: 'GRANTED', changed: true, kept: 1 },
      { status: 'SUBMITTED', changed: true, kept: 0 },
    ]);
  });

  it('has offices of two agencies that buy nothing and decide the claim of `claimant-1`', async () => {
    const free = await db.query<{ name: string }>(
      `select distinct a.name from organization_claim c join account claimant on claimant.id = c.claimant_id
       join organization o on o.id = c.organization_id
       join role_grant g on g.role in ('REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR') and starts_with(o.region_code, g.region_code)
       join agency a on a.id = g.agency_id
       where claimant.login_name = 'claimant-1' and c.status = 'SUBMITTED' and not agency_buys_now(a.id)`,
    );
    expect(free.map(({ name }) => name)).toEqual(expect.arrayContaining([APPROVAL_OFFICE, '吉林省民政厅']));
  });

  it('has no claim that an agency decided which buys', async () => {
    expect(
      await count(
        `organization_claim c join role_grant g on g.id in (c.first_in, c.second_in, c.ended_in) where agency_buys_now(g.agency_id)`,
      ),
    ).toBe(0);
  });

  it('has two administrators of the city who can propose and confirm evaluators', async () => {
    expect(
      await count(`role_grant g where g.role = 'ADMINISTRATOR' and starts_with('2202', g.region_code)
        and g.valid_to is null and not agency_buys_now(g.agency_id)`),
    ).toBeGreaterThanOrEqual(2);
  });

  it('keeps everybody within its jurisdiction', async () => {
    expect(
      await count(
        'role_grant g join agency a on a.id = g.agency_id where not starts_with(g.region_code, a.region_code)',
      ),
    ).toBe(0);
    expect(
      await count('project p join agency a on a.id = p.agency_id where not starts_with(p.region_code, a.region_code)'),
    ).toBe(0);
    expect(
      await count(`project p join role_grant g on g.account_id = p.created_by where g.agency_id <> p.agency_id`),
    ).toBe(0);
    expect(
      await count(
        'qualification q join agency a on a.id = q.agency_id where not starts_with(q.region_code, a.region_code)',
      ),
    ).toBe(0);
    expect(
      await count(
        `project where civil_affairs_money and agency_id not in (select id from agency where kind = 'CIVIL_AFFAIRS')`,
      ),
    ).toBe(0);
  });

  it('publishes what the services would publish, which therefore refuse to do so again', async () => {
    const province = await actorAt('province-admin');
    const city = await actorAt('city-admin');
    const editions = new CatalogEditions(database, new Events(database));
    const listed = new FunctionEditionsReader(database, new CatalogEditionsReader(database));
    const unchanged = { violations: [expect.objectContaining({ code: 'EDITION_UNCHANGED' })] };
    const again = (publish: () => Promise<unknown>) =>
      expect(database.transaction(publish)).rejects.toMatchObject(unchanged);
    await again(() => new FunctionEditions(database, editions, listed).publish(province, '22'));
    await again(() => new OrganizationEditions(database, editions).publish(city, '2202'));
  });

  it('counts for a draft those of whom matching says, once it is published, that they may take part', async () => {
    const rules = new RulesReader(database);
    const eligibility = new BidderEligibilityReader(new OrganizationsReader(database), rules);
    const projects = new ProjectReader(database);
    const matching = new MatchingReader(
      database,
      eligibility,
      projects,
      new OwnPartiesReader(database, eligibility),
      rules,
    );
    const { edges } = await projects.published({ statuses: ['PUBLISHED'] }, { first: 20, orderBy: 'NEWEST' });
    expect(edges.length).toBeGreaterThan(2);
    const inForce = await rules.inForce(new Date(), '22');
    for (const { node } of edges) {
      // As if it were published today: a draft is counted by the rules in force.
      const project = { ...node, rulePackId: inForce?.value.id ?? null, rulePackHash: inForce?.hash ?? null };
      const able = new Set<string>();
      for (let after: string | null = null, more = true; more;) {
        const page = await matching.matchingOrganizations(project, { first: 100, after });
        for (const { node } of page.edges)
          if (node.eligible || node.viaFederations.length > 0) able.add(node.organization.id);
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      expect(await matching.eligibleCount(termsRowOf(project))).toBe(able.size);
    }
  });

  it('has something to answer for federation and members: proposals each way, a mandate, a consent', async () => {
    expect(
      await db.query(`select p.proposed_side as side, f.name as federation, m.name as member from membership_proposal p
        join organization f on f.id = p.federation_id join organization m on m.id = p.member_id
        where p.outcome is null and p.expires_at > now() order by 1`),
    ).toEqual([
      { side: 'FEDERATION', federation: expect.stringContaining('延安街道'), member: expect.any(String) },
      { side: 'MEMBER', federation: expect.stringContaining('延安街道'), member: WALK_ORGANIZATIONS.volunteers.name },
    ]);
    expect(await count(`bid_mandate where given_by is null and function_id is not null and valid_to is null`)).toBe(1);
    expect(
      await count(`bid_consent c join project p on p.id = c.project_id join organization m on m.id = c.performer_id
        where c.status = 'ASKED' and p.deadline_at > now() and m.track = 'FILED'`),
    ).toBe(1);
  });

  it('has projects in every state, with each way to end', async () => {
    const rows = await db.query<{ status: string; n: number }>(
      'select status, count(*)::int as n from project group by 1',
    );
    expect(new Set(rows.map(({ status }) => status)).size).toBe(7);
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(40);
    const reasons = await db.query<{ code: string }>(`select distinct end_reason ->> 'code' as code from project`);
    expect(reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['TOO_FEW_BIDS', 'TOO_FEW_VALID_BIDS', 'ALL_OVER_CEILING', 'CANCELLED']),
    );
    expect(await count(`project where status = 'PUBLISHED' and deadline_at <= now()`)).toBe(0);
    expect(
      await count(`project where status <> 'PUBLISHED' and published_at is not null and deadline_at > now()`),
    ).toBe(0);
    expect(await count(`event where at > now()`)).toBe(0);
    expect(await count(`(select at, lag(at) over (order by sequence) as before from event) e where at < before`)).toBe(
      0,
    );
  });

  it('tells of everything in the form in which the product declares it', async () => {
    const { kinds } = Wordings.of<EventKind>([catalogEvents, organizationEvents, projectEvents]);
    const rows = await db.query<{ type: string; data: unknown }>('select type, data from event');
    const types = new Set(rows.map(({ type }) => type));
    expect([...types].filter((type) => !kinds.has(type))).toEqual([]);
    expect(types.size).toBeGreaterThan(10);
    for (const { type, data } of rows) {
      const schema = kinds.get(type)?.data ?? v.strictObject({});
      expect({ type, issues: v.safeParse(schema, data).issues }).toEqual({ type, issues: undefined });
    }
  });

  it('awards to federations on equal terms in several streets, months and functions', async () => {
    const rows = await db.query<{ region: string; month: string; fn: string }>(
      `select p.region_code as region, to_char(a.published_at, 'YYYY-MM') as month, p.function_id as fn
       from award a join project p on p.id = a.project_id where a.preferential`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(new Set(rows.map(({ region }) => region)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(rows.map(({ month }) => month)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(rows.map(({ fn }) => fn)).size).toBeGreaterThanOrEqual(4);
    const steps = await db.query<{ step: string }>(
      `select distinct decision ->> 'step' as step from evaluation, json_array_elements(result -> 'decisions') decision`,
    );
    expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['SCORE', 'PRICE', 'FEDERATION', 'DRAW']));
    expect(await count(`bid where invalid_reason ->> 'code' = 'NOT_RESPONSIVE'`)).toBe(1);
    expect(
      await count(`award a join bid b on b.id = a.bid_id where a.preferential and b.capacity = 'VIA_FEDERATION'`),
    ).toBe(1);
  });

  it('bids for members that were members at the deadline, and gave their federations mandates', async () => {
    const held = (row: string) =>
      `${row}.valid_from <= p.deadline_at and (${row}.valid_to is null or ${row}.valid_to > p.deadline_at)`;
    const viaFederation = `bid b join project p on p.id = b.project_id where b.performer_id is not null`;
    expect(await count(viaFederation)).toBeGreaterThan(0);
    expect(
      await count(`${viaFederation} and not exists (select from membership m join bid_mandate bm on bm.membership_id = m.id
        where m.federation_id = b.bidder_id and m.member_id = b.performer_id and ${held('m')} and ${held('bm')})`),
    ).toBe(0);
  });

  it('finds bids invalid as the rule asks: typed, by buyer before scores or by the panel’s majority, low prices below a threshold', async () => {
    const rows = await db.query<{ kind: string; figures: object[]; votes: number; sitting: number; asked: number }>(
      `select f.kind, f.figures,
         (select count(*)::int from finding_vote v where v.finding_id = f.id and v.in_favour) as votes,
         (select count(*)::int from panel_member m where m.project_id = f.project_id and m.recused_at is null) as sitting,
         (extract(epoch from f.answer_until - f.proposed_at) / 60)::int as asked
       from bid_finding f order by f.kind`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['COMPLIANCE', 'LOW_PRICE', 'QUALIFICATION']);
    for (const { kind, votes, sitting } of rows) expect(kind === 'QUALIFICATION' || votes * 2 > sitting).toBe(true);
    expect(rows[1]).toMatchObject({ asked: 30, figures: [{ threshold: 'NEXT_LOWEST_BID' }, { threshold: 'CEILING' }] });
    expect(
      await count(`bid b where status = 'INVALID' and price_fen <= (select budget_fen from lot where id = b.lot_id)
        and not exists (select from bid_finding f where f.bid_id = b.id and f.id::text = b.invalid_reason ->> 'findingId')`),
    ).toBe(0);
  });

  it('stores evaluations that verify, with places and awards that follow from them', async () => {
    const rows = await db.query<{
      input: EvaluationInput;
      result: { inputHash: string; ranking: { bidId: string; total: string | null }[] };
      hash: string;
      commitment: string;
      places: { bidId: string; total: string | null }[];
    }>(
      `select e.input, e.result, e.input_hash as hash, l.draw_commitment as commitment, coalesce((
         select json_agg(json_build_object('bidId', r.bid_id, 'total', r.total_score::text) order by r.place)
         from ranked_bid r where r.evaluation_id = e.id), '[]') as places
       from evaluation e join lot l on l.id = e.lot_id`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { input, result, hash, commitment, places } of rows) {
      expect(verify(input, result)).toEqual([]);
      expect(result.inputHash).toBe(hash);
      expect(drawCommitment(input.draw?.secret ?? '')).toBe(commitment);
      expect(places).toEqual(result.ranking.map(({ bidId, total }) => ({ bidId, total })));
    }
    expect(
      await count(
        'award a join ranked_bid r using (bid_id, evaluation_id) where r.place <> 1 or r.price_fen <> a.amount_fen',
      ),
    ).toBe(0);
  });

  it('has every project in the state of its lots', async () => {
    expect(
      await count(
        'project p where p.status <> state_of_lots(array(select l.status from lot l where l.project_id = p.id))',
      ),
    ).toBe(0);
  });

  it('seals bids so that their project opens them, and nobody sees a price before', async () => {
    const sealing = new Sealing(masterKey);
    const rows = await db.query<{
      place: BidPlace;
      project: string;
      key: Buffer;
      ciphertext: Buffer;
      price: string | null;
      secret: Buffer;
      commitment: string;
      opened: boolean;
    }>(
      `select json_build_object('bidId', b.id, 'lotId', b.lot_id, 'bidderId', b.bidder_id, 'capacity', b.capacity,
           'performerId', b.performer_id, 'revision', b.revision - (b.status = 'WITHDRAWN')::int,
           'receiptNumber', b.receipt_number, 'contentHash', b.content_hash) as place,
         p.id as project, p.sealed_key as key, b.ciphertext, b.price_fen as price,
         l.sealed_draw_secret as secret, l.draw_commitment as commitment, p.opened_at is not null as opened
       from bid b join project p on p.id = b.project_id join lot l on l.id = b.lot_id`,
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { place, project, key: wrapped, ciphertext, price, secret, commitment, opened } of rows) {
      const key = sealing.projectKey(project, wrapped);
      const content = sealing.unseal<BidContent>(key, bidBinding(2, place), ciphertext);
      expect(bidContentHash(content)).toBe(place.contentHash);
      expect(price === null || Number(price) === content.priceFen).toBe(true);
      if (!opened) expect(price).toBeNull();
      expect(drawCommitment(sealing.unseal<{ secret: string }>(key, `draw:${project}`, secret).secret)).toBe(
        commitment,
      );
    }
  });

  it('lets anybody in as each role, with the published password', async () => {
    const rows = await db.query<{ login: string; role: string; hash: string; demonstration: boolean; holder: string }>(
      `select a.login_name as login, g.role, a.password_hash as hash, a.demonstration, coalesce(y.name, o.name) as holder
       from account a join role_grant g on g.account_id = a.id left join agency y on y.id = g.agency_id
       left join organization o on o.id = g.organization_id`,
    );
    for (const { loginName, role, holder } of demonstrationAccounts) {
      expect(rows).toContainEqual(expect.objectContaining({ login: loginName, role, holder, demonstration: true }));
    }
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(1);
    expect(await verifyPassword(DEMONSTRATION_PASSWORD, rows[0]?.hash ?? null, 'spec')).toBe(true);
  });

  async function actorAt(loginName: string) {
    const { people } = planDemonstration(seed, now, masterKey, publishedBook());
    return people.actor(loginName);
  }
});
