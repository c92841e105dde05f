import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, ask } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

type Role = 'administrator' | 'buyer' | 'registrar' | 'filingOffice' | 'evaluator' | 'supervisor';

const key = () => `second-factor-${newId()}`;

/** For each role an act of its own that asks again, about nothing that there is; the last says whether tokens may have the right. */
const ASKED: readonly [Role, mutation: string, input: object, byToken: boolean][] = [
  ['administrator', 'disableAccount', { accountId: newId(), reason: '离职' }, false],
  ['buyer', 'cancelProject', { projectId: newId(), ground: 'MAJOR_CHANGE', reason: '区财政调整预算，不再采购' }, true],
  ['registrar', 'removeFromList', { organizationId: newId(), rectified: true, reason: '已补报' }, true],
  ['filingOffice', 'issuePasswordReset', { accountId: newId() }, false],
  ['evaluator', 'enterAddress', { address: 'evaluator@example.org', currentPassword: 'x' }, false],
  ['supervisor', 'changePassword', { currentPassword: 'x', newPassword: 'four unrelated words' }, false],
];

const UNKEYED = ['enterAddress', 'changePassword'];

describe('acts that ask again, over HTTP', () => {
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

  /** The same person by another session or token. */
  async function by(viewer: Viewer, insert: string): Promise<Viewer> {
    const token = randomBytes(32).toString('base64url');
    await db.query(insert, [createHash('sha256').update(token).digest(), viewer.accountId]);
    return { ...viewer, headers: { authorization: `Bearer ${token}` } };
  }

  const inSession = (viewer: Viewer, factored: boolean, age: string) =>
    by(
      viewer,
      `insert into session (token_hash, account_id, expires_at, factored, proven_at)
       values ($1, $2, now() + interval '1 day', ${factored}, now() - interval '${age}')`,
    );

  const byToken = (viewer: Viewer, right: boolean) =>
    by(
      viewer,
      `insert into api_token (id, account_id, grant_id, name, token_hash, expires_at, factored, acts_asked_again)
       select gen_random_uuid(), $2, id, 'e2e', $1, now() + interval '1 day', true, ${right}
       from role_grant where account_id = $2`,
    );

  const codesOf = async (viewer: Viewer, mutation: string, input: object) => {
    const keyed = UNKEYED.includes(mutation) ? input : { ...input, idempotencyKey: key() };
    return (await act(product.url, viewer, mutation, '__typename', keyed)).codes;
  };

  describe.each(ASKED)('%s: %s', (role, mutation, input, open) => {
    it('is refused where the person has not proved for ten minutes who it is, and open before', async () => {
      expect(await codesOf(await inSession(world[role], true, '11 minutes'), mutation, input)).toEqual([
        'REAUTHENTICATION_NEEDED',
      ]);
      expect(await codesOf(await inSession(world[role], true, '9 minutes'), mutation, input)).toEqual([]);
    });

    it('is refused to a session without a second factor, with all else but setting one up', async () => {
      const viewer = await inSession(world[role], false, '0');
      expect(await codesOf(viewer, mutation, input)).toEqual(['SECOND_FACTOR_MISSING']);
      const { data } = await ask(product.url, viewer, '{ viewer { secondFactorMissing grants { id } } }');
      expect(data).toEqual({ viewer: { secondFactorMissing: true, grants: [] } });
      const begun = await ask(product.url, viewer, 'mutation { beginAuthenticator { uri userErrors { code } } }');
      expect(begun.data).toMatchObject({ beginAuthenticator: { userErrors: [] } });
    });

    it('is refused to a token, unless it was made with the right and the act is one of these', async () => {
      expect(await codesOf(await byToken(world[role], false), mutation, input)).toEqual(['TOKEN_RIGHT_MISSING']);
      expect(await codesOf(await byToken(world[role], true), mutation, input)).toEqual(
        open ? [] : ['TOKEN_RIGHT_MISSING'],
      );
    });
  });

  it('are open to people of organizations without a second factor, once they have given their password', async () => {
    const [organization] = world.organizations as readonly [Viewer];
    const input = { loginName: 'no.such.person', administrator: false };
    expect(await codesOf(await inSession(organization, false, '11 minutes'), 'proposeAdmission', input)).toEqual([
      'REAUTHENTICATION_NEEDED',
    ]);
    expect(await codesOf(await inSession(organization, false, '0'), 'proposeAdmission', input)).toEqual([]);
  });
});
