import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, ask, eventually } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

interface Event {
  readonly kind: string;
  readonly loginName: string | null;
  readonly network: string | null;
  readonly detail: string | null;
  readonly count: number;
}

describe('security events', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await product?.stop();
    await db?.drop();
  });

  async function seen(kind: string, viewer: Viewer = world.administrator): Promise<Event[]> {
    const query = `{ securityEvents(first: 50, filter: { kinds: [${kind}] }) { nodes {
      kind loginName network detail count } } }`;
    const { data } = await ask(product.url, viewer, query);
    return (data as { securityEvents: { nodes: Event[] } } | null)?.securityEvents.nodes ?? [];
  }

  /** Notes are stored beside the requests, a moment later. */
  const seenSoon = (kind: string, rows: number) =>
    eventually(async () => {
      const events = await seen(kind);
      return events.length === rows && events;
    });

  it('tell the administrator who guesses passwords, and what was refused to whom', async () => {
    const { buyer, public: stranger } = world;
    const [account] = await db.query<{ login_name: string }>(
      'update account set password_hash = $2 where id = $1 returning login_name',
      [buyer.accountId, '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'],
    );
    const loginName = account?.login_name ?? '';
    for (const name of [loginName, loginName, 'nobody.of.ours'])
      await act(product.url, stranger, 'signIn', '', { loginName: name, password: 'guessed wrongly' });
    await ask(product.url, buyer, '{ accounts(first: 1) { totalCount } }');
    const refusedAct = { accountId: buyer.accountId, idempotencyKey: 'security-events-1' };
    await act(product.url, buyer, 'enableAccount', '', refusedAct);
    const failed = await seenSoon('SIGN_IN_FAILED', 2);
    expect(failed).toContainEqual(expect.objectContaining({ loginName, network: '127.0.0.0/24', count: 2 }));
    expect(failed).toContainEqual(expect.objectContaining({ loginName: null, network: '127.0.0.0/24', count: 1 }));
    const refused = await seenSoon('ACT_REFUSED', 2);
    expect(refused.map((event) => [event.loginName, event.detail]).sort()).toEqual([
      [loginName, 'accounts'],
      [loginName, 'enableAccount'],
    ]);
  });

  it('are the owner’s to see, and nobody else’s', async () => {
    const own = `{ viewer { securityEvents(first: 50) { nodes { kind loginName } } } }`;
    const kindsOf = async (viewer: Viewer) => {
      const { data } = await ask(product.url, viewer, own);
      return (data as { viewer: { securityEvents: { nodes: Event[] } } }).viewer.securityEvents.nodes.map(
        ({ kind }) => kind,
      );
    };
    expect(await kindsOf(world.buyer)).toEqual(expect.arrayContaining(['SIGN_IN_FAILED', 'ACT_REFUSED']));
    expect(await kindsOf(world.otherBuyer)).toEqual([]);
    expect(await seen('SIGN_IN_FAILED', world.registrar)).toEqual([]);
  });
});
