import { createHash, randomBytes } from 'node:crypto';
import { newId, shanghaiDate } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, ask, done } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

const DECISION = 'decision { id status }';
/** Decisions are confirmed shortly before their first day. */
const FROM = shanghaiDate(new Date(Date.now() + 10 * 86_400_000));
const ASKED = { from: FROM, until: '2032-12-31', documentName: '省民政厅通知', documentNumber: '30号' };
const DECISIONS = `{ federationStepDecisions(first: 5, regionCode: "2202") { nodes { status from until documentNumber
  proposerAgency { name } deciderAgency { name } rulePack { id hash } changedRules { key before { zh } after { zh } }
  availableTransitions { key disabled } } } }`;

describe('how long the federation step goes on', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;
  let serial = 0;
  let [first, second] = [] as unknown as [Viewer, Viewer];

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
    const agencyId = newId();
    await db.query(
      `insert into agency (id, name, kind, region_code) values ($1, '吉林省民政厅', 'CIVIL_AFFAIRS', '22')`,
      [agencyId],
    );
    [first, second] = [await registrar(agencyId), await registrar(agencyId)];
  });
  afterAll(async () => {
    await product?.stop();
    await db?.drop();
  });

  async function registrar(agencyId: string): Promise<Viewer> {
    const [accountId, name, token] = [newId(), `province-${(serial += 1)}`, randomBytes(32).toString('base64url')];
    await db.query(
      `insert into account (id, login_name, display_name, password_hash, status) values ($1, $2, $2, '$argon2id$none', 'ACTIVE')`,
      [accountId, name],
    );
    await db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, 'REGISTRAR', $3, '22')`,
      [newId(), accountId, agencyId],
    );
    await db.query(
      `insert into session (token_hash, account_id, expires_at, factored, proven_at)
       values ($1, $2, now() + interval '1 day', true, 'infinity')`,
      [createHash('sha256').update(token).digest(), accountId],
    );
    return { name, accountId, headers: { authorization: `Bearer ${token}` } };
  }

  const key = () => `federation-step-${(serial += 1)}`;
  const shown = async (viewer: Viewer) =>
    ((await ask(product.url, viewer, DECISIONS)).data?.['federationStepDecisions'] as { nodes: object[] }).nodes;
  const propose = (by: Viewer, more: object = {}) =>
    act(product.url, by, 'proposeFederationStep', DECISION, { ...ASKED, ...more, idempotencyKey: key() });
  const confirm = (by: Viewer, decisionId: string) =>
    act(product.url, by, 'confirmFederationStep', DECISION, { decisionId, idempotencyKey: key() });

  it('is proposed and confirmed by two registrars of the province; a proposal is read by offices, a decision by everybody', async () => {
    expect((await propose(world.registrar)).data).toMatchObject({
      proposeFederationStep: { decision: null, userErrors: [{ code: 'NOT_THE_COMPETENT_OFFICE' }] },
    });
    expect((await propose(first, { from: '2020-01-01' })).data).toMatchObject({
      proposeFederationStep: { userErrors: [{ code: 'FROM_NOT_LATER', path: ['input', 'from'] }] },
    });
    const { decision } = await done<{ decision: { id: string } }>(
      product.url,
      first,
      'proposeFederationStep',
      DECISION,
      {
        ...ASKED,
        idempotencyKey: key(),
      },
    );
    const proposal = { status: 'PROPOSED', rulePack: null, changedRules: [{ key: 'federationStep' }] };
    for (const viewer of [world.public, world.buyer, world.evaluator]) expect(await shown(viewer)).toEqual([]);
    for (const viewer of [world.supervisor, world.registrar, world.administrator])
      expect(await shown(viewer)).toMatchObject([{ ...proposal, availableTransitions: [] }]);
    expect(await shown(second)).toMatchObject([
      { availableTransitions: [{ key: 'confirmFederationStep', disabled: false }, { key: 'refuseFederationStep' }] },
    ]);
    expect((await confirm(first, decision.id)).data).toMatchObject({
      confirmFederationStep: { userErrors: [{ code: 'SECOND_REGISTRAR_NEEDED', path: ['input', 'decisionId'] }] },
    });
    expect((await confirm(second, decision.id)).data).toMatchObject({
      confirmFederationStep: { decision: { status: 'CONFIRMED' }, userErrors: [] },
    });
    const [made] = await shown(world.public);
    expect(made).toMatchObject({
      ...{ status: 'CONFIRMED', from: FROM, until: '2032-12-31', documentNumber: '30号' },
      ...{ proposerAgency: { name: '吉林省民政厅' }, deciderAgency: { name: '吉林省民政厅' } },
      rulePack: { id: `22-${FROM}` },
      changedRules: [
        { before: { zh: expect.stringContaining('2027-12-31') }, after: { zh: expect.stringContaining('2032-12-31') } },
      ],
    });
    const step = `{ federationStep(regionCode: "220202") { until ended near region { code } rulePack { id } mayPropose } }`;
    expect((await ask(product.url, world.public, step)).data).toEqual({
      federationStep: {
        ...{ until: '2032-12-31', ended: false, near: false, mayPropose: false },
        ...{ region: { code: '22' }, rulePack: { id: `22-${FROM}` } },
      },
    });
    expect((await ask(product.url, first, step)).data).toMatchObject({ federationStep: { mayPropose: true } });
  });
});
