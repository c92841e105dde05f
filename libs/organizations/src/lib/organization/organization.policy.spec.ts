import { describe, expect, it } from '@jest/globals';
import { ForbiddenError } from '@chengjie/kernel';
import type { Actor, Role } from '@chengjie/platform';
import {
  assertAllowed,
  isFilingOfficeOf,
  isOrganization,
  isRegistrarOf,
  maySetStanding,
} from './organization.policy.js';

const SEAT = '220202001';

function actorIn(role: Role, regionCode: string, ids: { agencyId?: string; organizationId?: string } = {}): Actor {
  const { agencyId = null, organizationId = null } = ids;
  const acting = { id: 'g', role, agencyId, organizationId, regionCode, holder: '某机关' };
  return { accountId: 'a', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

describe('standing', () => {
  it.each<[Role, string, boolean, boolean]>([
    ['REGISTRAR', '2202', true, true],
    ['REGISTRAR', SEAT, true, true],
    ['REGISTRAR', '220203', false, false],
    ['FILING_OFFICE', SEAT, false, true],
    ['FILING_OFFICE', '220202', false, true],
    ['FILING_OFFICE', '220202002', false, false],
    ['BUYER', '22', false, false],
    ['ADMINISTRATOR', '22', false, false],
  ])('%s in %s sets that of the registered: %s, of the filed: %s', (role, region, registered, filed) => {
    const actor = actorIn(role, region, { agencyId: 'office' });
    expect(maySetStanding(actor, { track: 'REGISTERED', regionCode: SEAT })).toBe(registered);
    expect(maySetStanding(actor, { track: 'FILED', regionCode: SEAT })).toBe(filed);
  });

  it('is no matter of a role without an agency', () => {
    expect(isRegistrarOf(actorIn('REGISTRAR', '22'), SEAT)).toBe(false);
    expect(isFilingOfficeOf(actorIn('FILING_OFFICE', '22'), SEAT)).toBe(false);
  });
});

it.each<[Role, string, boolean]>([
  ['ORGANIZATION', 'own', true],
  ['ORGANIZATION', 'another', false],
  ['REGISTRAR', 'own', false],
])('%s of %s acts for the organization: %s', (role, organizationId, may) => {
  expect(isOrganization(actorIn(role, '22', { organizationId }), 'own')).toBe(may);
});

it('what is not allowed is refused in the words given', () => {
  const words = { zh: '只有登记管理机关可以办理。', en: 'Only the registrar may do this.' };
  expect(() => assertAllowed(true, words)).not.toThrow();
  expect(() => assertAllowed(false, words)).toThrow(new ForbiddenError(words));
});
