import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { ask, done } from './testing/ask.js';
import { deadlinePasses, publishedProject, sealedBid, termsOf } from './testing/project.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

/** What an opening tells. */
const OPENED = 'data { bids { nodes { bidderName price { amount } invalid { code } } } }';
const EVENTS = `subscription ($id: ID!, $after: Int) {
  projectEvents(projectId: $id, after: $after) { sequence type actorLabel public ... on BidsOpenedEvent { ${OPENED} } }
}`;

interface ProjectEvent {
  readonly sequence: number;
  readonly type: string;
  readonly public: boolean;
  readonly data?: object;
}

type Errors = readonly { readonly extensions: { readonly code: string } }[];
interface Answer {
  readonly errors?: Errors;
}
const codesOf = (errors: Errors) => errors.map(({ extensions }) => extensions.code);

describe('a project’s events over WebSocket', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;
  const clients: Client[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await product.stop();
    await db.drop();
  });

  const connect = ({ headers }: { headers: Readonly<Record<string, string>> }, url = product.url): Client => {
    const { authorization, ...others } = headers;
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: others });
      }
    }
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 0,
      connectionParams: { ...(authorization && { authorization }), language: 'en' },
    });
    clients.push(client);
    return client;
  };
  const listen = (client: Client, id: string, after?: number) =>
    client.iterate<{ projectEvents: ProjectEvent }>({ query: EVENTS, variables: { id, after } });
  type Stream = ReturnType<typeof listen>;
  const next = async (stream: Stream): Promise<ProjectEvent> => {
    const { value } = (await stream.next()) as { value?: { data?: { projectEvents: ProjectEvent } | null } };
    if (!value?.data) throw new Error(`No event: ${JSON.stringify(value)}`);
    return value.data.projectEvents;
  };
  /** What a request over the socket answers first: a value, or the codes of its errors. */
  const firstOf = async (client: Client, query: string, variables = {}): Promise<unknown> => {
    try {
      const { value } = (await client.iterate({ query, variables }).next()) as IteratorResult<Answer>;
      return value?.errors ? codesOf(value.errors) : value;
    } catch (error) {
      return codesOf(error as Errors);
    }
  };

  /** The same events, read as a list. */
  const dataOf = async (id: string) => {
    const query = `query ($id: ID!) { project(by: { id: $id }) { events { edges { node { sequence ... on BidsOpenedEvent { ${OPENED} } } } } } }`;
    const { data } = await ask(product.url, world.public, query, { id });
    return (data as { project: { events: { edges: { node: object }[] } } }).project.events.edges.map(
      ({ node }) => node,
    );
  };

  it('come in order, those of before and those of now, also from the worker; bidding is not among them', async () => {
    const project = await publishedProject(product.url, world);
    const stream = listen(connect(world.public), project.id, 0);
    const published = await next(stream);
    expect(published.type).toBe('PROJECT_PUBLISHED');
    const live = listen(connect(world.buyer), project.id, published.sequence);
    const opening = next(live);
    const [first, second] = world.organizations as [Viewer, Viewer];
    await sealedBid(product.url, first, project, '100.00', '方案');
    await sealedBid(product.url, second, project, '200.00', '方案');
    await done(product.url, second, 'withdrawBid', 'bid { id }', { idempotencyKey: newId(), lotId: project.lotId });
    await sealedBid(product.url, second, project, '300.00', '方案');
    await deadlinePasses(db, project);
    const opened = await next(stream);
    expect(opened).toMatchObject({ type: 'BIDS_OPENED', actorLabel: 'system', public: true });
    expect(opened.data).toMatchObject({ bids: { nodes: [{ invalid: null }, { invalid: null }] } });
    // As executed, and as compiled once the query is known.
    for (let time = 0; time < 3; time += 1)
      expect(await dataOf(project.id)).toContainEqual({ sequence: opened.sequence, data: opened.data });
    expect((await opening).sequence).toBe(opened.sequence);
    await done(product.url, world.buyer, 'proposeCancellation', 'proposal { id }', {
      idempotencyKey: 'subscription-cancel-1',
      projectId: project.id,
      ...{ ground: 'MAJOR_CHANGE', reason: '演练已经结束，不再采购' },
    });
    const proposed = await next(stream);
    expect(proposed.type).toBe('CANCELLATION_PROPOSED');
    expect(proposed.sequence).toBeGreaterThan(opened.sequence);
    const again = listen(connect(world.public), project.id, opened.sequence);
    expect(await next(again)).toEqual(proposed);
  });

  it('come from another replica, too', async () => {
    const replica = await startProduct(db, { masterKey: product.masterKey });
    try {
      const project = await publishedProject(product.url, world);
      const stream = listen(connect(world.public, replica.url), project.id, 0);
      expect((await next(stream)).type).toBe('PROJECT_PUBLISHED');
      await done(product.url, world.buyer, 'cancelProject', 'project { id }', {
        idempotencyKey: 'subscription-cancel-2',
        projectId: project.id,
        ...{ ground: 'MAJOR_CHANGE', reason: '演练已经结束，不再采购' },
      });
      expect((await next(stream)).type).toBe('PROJECT_CANCELLED');
    } finally {
      await replica.stop();
    }
  });

  it('of a draft are only its buyer’s to wait for, and a browser is believed only on our own pages', async () => {
    const { data } = await ask(
      product.url,
      world.buyer,
      `mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }`,
      { input: { idempotencyKey: newId(), terms: termsOf(world) } },
    );
    const { id } = (data as { createProject: { project: { id: string } } }).createProject.project;
    const { headers } = world.buyersBrowser;
    const asked = (viewer: Pick<Viewer, 'headers'>) => firstOf(connect(viewer), EVENTS, { id });
    expect(await asked(world.public)).toEqual(['NOT_FOUND']);
    expect(await asked(world.otherBuyer)).toEqual(['NOT_FOUND']);
    expect(await asked({ headers: { ...headers, origin: 'https://elsewhere.example' } })).toEqual(['NOT_FOUND']);
    const own = listen(connect({ headers: { ...headers, origin: product.url } }), id, 0);
    const published = next(own);
    await done(product.url, world.buyer, 'publishProject', 'project { id }', {
      idempotencyKey: newId(),
      projectId: id,
    });
    expect((await published).type).toBe('PROJECT_PUBLISHED');
  });

  it.each<[string, 'browser' | 'token', (viewer: Viewer) => Promise<unknown>]>([
    [
      'signed out',
      'browser',
      async ({ headers }) => {
        const out = 'mutation { signOut { userErrors { code } } }';
        const { codes } = await ask(product.url, { headers: { ...headers, origin: product.url } }, out);
        if (codes.length > 0) throw new Error(String(codes));
      },
    ],
    [
      'disabled',
      'token',
      ({ accountId }) =>
        done(product.url, world.administrator, 'disableAccount', 'account { status }', {
          ...{ idempotencyKey: newId(), accountId, reason: '离职' },
        }),
    ],
    [
      'robbed of the role',
      'token',
      ({ accountId }) =>
        db.query('update role_grant set valid_to = clock_timestamp() where account_id = $1', [accountId]),
    ],
    [
      'bearer of a token that has ended',
      'token',
      ({ accountId }) => db.query('update session set expires_at = now() where account_id = $1', [accountId]),
    ],
  ])('tell nothing more to whoever is %s since', async (_, by, end) => {
    const person = await world.anotherOrganization();
    const viewer = by === 'token' ? person : await world.browserOf(person);
    const mine = `subscription ($id: ID!) { projectEvents(projectId: $id, after: 0) { type project { lots { myBid { proposal } } } } }`;
    const project = await publishedProject(product.url, world);
    await sealedBid(product.url, person, project, '100.00', '只给自己看的方案');
    const socket = connect({ headers: { ...viewer.headers, ...(by === 'browser' && { origin: product.url }) } });
    const closed = new Promise<unknown>((resolve) =>
      socket.on('closed', (event) => resolve((event as { code: number }).code)),
    );
    const stream = socket.iterate({ query: mine, variables: { id: project.id } });
    const shown = (await stream.next()) as IteratorResult<{ data: object }>;
    expect(JSON.stringify(shown.value)).toContain('只给自己看的方案');
    await end(viewer);
    const rest = stream.next().catch((error: { code: number }) => error.code);
    await done(product.url, world.buyer, 'cancelProject', 'project { id }', {
      ...{
        idempotencyKey: newId(),
        projectId: project.id,
        ground: 'MAJOR_CHANGE',
        reason: '演练结束，不再采购此项服务',
      },
    });
    expect([await closed, await rest]).toEqual([4403, 4403]);
  });

  it.each([
    ['a query', '{ projects { totalCount } }'],
    ['a mutation', 'mutation { signOut { userErrors { code } } }'],
    ['introspection', '{ __schema { types { name } } }'],
    [
      'too many aliases',
      `subscription { projectEvents(projectId: "x") { ${Array.from({ length: 30 }, (_, i) => `a${i}: type`).join(' ')} } }`,
    ],
    ['too long a document', `subscription { projectEvents(projectId: "x") { type } } #${'x'.repeat(5_000)}`],
  ])('serve no %s', async (_, query) => {
    expect(await firstOf(connect(world.buyer), query)).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});
