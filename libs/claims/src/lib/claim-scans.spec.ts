import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Documents } from '@chengjie/documents';
import { DomainError, newId } from '@chengjie/kernel';
import type { Actor, Person } from '@chengjie/platform';
import { SCANS_KEPT_DAYS } from './claim.terms.js';
import { ClaimsWorld, DOCUMENTS } from '../testing/claims-world.js';

describe('scans of a claim', () => {
  let world: ClaimsWorld;

  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });

  afterAll(() => world?.close());

  const withScans = (...scanIds: string[]) => DOCUMENTS.map((document) => ({ ...document, scanIds }));
  const codesOf = async (act: Promise<unknown>) => {
    const error = await act.then(
      () => undefined,
      (failure: unknown) => failure,
    );
    return error instanceof DomainError ? error.violations.map(({ code, path }) => `${code} ${path.join('.')}`) : error;
  };
  const within = (officer: Actor, regionCode: string): Actor => ({
    ...officer,
    acting: { ...officer.acting, regionCode },
  });
  const ofOrganization = (organizationId: string): Actor => {
    const acting = {
      id: 'g',
      role: 'ORGANIZATION',
      organizationId,
      agencyId: null,
      regionCode: '220202',
      holder: '',
    } as const;
    return { accountId: 'somebody', displayName: '', grants: [acting], acting, heldSince: new Date() };
  };

  /** An officer whose agency buys. */
  async function buying(): Promise<Actor> {
    await world.world.project({ status: 'PUBLISHED' });
    return world.officer('REGISTRAR', '220202', world.world.agencyId);
  }

  /** An officer who acts for another organization as well. */
  async function recused(): Promise<Actor> {
    const officer = await world.officer();
    await world.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code) values ($1, $2, 'ORGANIZATION', $3, '220202')`,
      [newId(), officer.accountId, (await world.world.organization('别的服务社')).id],
    );
    return officer;
  }

  const seenBy = async (person: Person, scan: string) => (await world.reader.ownersOf(person, [scan])).get(scan);
  const withScan = async () => {
    const claimant = await world.person();
    const scan = await world.scan(claimant);
    return { claimant, scan, claimId: await world.claimed(await world.organization(), claimant, withScans(scan)) };
  };

  it('are seen by the claimant and the officers who may decide it, by nobody else', async () => {
    const [claimant, organizationId] = [await world.person(), await world.organization()];
    const scans = [await world.scan(claimant), await world.scan(claimant)];
    const claimId = await world.claimed(organizationId, claimant, withScans(...scans));
    expect((await world.reader.byId(claimId))?.documents).toEqual(
      withScans(...scans).map((document) => ({ ...document, scanCount: scans.length })),
    );
    const seen = async (person: Person | null) => [...(await world.reader.ownersOf(person, scans)).values()];
    expect(await seen(claimant)).toEqual([true, true]);
    expect(await seen(await world.officer())).toEqual([true, true]);
    expect(await seen(within(await world.officer('FILING_OFFICE'), '2202'))).toEqual([true, true]);
    for (const other of [
      null,
      await world.person(),
      within(await world.officer(), '220203'),
      await world.officer('BUYER'),
      ofOrganization(organizationId),
      await buying(),
      await recused(),
    ])
      expect(await seen(other)).toEqual([false, false]);
  });

  it('are one’s own, and belong to one claim alone', async () => {
    const [claimant, other] = [await world.person(), await world.person()];
    const [own, foreign] = [await world.scan(claimant), await world.scan(other)];
    const organizationId = await world.organization();
    expect(await codesOf(world.claimed(organizationId, claimant, withScans(own, foreign)))).toEqual([
      'DOCUMENT_UNKNOWN documents.0.scanIds.1',
    ]);
    const claimId = await world.claimed(organizationId, claimant, withScans(own));
    const another = await world.organization();
    expect(await codesOf(world.claimed(another, other, withScans(own)))).toEqual([
      'DOCUMENT_UNKNOWN documents.0.scanIds.0',
    ]);
    expect(await codesOf(world.transaction(() => world.of(Documents).discard(claimant, own)))).toEqual([
      'DOCUMENT_IN_USE documentId',
    ]);
    await world.transaction(() => world.claims.withdraw(claimant, claimId));
    expect((await world.reader.byId(claimId))?.documents[0]?.scanIds).toEqual([]);
    const again = await world.claimed(another, claimant, withScans(own));
    expect((await world.reader.byId(again))?.documents[0]?.scanIds).toEqual([own]);
  });

  it('of a claim that was withdrawn are the claimant’s again, who gives them up at once', async () => {
    const { claimant, scan, claimId } = await withScan();
    const officer = await world.officer();
    await world.transaction(() => world.claims.withdraw(claimant, claimId));
    expect(await seenBy(officer, scan)).toBeUndefined();
    await world.transaction(() => world.of(Documents).discard(claimant, scan));
    expect(await world.db.query('select from document where id = $1', [scan])).toEqual([]);
  });

  it('of a claim that was decided are seen by those who did for sixty days, by no other officer, and go then', async () => {
    const { claimant, scan, claimId } = await withScan();
    const [first, decider, other] = [await world.officer(), await world.officer(), await world.officer()];
    await world.consent(first, claimId);
    await world.transaction(() => world.decisions.reject(decider, claimId, '材料不符', 'OTHER'));
    const seen = async () => Promise.all([claimant, first, decider, other].map((who) => seenBy(who, scan)));
    expect(await seen()).toEqual([true, true, true, false]);
    await world.endedEarlier(claimId, SCANS_KEPT_DAYS - 1);
    await world.scans.releaseOld();
    expect(await seen()).toEqual([true, true, true, false]);
    await world.endedEarlier(claimId, 1);
    await world.scans.releaseOld();
    expect(await seen()).toEqual([undefined, undefined, undefined, undefined]);
    // That there were some is still known.
    expect((await world.reader.byId(claimId))?.documents[0]).toMatchObject({ scanIds: [], scanCount: 1 });
  });

  it('are looked at before anybody consents', async () => {
    const claimant = await world.person();
    const scan = await world.scan(claimant, false);
    const claimId = await world.claimed(await world.organization(), claimant, withScans(scan));
    const officer = await world.officer();
    expect(await codesOf(world.consent(officer, claimId))).toEqual(['CLAIM_SCANS_QUARANTINED claimId']);
    await world.lookAt(scan);
    await world.consent(officer, claimId);
    expect((await world.reader.byId(claimId))?.status).toBe('CONSENTED');
  });
});
