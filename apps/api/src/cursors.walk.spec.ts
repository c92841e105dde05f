import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { createApp } from './create-app.js';
import { buildSchema } from './schema.js';
import { lastRelease, loadLastRelease, MASTER_KEY } from './testing/migrations/last-release.js';

/** Where a list can be asked for: `AT` stands for its field. */
type Place = readonly [document: string, role?: string];

const catalogs = 'regionCode: "2202"';

/** Every type that has lists, with a way to one such thing; rows of `last-release.sql` say which. */
const PLACES: Readonly<Record<string, Place>> = {
  Query: ['AT', 'ADMINISTRATOR'],
  Viewer: ['viewer { AT }'],
  Agency: ['agency(id: "AGENCY") { AT }'],
  Function: ['function(by: { id: "FUNCTION" }) { AT }'],
  FunctionVersion: ['function(by: { id: "FUNCTION" }) { latestVersion { AT } }'],
  Region: ['region(code: "22") { AT }'],
  Organization: ['organization(id: "ORGANIZATION") { AT }'],
  Project: ['project(by: { id: "PROJECT" }) { AT }', 'BUYER'],
  Lot: ['node(id: "LOT") { ... on Lot { AT } }', 'BUYER'],
  EvaluationResult: ['project(by: { id: "PROJECT" }) { lots { evaluation { result { AT } } } }'],
  EvaluationBasis: ['project(by: { id: "PROJECT" }) { lots { evaluation { input { AT } } } }'],
  FunctionCatalogEdition: [`functionCatalog(${catalogs}) { AT }`],
  OrganizationCatalogEdition: [`organizationCatalog(${catalogs}) { AT }`],
  OrganizationCatalogDifference: [`organizationCatalogDifference(${catalogs}, from: 1, to: 2) { AT }`],
};

/** Who reads what is not everybody's. */
const OWN: Readonly<Record<string, string>> = {
  'Query.listedOrganizations': 'SUPERVISOR',
  'Query.registerApplications': 'REGISTRAR',
  'Query.seriousListings': 'SUPERVISOR',
  'Query.warnedProjects': 'SUPERVISOR',
  'Viewer.bidConsents': 'ORGANIZATION',
  'Viewer.bidMandates': 'ORGANIZATION',
  'Viewer.bids': 'ORGANIZATION',
  'Viewer.claims': 'ORGANIZATION',
  'Viewer.matchingProjects': 'ORGANIZATION',
  'Viewer.membershipProposals': 'ORGANIZATION',
  'Viewer.notifications': 'ORGANIZATION',
  'Viewer.organizationAdmissions': 'ORGANIZATION',
  'Viewer.organizationPeople': 'ORGANIZATION',
  'Viewer.preferentialAwards': 'ORGANIZATION',
  'Viewer.securityEvents': 'ADMINISTRATOR',
  'Viewer.evaluations': 'EVALUATOR',
  'Viewer.projects': 'BUYER',
};

/** What lies deeper in an evaluation or an event is paged by the same function as the lists above (`pageOfList`). */
const DEEPER = /^(?:Evaluation(?:Counterfactual|Draw|Preferential\w+|Tie\w+)|\w+Data)$/;

/** One list, narrowed to what is one's own. */
const SAME = new Map([
  ['Query.myApplications', 'Query.registerApplications'],
  ['Viewer.preferentialAwards', 'Query.preferentialAwards'],
  ['Viewer.securityEvents', 'Query.securityEvents'],
]);

interface List {
  readonly name: string;
  readonly document: string;
  readonly role: string | undefined;
}

interface Answer {
  readonly data: unknown;
  readonly errors?: readonly { readonly extensions: { readonly codes: readonly string[] } }[];
}

/** Whose a cursor says that it is. */
function giverOf(cursor: string): unknown {
  return (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[])[0];
}

describe.each([
  ['by the fast path', true],
  ['without it', false],
])('a cursor, %s', (_path, fastPath) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let lists: List[];
  const ids = new Map<string, string>();
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    db = await testDatabase(lastRelease);
    await loadLastRelease(db);
    await migrateDatabase(db.ownerUrl);
    const [found] = await db.query<Record<string, string>>(
      `select a.lot_id as "LOT", a.project_id as "PROJECT", b.bidder_id as "ORGANIZATION", p.agency_id as "AGENCY",
         p.function_id as "FUNCTION"
       from award a join bid b on b.id = a.bid_id join project p on p.id = a.project_id order by a.id limit 1`,
    );
    for (const [name, id] of Object.entries(found ?? {})) ids.set(name, id);
    await db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code)
       select $1, account_id, 'SUPERVISOR', agency_id, region_code from role_grant where role = 'BUYER' order by id limit 1`,
      [newId()],
    );
    await db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code)
       select $1, account_id, 'REGISTRAR', agency_id, region_code from role_grant where role = 'ADMINISTRATOR' order by id limit 1`,
      [newId()],
    );
    const roles = ['ADMINISTRATOR', 'BUYER', 'ORGANIZATION', 'EVALUATOR', 'REGISTRAR', 'SUPERVISOR'];
    for (const role of roles) tokens.set(role, await tokenOf(role));
    app = await createApp({
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: MASTER_KEY, poolSize: 2, fastPath },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    });
    await app.listen(0, '127.0.0.1');
    await publishCatalog('1');
    await db.query(`update organization set name = '改名' || name where left(id::text, 1) in ('0', '1')`);
    await publishCatalog('2');
    lists = await listsOfSchema();
  });

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  async function tokenOf(role: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const rows = await db.query(
      `insert into api_token (id, account_id, grant_id, name, token_hash, expires_at, acts_asked_again)
       select $1, g.account_id, g.id, 'spec', $2, now() + interval '1 hour', true from role_grant g
       where g.role = $3 and ($3 <> 'ORGANIZATION' or g.organization_id = $4) and ($3 <> 'BUYER' or g.agency_id = $5)
       order by g.region_code, g.id limit 1 returning id`,
      [newId(), createHash('sha256').update(token).digest(), role, ids.get('ORGANIZATION'), ids.get('AGENCY')],
    );
    if (rows.length === 0) throw new Error(`Nobody is ${role}`);
    return token;
  }

  async function publishCatalog(number: string): Promise<void> {
    const input = `{ regionCode: "2202", idempotencyKey: "cursors-${number}" }`;
    const document = `mutation { publishOrganizationEdition(input: ${input}) { userErrors { code } } }`;
    expect(await ask({ name: 'edition', document, role: 'ADMINISTRATOR' }, null)).toEqual({
      data: { publishOrganizationEdition: { userErrors: [] } },
    });
  }

  /** Each list of the schema in each of its orders. */
  async function listsOfSchema(): Promise<List[]> {
    const found: List[] = [];
    for (const type of Object.values((await buildSchema()).getTypeMap())) {
      if (!isObjectType(type) || DEEPER.test(type.name)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!getNamedType(field.type).name.endsWith('Connection')) continue;
        const name = `${type.name}.${field.name}`;
        const [place, role] = PLACES[type.name] ?? [];
        if (!place) throw new Error(`${name}: nothing says how to ask for it`);
        const argument = field.args.find((arg) => arg.name === 'orderBy');
        const order = argument && getNamedType(argument.type);
        const orders = isEnumType(order) ? order.getValues().map((each) => each.name) : [undefined];
        for (const orderBy of orders) {
          const at = `${field.name}(first: 1, after: $after${orderBy ? `, orderBy: ${orderBy}` : ''})`;
          const asked = place.replace(/\bAT\b/, `${at} { pageInfo { endCursor } }`);
          const document = asked.replace(/[A-Z]{3,}/g, (word) => ids.get(word) ?? word);
          found.push({
            name: orderBy ? `${name} ${orderBy}` : name,
            document: `query ($after: String) { ${document} }`,
            role: OWN[name] ?? role,
          });
        }
      }
    }
    return found;
  }

  async function ask({ document, role }: List, after: string | null): Promise<Answer> {
    const token = role && tokens.get(role);
    const response = await fetch(`${await app.getUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: document, variables: { after } }),
    });
    return (await response.json()) as Answer;
  }

  it('of an edition of the catalog, which ranks its names, is refused by another edition', async () => {
    const ofEdition = (number: number) => ({
      name: 'edition',
      document: `query ($after: String) { organizationCatalog(regionCode: "2202", number: ${number}) {
        organizations(first: 1, after: $after) { pageInfo { endCursor } } } }`,
      role: undefined,
    });
    const text = JSON.stringify(await ask(ofEdition(1), null));
    const cursor = /"endCursor":"([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await ask(ofEdition(1), cursor)).errors).toBeUndefined();
    expect((await ask(ofEdition(2), cursor)).errors?.map(({ extensions }) => extensions.codes[0])).toEqual([
      'INVALID_CURSOR',
    ]);
  });

  it('is taken by the list and order that gave it, and by no other', async () => {
    const cursors = new Map<string, string>();
    for (const list of lists) {
      const answer = await ask(list, null);
      const text = JSON.stringify(answer);
      expect([list.name, answer.errors, text.includes('"endCursor":')]).toEqual([list.name, undefined, true]);
      const [, cursor] = /"endCursor":"([^"]+)"/.exec(text) ?? [];
      if (cursor) cursors.set(list.name, cursor);
    }
    expect(lists.length).toBeGreaterThan(50);
    expect(cursors.size).toBeGreaterThan(30);
    // All are of different lists and orders, so that each list need be asked with some of the others only.
    const givers = [...cursors].filter(([name]) => !SAME.has(name)).map(([, cursor]) => giverOf(cursor));
    expect(new Set(givers).size).toBe(givers.length);
    const faults: string[] = [];
    const all = [...cursors];
    for (const [index, list] of lists.entries()) {
      const others = all.filter(
        ([name], place) =>
          name === list.name || name.split(' ')[0] === list.name.split(' ')[0] || (place - index) % all.length === 1,
      );
      for (const [giver, cursor] of others) {
        const { errors } = await ask(list, cursor);
        const taken = list.name === giver || SAME.get(giver) === list.name || SAME.get(list.name) === giver;
        const codes = errors?.map(({ extensions }) => extensions.codes[0]);
        if (JSON.stringify(codes) !== JSON.stringify(taken ? undefined : ['INVALID_CURSOR']))
          faults.push(`${list.name} with the cursor of ${giver}: ${JSON.stringify(codes)}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
