import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '@chengjie/kernel';
import type { Actor, Person } from '@chengjie/platform';
import { ClaimsWorld, DOCUMENTS } from '../testing/claims-world.js';

describe('scans of a claim', () => {
  let world: ClaimsWorld;

  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });

  afterAll(() => world?.close());

  const withScans = (...scanIds: string[]) => DOCUMENTS.map((document) => ({ ...document, scanIds }));
  const refused = async (act: Promise<unknown>) => {
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

  it('are seen by the claimant and the officers of the region, by nobody else', async () => {
    const [claimant, organizationId] = [await world.person(), await world.organization()];
    const scans = [await world.scan(claimant), await world.scan(claimant)];
    const claimId = await world.claimed(organizationId, claimant, withScans(...scans));
    expect((await world.reader.byId(claimId))?.documents).toEqual(withScans(...scans));
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
    ])
      expect(await seen(other)).toEqual([false, false]);
  });

  it('are one’s own, and belong to one claim alone', async () => {
    const [claimant, other] = [await world.person(), await world.person()];
    const [own, foreign] = [await world.scan(claimant), await world.scan(other)];
    const organizationId = await world.organization();
    expect(await refused(world.claimed(organizationId, claimant, withScans(own, foreign)))).toEqual([
      'DOCUMENT_UNKNOWN documents.0.scanIds.1',
    ]);
    const claimId = await world.claimed(organizationId, claimant, withScans(own));
    await world.transaction(() => world.claims.withdraw(claimant, claimId));
    expect(await refused(world.claimed(organizationId, claimant, withScans(own)))).toEqual([
      'DOCUMENT_IN_USE documents.0.scanIds.0',
    ]);
  });

  it('are looked at before anybody consents', async () => {
    const claimant = await world.person();
    const scan = await world.scan(claimant, false);
    const claimId = await world.claimed(await world.organization(), claimant, withScans(scan));
    const officer = await world.officer();
    expect(await refused(world.consent(officer, claimId))).toEqual(['CLAIM_SCANS_QUARANTINED claimId']);
    await world.lookAt(scan);
    await world.consent(officer, claimId);
    expect((await world.reader.byId(claimId))?.status).toBe('CONSENTED');
  });
});
