import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, ask, done, eventually } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

const CLAIM = 'claim { id status consents { agency { name } } announcedUntil untilProvisional }';

interface ClaimPayload {
  readonly claim: { readonly id: string; readonly status: string };
}

describe('the first account of an organization', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await product?.stop();
    await db?.drop();
  });

  const key = () => `claims-spec-${(serial += 1)}`;

  /** Somebody with a verified address; with a role, if one is given. */
  async function person(role?: string, agencyId?: string): Promise<Viewer> {
    const [accountId, name, token] = [newId(), `claimant-${(serial += 1)}`, randomBytes(32).toString('base64url')];
    await db.query(
      `insert into account (id, login_name, display_name, password_hash, status) values ($1, $2, $3, '$argon2id$none', 'ACTIVE')`,
      [accountId, name, `联系人 ${serial}`],
    );
    await db.query(
      `insert into account_address (id, account_id, address, language, entered_at, verified_at) values ($1, $2, $3, 'zh', now(), now())`,
      [newId(), accountId, `${name}@example.org`],
    );
    if (role)
      await db.query(
        `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, '2202')`,
        [newId(), accountId, role, agencyId],
      );
    await db.query(
      `insert into session (token_hash, account_id, expires_at, factored, proven_at)
       values ($1, $2, now() + interval '1 day', true, 'infinity')`,
      [createHash('sha256').update(token).digest(), accountId],
    );
    return { name, accountId, headers: { authorization: `Bearer ${token}` } };
  }

  async function officer(role: string): Promise<Viewer> {
    const agencyId = newId();
    await db.query(`insert into agency (id, name, kind, region_code) values ($1, $2, 'CIVIL_AFFAIRS', '2202')`, [
      agencyId,
      `机关 ${(serial += 1)}`,
    ]);
    return person(role, agencyId);
  }

  /** An organization that nobody acts for. */
  async function organization(): Promise<string> {
    const id = newId();
    await db.query(
      `insert into organization (id, track, credit_code, name, kind, legal_form, region_code, representative,
         founded_on, staff_count, capacity, search)
       values ($1, 'REGISTERED', $2, $3, 'SERVICE', 'SERVICE_INSTITUTION', $4, '负责人 001', '2020-01-01', 5, 3, '')`,
      [id, `53220202${String((serial += 1)).padStart(10, '0')}`, `无人服务社 ${serial}`, world.regionCode],
    );
    return id;
  }

  const asked = (organizationId: string) => ({
    organizationId,
    grounds: '本人是该组织登记的负责人，申请认领。',
    documents: [{ name: '选举会议纪要', number: '2026-07', issuedOn: '2026-01-05' }],
    idempotencyKey: key(),
  });

  async function submitted() {
    const [claimant, organizationId] = [await person(), await organization()];
    const input = asked(organizationId);
    const { claim } = await done<ClaimPayload>(product.url, claimant, 'claimOrganization', CLAIM, input);
    return { claimant, organizationId, claimId: claim.id, input };
  }

  const consent = (by: Viewer, claimId: string) =>
    act(product.url, by, 'consentToClaim', CLAIM, { claimId, idempotencyKey: key() });

  async function announced() {
    const claimed = await submitted();
    for (const role of ['REGISTRAR', 'FILING_OFFICE']) await consent(await officer(role), claimed.claimId);
    return claimed;
  }

  const OF_ORGANIZATION = `query ($id: ID!) { organization(id: $id) { claims(first: 5) { totalCount nodes {
    status claimantName consents { agency { name } } announcedUntil grounds documents { number } endReason availableTransitions { key } } } } }`;
  const shown = async (viewer: Viewer, id: string) =>
    (
      (await ask(product.url, viewer, OF_ORGANIZATION, { id })).data?.['organization'] as {
        claims: { totalCount: number; nodes: Record<string, unknown>[] };
      }
    ).claims;

  it('tells who is signed in which offices decide it and in which projects they buy, and nobody else', async () => {
    const { claimant, organizationId } = await submitted();
    const registrar = await officer('REGISTRAR');
    const OFFICES =
      'query ($id: ID!) { organization(id: $id) { claimOffices { agency { id } projects { reference status deadlineAt } } } }';
    const of = async (viewer: Viewer) =>
      (await ask(product.url, viewer, OFFICES, { id: organizationId })).data?.['organization'] as {
        claimOffices: { agency: { id: string }; projects: unknown[] }[] | null;
      };
    expect(await of(world.public)).toEqual({ claimOffices: null });
    const [{ agencyId } = { agencyId: '' }] = await db.query<{ agencyId: string }>(
      'select agency_id as "agencyId" from role_grant where account_id = $1',
      [registrar.accountId],
    );
    expect((await of(claimant)).claimOffices).toContainEqual({ agency: { id: agencyId }, projects: [] });
  });

  it('shows officers by which account it is made, and nobody else', async () => {
    const { claimant, claimId } = await announced();
    const WHO = 'query ($id: ID!) { claim(id: $id) { claimantLoginName claimantSince } }';
    const shownTo = async (viewer: Viewer) => (await ask(product.url, viewer, WHO, { id: claimId })).data?.['claim'];
    expect(await shownTo(world.public)).toEqual({ claimantLoginName: null, claimantSince: null });
    const known = { claimantLoginName: claimant.name, claimantSince: expect.any(String) };
    expect(await shownTo(await officer('REGISTRAR'))).toEqual(known);
  });

  it('is claimed, consented to by two agencies, shown to everybody, and takes effect by the clock', async () => {
    const { claimant, organizationId, claimId, input } = await submitted();
    const again = await act(product.url, claimant, 'claimOrganization', CLAIM, input);
    expect(again.data).toMatchObject({ claimOrganization: { claim: { id: claimId }, userErrors: [] } });
    expect(await shown(world.public, organizationId)).toEqual({ totalCount: 0, nodes: [] });
    const [first, second] = [await officer('REGISTRAR'), await officer('ADMINISTRATOR')];
    const open = `{ claims(first: 100, filter: { statuses: [SUBMITTED] }) { nodes { id grounds availableTransitions { key disabled } } } }`;
    expect((await ask(product.url, first, open)).data).toMatchObject({
      claims: { nodes: expect.arrayContaining([expect.objectContaining({ id: claimId, grounds: input.grounds })]) },
    });
    expect((await consent(first, claimId)).data).toMatchObject({ consentToClaim: { claim: { status: 'CONSENTED' } } });
    expect((await consent(first, claimId)).data).toMatchObject({
      consentToClaim: { claim: null, userErrors: [{ code: 'SECOND_OFFICER_NEEDED', path: ['input', 'claimId'] }] },
    });
    expect(await shown(world.public, organizationId)).toEqual({ totalCount: 0, nodes: [] });
    expect((await consent(second, claimId)).data).toMatchObject({ consentToClaim: { claim: { status: 'ANNOUNCED' } } });
    const [claim] = (await shown(world.public, organizationId)).nodes;
    expect(claim).toMatchObject({
      ...{ status: 'ANNOUNCED', grounds: null, documents: null, availableTransitions: [] },
      announcedUntil: expect.stringMatching(/T16:00:00/), // midnight in Asia/Shanghai
    });
    expect(claim?.['consents']).toHaveLength(2);
    expect((await shown(claimant, organizationId)).nodes[0]).toMatchObject({
      ...{
        grounds: input.grounds,
        documents: [{ number: '2026-07' }],
        availableTransitions: [{ key: 'withdrawClaim' }],
      },
    });
    await weekLater(claimId);
    const viewer = `{ viewer { acting { role organization { id } } administersOrganization claims { nodes { status } } } }`;
    const role = await eventually(async () => {
      const { data } = await ask(product.url, claimant, viewer);
      const own = data?.['viewer'] as { acting: unknown } | undefined;
      return own?.acting && own;
    });
    expect(role).toEqual({
      ...{ acting: { role: 'ORGANIZATION', organization: { id: organizationId } }, administersOrganization: true },
      claims: { nodes: [{ status: 'EFFECTIVE' }] },
    });
    const told = await eventually(async () => {
      const { data } = await ask(product.url, claimant, '{ viewer { notifications { nodes { kind } } } }');
      const { notifications } = data?.['viewer'] as { notifications: { nodes: { kind: string }[] } };
      return notifications.nodes.length >= 6 && notifications.nodes.map(({ kind }) => kind).sort();
    });
    expect(told).toEqual([
      ...['ACCOUNT_ADDED', 'ADMINISTRATOR_MADE'],
      ...['CLAIM_ANNOUNCED', 'CLAIM_CONSENTED', 'CLAIM_SUBMITTED', 'CLAIM_TOOK_EFFECT'],
    ]);
    // What was kept for the public while it was announced says what became of it.
    expect((await shown(world.public, organizationId)).nodes[0]).toMatchObject({ status: 'EFFECTIVE' });
  });

  /** As if both had consented a week ago. */
  async function weekLater(claimId: string): Promise<void> {
    await db.query('alter table organization_claim disable trigger organization_claim_goes_on');
    await db.query(
      `update organization_claim set submitted_at = submitted_at - interval '9 days', first_at = first_at - interval '9 days',
         second_at = second_at - interval '9 days', announced_until = announced_until - interval '9 days',
         until_provisional = false where id = $1`,
      [claimId],
    );
    await db.query('alter table organization_claim enable trigger organization_claim_goes_on');
  }

  it.each(['REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR'])('%s alone gives nothing to anybody', async (role) => {
    const { claimId } = await submitted();
    const by = await officer(role);
    await consent(by, claimId);
    const answer = await consent(by, claimId);
    expect(answer.data).toMatchObject({ consentToClaim: { userErrors: [{ code: 'SECOND_OFFICER_NEEDED' }] } });
    const [row] = await db.query<{ status: string }>('select status from organization_claim where id = $1', [claimId]);
    expect(row?.status).toBe('CONSENTED');
  });

  it.each(['BUYER', 'EVALUATOR', 'SUPERVISOR'])('is no matter of a %s, nor of other organizations', async (role) => {
    const { claimId } = await submitted();
    const stranger = await officer(role);
    for (const mutation of ['consentToClaim', 'rejectClaim', 'stopClaim']) {
      const reason = mutation === 'consentToClaim' ? {} : { reason: '不属实' };
      const { codes } = await act(product.url, stranger, mutation, CLAIM, {
        claimId,
        ...reason,
        idempotencyKey: key(),
      });
      expect([mutation, codes]).toEqual([mutation, ['FORBIDDEN']]);
    }
    const { codes, data } = await act(product.url, world.organizations[0] as Viewer, 'stopClaim', CLAIM, {
      ...{ claimId, reason: '不属实', idempotencyKey: key() },
    });
    expect([codes, data]).toEqual([
      [],
      { stopClaim: { claim: null, userErrors: [expect.objectContaining({ code: 'NOT_FOUND' })] } },
    ]);
    for (const viewer of [world.public, stranger, await person()])
      expect(
        (await ask(product.url, viewer, `{ claim(id: "${claimId}") { id } node(id: "${claimId}") { id } }`)).data,
      ).toEqual({
        ...{ claim: null, node: null },
      });
  });

  it('is stopped by a link that its owner is mailed whose account an office disabled; that office consents to nothing', async () => {
    const [organizationId, owner] = [await organization(), await person()];
    const grantId = newId();
    await db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code) values ($1, $2, 'ORGANIZATION', $3, '2202')`,
      [grantId, owner.accountId, organizationId],
    );
    await db.query('insert into organization_administrator (grant_id) values ($1)', [grantId]);
    const administrator = await officer('ADMINISTRATOR');
    const disabling = { accountId: owner.accountId, reason: '停用', idempotencyKey: key() };
    await done(product.url, administrator, 'disableAccount', 'account { status }', disabling);
    const { claim } = await done<ClaimPayload>(
      product.url,
      await person(),
      'claimOrganization',
      CLAIM,
      asked(organizationId),
    );
    expect((await consent(administrator, claim.id)).data).toMatchObject({
      consentToClaim: { claim: null, userErrors: [{ code: 'OFFICER_DISABLED_PEOPLE' }] },
    });
    // Its token went with the mail; another one for the same claim is known here.
    const token = randomBytes(32).toString('base64url');
    const issued = await db.query(
      `insert into organization_claim_objection (token_hash, claim_id, account_id, grant_id, expires_at)
       select $2, claim_id, account_id, grant_id, expires_at from organization_claim_objection where claim_id = $1 returning account_id`,
      [claim.id, createHash('sha256').update(token).digest()],
    );
    expect(issued).toEqual([{ account_id: owner.accountId }]);
    const stop = () => act(product.url, world.public, 'stopClaimByLink', CLAIM, { token, reason: '并无此事' });
    expect((await stop()).data).toMatchObject({ stopClaimByLink: { claim: { status: 'STOPPED' }, userErrors: [] } });
    expect((await stop()).data).toMatchObject({
      stopClaimByLink: { claim: null, userErrors: [{ code: 'LINK_NOT_VALID' }] },
    });
    expect((await shown(world.public, organizationId)).nodes).toMatchObject([{ status: 'STOPPED', endReason: null }]);
  });

  it('is not claimed by whoever holds a role, nor where there is an administrator', async () => {
    const by = await officer('BUYER');
    const refused = await act(product.url, by, 'claimOrganization', CLAIM, asked(await organization()));
    expect(refused.data).toMatchObject({ claimOrganization: { userErrors: [{ code: 'CLAIMANT_HAS_ROLE' }] } });
    const { organizationId = '', accountId } = world.organizations[1] as Viewer;
    await db.query(
      'insert into organization_administrator (grant_id) select id from role_grant where account_id = $1',
      [accountId],
    );
    const taken = await act(product.url, await person(), 'claimOrganization', CLAIM, asked(organizationId));
    expect(taken.data).toMatchObject({
      claimOrganization: {
        userErrors: [{ code: 'ORGANIZATION_HAS_ADMINISTRATOR', path: ['input', 'organizationId'] }],
      },
    });
  });

  it('is announced once, when three officers consent at once', async () => {
    const { claimId } = await submitted();
    const officers = [await officer('REGISTRAR'), await officer('FILING_OFFICE'), await officer('ADMINISTRATOR')];
    const answers = await Promise.all(officers.map((by) => consent(by, claimId)));
    const statuses = answers.map(
      ({ data }) => (data as { consentToClaim: { claim: { status: string } | null } }).consentToClaim.claim !== null,
    );
    expect(statuses.filter(Boolean)).toHaveLength(2);
  });

  it('is rejected for everybody to see, with agency, role, time and ground, and without name and words', async () => {
    const { claimId, organizationId, claimant } = await submitted();
    const office = await officer('REGISTRAR');
    const rejected = await act(product.url, office, 'rejectClaim', 'claim { status endGround endReason }', {
      ...{ claimId, reason: '登记的负责人另有其人', ground: 'NOT_IN_CHARGE', idempotencyKey: key() },
    });
    expect(rejected.data).toMatchObject({
      rejectClaim: { claim: { status: 'REJECTED', endGround: 'NOT_IN_CHARGE', endReason: '登记的负责人另有其人' } },
    });
    const query = `query ($id: ID!) { organization(id: $id) { claims { nodes { id status endedBy endedInRole endedAt endGround endReason claimantName grounds } } } }`;
    const { data } = await ask(product.url, world.public, query, { id: organizationId });
    expect(data).toEqual({
      organization: {
        claims: {
          nodes: [
            {
              ...{ id: claimId, status: 'REJECTED', endGround: 'NOT_IN_CHARGE' },
              ...{ endedBy: expect.stringMatching(/^机关/), endedInRole: 'REGISTRAR', endedAt: expect.any(String) },
              ...{ endReason: null, claimantName: '—', grounds: null },
            },
          ],
        },
      },
    });
    expect((await shown(claimant, organizationId)).nodes[0]).toMatchObject({ endReason: '登记的负责人另有其人' });
  });

  it('is stopped by anybody who acts for the organization, and by an office on the word of a contact', async () => {
    const { claimId, organizationId, claimant } = await announced();
    const stop = (by: Viewer, more: object) =>
      act(product.url, by, 'stopClaim', 'claim { status endReason onWordOf }', {
        ...{ claimId, reason: '本组织从未同意', idempotencyKey: key(), ...more },
      });
    const office = await officer('REGISTRAR');
    expect((await stop(office, {})).data).toMatchObject({
      stopClaim: { userErrors: [{ code: 'CONTACT_NEEDED', path: ['input', 'onWordOf'] }] },
    });
    const member = await person();
    await db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code) values ($1, $2, 'ORGANIZATION', $3, $4)`,
      [newId(), member.accountId, organizationId, world.regionCode],
    );
    expect((await stop(member, {})).data).toMatchObject({
      stopClaim: { claim: { status: 'STOPPED', endReason: '本组织从未同意', onWordOf: null }, userErrors: [] },
    });
    await weekLater(claimId);
    const { data } = await ask(
      product.url,
      claimant,
      '{ viewer { acting { id } claims { nodes { status endReason } } } }',
    );
    expect(data).toEqual({
      viewer: { acting: null, claims: { nodes: [{ status: 'STOPPED', endReason: '本组织从未同意' }] } },
    });
  });
});
