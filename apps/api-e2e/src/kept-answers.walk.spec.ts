import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { ask } from './testing/ask.js';
import { everythingOf, schema } from './testing/documents.js';
import { withoutFastPath } from './testing/paths.js';
import { publishedProject } from './testing/project.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

const NAME = 'query Name($id: ID!) { agency(id: $id) { name } }';

/** What a project shows, as deep as fits into one document. */
const EVERYTHING = everythingOf(schema.getType('Project') as never, [], 3);

/** Rows that are changed side by side, each by a writer of its own. */
const WRITERS = 4;
const ALTERNATIONS = 600;

describe('answers that are kept', () => {
  let db: TestDatabase;
  let replicas: RunningProduct[];
  let resolving: RunningProduct;
  let world: World;

  beforeAll(async () => {
    db = await testDatabase();
    const first = await startProduct(db);
    const { masterKey } = first;
    resolving = await startProduct(db, { masterKey, env: withoutFastPath });
    replicas = [first, await startProduct(db, { masterKey })];
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await Promise.all([...(replicas ?? []), resolving].map((product) => product?.stop()));
    await db?.drop();
  });

  const newAgency = async (): Promise<string> => {
    const id = newId();
    await db.query(`insert into agency (id, name, kind, region_code) values ($1, $2, 'STREET_OFFICE', '220202001')`, [
      id,
      id,
    ]);
    return id;
  };
  const rename = (id: string, name: string) => db.query('update agency set name = $2 where id = $1', [id, name]);
  const namesOf = (id: string) =>
    Promise.all(
      replicas.map(async ({ url }) => {
        const { data } = await ask(url, world.public, NAME, { id });
        return (data?.['agency'] as { name: string }).name;
      }),
    );

  it('are kept: a change that leaves no note does not show, until the next one that does', async () => {
    const id = await newAgency();
    for (let time = 0; time < 3; time += 1) expect(await namesOf(id)).toEqual(replicas.map(() => id));
    const client = await db.pool.connect();
    await client.query('set session_replication_role = replica'); // no triggers
    await client.query('update agency set name = $2 where id = $1', [id, 'unnoted']);
    client.release(true);
    expect(await namesOf(id)).toEqual(replicas.map(() => id));
    await newAgency();
    expect(await namesOf(id)).toEqual(replicas.map(() => 'unnoted'));
  });

  it('never show the old state after a commit, at any replica', async () => {
    const stale: string[] = [];
    const alternate = async (): Promise<number> => {
      const id = await newAgency();
      let seen = 0;
      for (let turn = 0; turn < ALTERNATIONS; turn += 1) {
        const name = `${id} ${turn}`;
        await rename(id, name);
        const answers = [...(await namesOf(id)), ...(await namesOf(id))];
        seen += answers.length;
        stale.push(...answers.filter((answer) => answer !== name));
      }
      return seen;
    };
    const seen = await Promise.all(Array.from({ length: WRITERS }, alternate));
    expect(stale).toEqual([]);
    expect(seen).toEqual(seen.map(() => ALTERNATIONS * 2 * replicas.length));
  }, 180_000);

  it('show a change whose transaction began before others that were committed meanwhile', async () => {
    const [slow, quick] = [await newAgency(), await newAgency()];
    const client = await db.pool.connect();
    try {
      for (let turn = 0; turn < 20; turn += 1) {
        await client.query('begin');
        await client.query('update agency set name = $2 where id = $1', [slow, `late ${turn}`]);
        for (let other = 0; other < 3; other += 1) {
          await rename(quick, `${quick} ${turn} ${other}`);
          expect(await namesOf(quick)).toEqual(replicas.map(() => `${quick} ${turn} ${other}`));
          const before = turn === 0 ? slow : `late ${turn - 1}`;
          expect(await namesOf(slow)).toEqual(replicas.map(() => before));
        }
        await client.query('commit');
        expect(await namesOf(slow)).toEqual(replicas.map(() => `late ${turn}`));
      }
    } finally {
      client.release(true);
    }
  });

  it('show nothing of what is rolled back', async () => {
    const id = await newAgency();
    const client = await db.pool.connect();
    try {
      for (let turn = 0; turn < 20; turn += 1) {
        await client.query('begin');
        await client.query('update agency set name = $2 where id = $1', [id, `never ${turn}`]);
        expect(await namesOf(id)).toEqual(replicas.map(() => id));
        await client.query('rollback');
        expect(await namesOf(id)).toEqual(replicas.map(() => id));
      }
    } finally {
      client.release(true);
    }
  });

  it('show a region by its new name, which a process remembers otherwise', async () => {
    const region = async ({ url }: RunningProduct) =>
      (await ask(url, world.public, '{ agencies(first: 1) { edges { node { region { name } } } } }')).text;
    for (let turn = 0; turn < 5; turn += 1) {
      await db.query(`update region set name = $1 where code = '2202'`, [`吉林市 ${turn}`]);
      await db.query(`update region set name = $1 where code = '220202001'`, [`兴华街道 ${turn}`]);
      for (const answer of await Promise.all([...replicas, ...replicas].map(region))) {
        expect(answer).toContain(` ${turn}"`);
      }
    }
  });

  it('are for those who are not signed in: all others read what resolvers alone answer', async () => {
    const { id } = await publishedProject(resolving.url, world);
    const documents = [
      `{ project(by: { id: "${id}" }) ${EVERYTHING} }`,
      '{ viewer { displayName } projects(filter: { exercises: true }) { totalCount } }',
      '{ projects(first: 5, filter: { exercises: true }) { edges { node { id status availableTransitions { key } } } } }',
    ];
    const viewers: Viewer[] = [
      world.public,
      ...[world.buyer, world.buyersBrowser, world.otherBuyer, world.administrator, world.registrar],
      ...[world.filingOffice, world.evaluator, world.supervisor, ...world.organizations],
    ];
    const [product] = replicas;
    for (const document of documents) {
      for (let time = 0; time < 3; time += 1) await ask(product?.url ?? '', world.public, document);
      const answers = new Set<string>();
      for (const viewer of [...viewers, world.public]) {
        const { text } = await ask(product?.url ?? '', viewer, document);
        expect([viewer.name, text]).toEqual([viewer.name, (await ask(resolving.url, viewer, document)).text]);
        answers.add(text);
      }
      expect(answers.size).toBeGreaterThan(1); // else this would tell nothing
    }
  });

  it('never differ from new ones while a deadline passes and the bids are opened', async () => {
    const { id } = await publishedProject(resolving.url, world);
    const document = `{ project(by: { id: "${id}" }) ${EVERYTHING} }`;
    const textOf = async ({ url }: RunningProduct) => (await ask(url, world.public, document)).text;
    const seen: string[] = [];
    const compare = async () => {
      const before = await textOf(resolving);
      const kept = await Promise.all(replicas.map(textOf));
      if (before !== (await textOf(resolving))) return; // it changed meanwhile: either is right
      expect(kept).toEqual(replicas.map(() => before));
      seen.push(before);
    };
    while (seen.length === 0) await compare();
    await db.query(
      `update project set deadline_provisional = false, deadline_at = date_trunc('milliseconds', clock_timestamp()) + interval '2 s' where id = $1`,
      [id],
    );
    while (!seen.at(-1)?.includes('"status":"FAILED"')) await compare();
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  it('are told by every table whose rows can be public', async () => {
    const noted = await db.query<{ name: string }>(
      `select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       join pg_proc p on p.oid = t.tgfoid where p.proname = 'note_public_change'`,
    );
    const all = await db.query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       order by relname`,
    );
    const names = new Set(noted.map(({ name }) => name));
    expect(all.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([
      ...['account_address', 'account_factor', 'account_link', 'account_request', 'api_token', 'bid_consent'],
      ...['bid_mandate', 'bid_revision', 'bid_told', 'document', 'document_came', 'document_content'],
      ...['document_day', 'draft'],
      ...['factor_challenge', 'factor_reset'],
      ...[
        'federation_step_warning',
        'filing_number_series',
        'idempotency_key',
        'link_request',
        'mail',
        'master_key_fingerprint',
      ],
      ...['membership_proposal', 'notification', 'organization_administrator', 'organization_admission'],
      ...['organization_claim_objection', 'organization_claim_scan'],
      ...['project_look', 'project_number', 'project_warning', 'public_change', 'public_change_kept'],
      ...['rating_entry_file', 'rating_reminder', 'rating_sheet', 'recovery_code'],
      ...['register_application', 'register_application_file', 'register_application_request'],
      ...['role_grant', 'role_proposal', 'schema_migration', 'security_event', 'serious_listing_proposal', 'session'],
      ...['sign_in_failure'],
      ...['sign_in_step', 'stand_down_proposal'],
    ]);
  });

  it('leave no trace of a bid that is sealed in', async () => {
    const { lotId } = await publishedProject(resolving.url, world);
    const count = async () => (await db.query('select count(*) as count from public_change'))[0];
    const before = await count();
    const bidder = world.organizations[0] as Viewer;
    const { data } = await ask(
      resolving.url,
      bidder,
      'mutation ($input: SubmitBidInput!) { submitBid(input: $input) { bid { status } userErrors { code } } }',
      {
        input: {
          ...{ idempotencyKey: newId(), lotId, price: { amount: '5000.00' }, proposal: '服务方案' },
          ...{ drawSecret: 'c4'.repeat(32), capacity: 'SELF' },
        },
      },
    );
    expect(data).toEqual({ submitBid: { bid: { status: 'SUBMITTED' }, userErrors: [] } });
    expect(await count()).toEqual(before);
  });
});
