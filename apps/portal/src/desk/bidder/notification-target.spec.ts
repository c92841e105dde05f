import { describe, expect, it } from '@jest/globals';
import { notificationTarget } from './notification-target.js';

describe('notificationTarget', () => {
  it('leads to the bid page for a new project', () => {
    expect(notificationTarget('PROJECT_MATCHES', { reference: 'CJ-1' })).toBe('/desk/opportunities/CJ-1');
  });

  it.each([
    ...(['PRICE_QUESTIONED', 'BID_FOUND_INVALID', 'BID_REINSTATED'] as const),
    ...(['BID_SEALED', 'BID_REPLACED', 'BID_WITHDRAWN'] as const),
  ])('leads to the bid for %s', (kind) =>
    expect(notificationTarget(kind, { reference: 'CJ-1', bidId: 'b1' })).toBe('/desk/bids/b1'),
  );

  it.each(['BID_SEALED', 'BID_REPLACED', 'BID_WITHDRAWN'] as const)('leads to the bid page for an earlier %s', (kind) =>
    expect(notificationTarget(kind, { reference: 'CJ-1' })).toBe('/desk/opportunities/CJ-1'),
  );

  it.each([
    ['MEMBERSHIP_PROPOSED', '/desk/memberships'],
    ['MEMBERSHIP_ASKED', '/desk/memberships'],
    ['MANDATE_ENDED', '/desk/memberships'],
    ['CONSENT_ASKED', '/desk/consents'],
    ['ACCOUNT_ADDED', '/desk/people'],
    ['ADMISSION_PROPOSED', '/desk/people'],
    ['FACTORS_RESET', '/desk/people'],
    ['CLAIM_ANNOUNCED', '/desk/claims'],
  ] as const)('leads, for %s without a project, to %s', (kind, target) =>
    expect(notificationTarget(kind, {})).toBe(target),
  );

  it.each(['LISTED_SERIOUS', 'LISTED_NO_MORE', 'QUALIFICATION_REVOKED', 'FEDERATION_ENTERED'] as const)(
    'leads to what everybody reads of the organization for %s',
    (kind) => expect(notificationTarget(kind, { organizationId: 'o1' })).toBe('/organizations/o1'),
  );

  it.each(['PROJECT_OPENED', 'PROJECT_CANCELLED', 'LOT_ENDED', 'LOT_WON'] as const)(
    'leads to the public page for %s',
    (kind) => expect(notificationTarget(kind, { reference: 'CJ-1' })).toBe('/projects/CJ-1'),
  );
});
