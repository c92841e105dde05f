import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { act, ask, done, eventually } from './testing/ask.js';
import { deadlinePasses, matchesTold, publishedProject, sealedBid, type PublishedProject } from './testing/project.js';
import { makeWorld, viewersWithoutBid, type Viewer, type World } from './testing/world.js';

const PART = '上门助餐标记PART';

/** Acts on a membership, a mandate or consent, with what they show. */
const PROPOSAL = 'proposal { id status member { id } }';
const CONSENT = 'consent { id status part federation { id } performer { id } lot { id } }';

describe('memberships and consent to bids, over HTTP', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;
  let federation: Viewer;
  let member: Viewer;
  let project: PublishedProject;

  beforeAll(async () => {
    db = await testDatabase();
    world = await makeWorld(db);
    [federation, member] = world.organizations as [Viewer, Viewer];
    await db.query(`update organization set kind = 'SUPPORT', legal_form = 'ASSOCIATION' where id = $1`, [
      federation.organizationId,
    ]);
    await db.query(`insert into federation_period (organization_id, valid_from) values ($1, '2024-01-01')`, [
      federation.organizationId,
    ]);
    await db.query(
      `update organization set track = 'FILED', legal_form = 'FILED_GROUP', credit_code = null, filing_number = 'BA-000001'
       where id = $1`,
      [member.organizationId],
    );
    product = await startProduct(db);
    project = await publishedProject(product.url, world);
    await matchesTold(db, project);
  });

  afterAll(async () => {
    await product?.stop();
    await db?.drop();
  });

  const keyed = (input: object) => ({ idempotencyKey: newId(), ...input });
  const to = <Payload extends object>(viewer: Viewer, mutation: string, selection: string, input: object) =>
    done<Payload>(product.url, viewer, mutation, selection, keyed(input));
  const refused = async (viewer: Viewer, mutation: string, input: object) => {
    const { data, codes, text } = await act(product.url, viewer, mutation, '__typename', keyed(input));
    const payload = data?.[mutation] as { userErrors: { code: string }[] } | null | undefined;
    const said = [...codes, ...(payload?.userErrors.map(({ code }) => code) ?? [])];
    if (said.length === 0) throw new Error(`${mutation} was done: ${text}`);
    return said;
  };
  const others = () => viewersWithoutBid(world, 2);
  const seal = () =>
    to<{ bid: { id: string; warnings: { code: string }[] } }>(federation, 'submitBid', 'bid { id warnings { code } }', {
      ...{
        lotId: project.lotId,
        price: { amount: '73391.57' },
        proposal: '密封标记KANARI',
        drawSecret: 'ab'.repeat(32),
      },
      ...{ capacity: 'VIA_FEDERATION', performerId: member.organizationId },
    });
  const warned = async () => {
    const look = '{ viewer { bids(first: 5) { nodes { warnings { code } } } } }';
    const { data } = await ask(product.url, federation, look);
    const { bids } = data?.['viewer'] as { bids: { nodes: { warnings: { code: string }[] }[] } };
    return bids.nodes.flatMap(({ warnings }) => warnings.map(({ code }) => code));
  };

  it('a federation makes nobody a member alone', async () => {
    const pair = { federationId: federation.organizationId, memberId: member.organizationId };
    for (const other of others())
      expect(await refused(other, 'proposeMembership', pair)).toEqual([
        other === world.public ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      ]);
    const { proposal } = await to<{ proposal: { id: string } }>(federation, 'proposeMembership', PROPOSAL, pair);
    const proposalId = proposal.id;
    const before = await act(product.url, federation, 'askConsent', '__typename', keyed(asked()));
    expect(before.text).toContain('PERFORMER_MEMBER');
    expect(await refused(federation, 'acceptMembership', { proposalId })).toEqual(['OTHER_SIDE_ANSWERS']);
    for (const other of others().filter(({ organizationId }) => organizationId))
      expect(await refused(other, 'acceptMembership', { proposalId })).toEqual(['NOT_FOUND']);
    const look = '{ viewer { membershipProposals(first: 5) { nodes { id } } } }';
    for (const other of others()) expect((await ask(product.url, other, look)).text).not.toContain(proposalId);
    expect((await ask(product.url, member, look)).text).toContain(proposalId);
    await to(member, 'acceptMembership', PROPOSAL, { proposalId });
    const history = `{ organization(id: "${member.organizationId}") { membershipPeriods { origin to federation { id } } } }`;
    const { data } = await ask(product.url, world.public, history);
    expect(data?.['organization']).toEqual({
      membershipPeriods: [{ origin: 'AGREED', to: null, federation: { id: federation.organizationId } }],
    });
  });

  const asked = () => ({ lotId: project.lotId, performerId: member.organizationId, part: PART });

  it('a mandate stands for it, and is the two’s alone', async () => {
    expect((await seal()).bid.warnings).toEqual([{ code: 'CONSENT_MISSING' }]);
    const { mandate } = await to<{ mandate: { id: string } }>(member, 'giveBidMandate', 'mandate { id }', {
      federationId: federation.organizationId,
    });
    expect(await warned()).toEqual([]);
    const look = '{ viewer { bidMandates(first: 5) { nodes { id } } } }';
    for (const other of others()) expect((await ask(product.url, other, look)).text).not.toContain(mandate.id);
    for (const own of [federation, member]) expect((await ask(product.url, own, look)).text).toContain(mandate.id);
    await to(member, 'endBidMandate', 'mandate { to }', { mandateId: mandate.id, reason: '逐件同意' });
    expect(await warned()).toEqual(['CONSENT_MISSING']);
  });

  it('a bid for a member is sealed without its consent, warned of, and the two alone see that it is asked', async () => {
    expect((await seal()).bid.warnings).toEqual([{ code: 'CONSENT_MISSING' }]);
    expect(await warned()).toEqual(['CONSENT_MISSING']);
    const looks = [
      '{ viewer { bidConsents(first: 5) { nodes { id part status } } } }',
      `{ project(by: { id: "${project.id}" }) { lots { myConsents { id part status } } } }`,
      '{ viewer { notifications(first: 20) { nodes { text { zh } } } } }',
      `{ organization(id: "${member.organizationId}") { id name } }`,
    ];
    const seenBy = (viewer: Viewer) =>
      Promise.all(looks.map(async (look) => (await ask(product.url, viewer, look)).text));
    const before = await Promise.all(others().map(seenBy));
    const { consent } = await to<{ consent: { id: string } }>(federation, 'askConsent', CONSENT, asked());
    await eventually(async () => (await seenBy(member))[2]?.includes('同意以其名义参与'));
    const [own, ofLot, inbox] = await seenBy(member);
    for (const text of [own, ofLot]) {
      expect(text).toContain(PART);
      expect(text).not.toMatch(/73391|KANARI/);
    }
    expect(inbox).not.toContain('居家养老');
    expect(await Promise.all(others().map(seenBy))).toEqual(before);
    for (const other of others())
      for (const mutation of ['agreeToBid', 'withdrawConsentRequest'])
        expect(await refused(other, mutation, { consentId: consent.id })).toEqual([
          other === world.public ? 'UNAUTHENTICATED' : other.organizationId ? 'NOT_FOUND' : 'FORBIDDEN',
        ]);
    await to(member, 'agreeToBid', CONSENT, { consentId: consent.id });
    expect(await warned()).toEqual([]);
    await to(member, 'takeBackConsent', CONSENT, { consentId: consent.id, reason: '人手不够' });
    expect(await warned()).toEqual(['CONSENT_REFUSED']);
    await to(member, 'giveBidMandate', 'mandate { id }', { federationId: federation.organizationId });
    expect(await warned()).toEqual(['CONSENT_REFUSED']);
  });

  it('without consent at the deadline, in spite of a mandate, the opening itself finds the bid invalid, and everybody reads why', async () => {
    for (const bidder of world.organizations.slice(2))
      await sealedBid(product.url, bidder, project, '80000.00', '服务方案');
    await deadlinePasses(db, project);
    const look = `{ project(by: { id: "${project.id}" }) { status
      lots { openingRecord(first: 9) { nodes { status bidder { id } invalidReason { zh } } } } } }`;
    const opened = await eventually(async () => {
      const answer = await ask(product.url, world.public, look);
      return answer.text.includes('"OPENED"') && answer;
    });
    const { data } = opened;
    const [lot] = (data?.['project'] as { lots: { openingRecord: { nodes: object[] } }[] }).lots;
    expect(lot?.openingRecord.nodes).toContainEqual({
      ...{ status: 'INVALID', bidder: { id: federation.organizationId } },
      invalidReason: { zh: '截止时，实施组织未同意以其名义响应，也没有适用的授权' },
    });
    expect(lot?.openingRecord.nodes.filter((bid) => JSON.stringify(bid).includes('"VALID"'))).toHaveLength(3);
  });

  it('a member leaves by itself', async () => {
    const pair = { federationId: federation.organizationId, memberId: member.organizationId, reason: '自愿退出' };
    for (const other of others())
      expect(await refused(other, 'endMembership', pair)).toEqual([
        other === world.public ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      ]);
    await to(member, 'endMembership', 'organization { id }', pair);
    expect(await refused(federation, 'endMembership', pair)).toEqual(['MEMBERSHIP_ENDED']);
  });
});
