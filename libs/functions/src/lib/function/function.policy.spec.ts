import { describe, expect, it } from '@jest/globals';
import { ForbiddenError } from '@chengjie/kernel';
import type { Actor, Role } from '@chengjie/platform';
import {
  assertKeepsFunctionsOf,
  assertMayPublishCatalog,
  keepsFunctionsOf,
  mayPublishCatalog,
} from './function.policy.js';

function actorIn(role: Role, regionCode: string, agencyId: string | null = 'office'): Actor {
  const acting = { id: 'g', role, agencyId, organizationId: null, regionCode, holder: '某机关' };
  return { accountId: 'a', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const provincial = new ForbiddenError({
  zh: '职能事项由省级民政部门维护。',
  en: 'Functions are maintained by the civil affairs department of the province.',
});
const covering = new ForbiddenError({
  zh: '目录由本辖区民政部门发布。',
  en: 'Catalogs are published by the civil affairs department that covers the region.',
});

describe('the functions of a province', () => {
  it.each<[Role, string, string | null, boolean]>([
    ['REGISTRAR', '22', 'office', true],
    ['ADMINISTRATOR', '22', 'office', true],
    ['REGISTRAR', '2202', 'office', false],
    ['REGISTRAR', '21', 'office', false],
    ['REGISTRAR', '22', null, false],
    ['BUYER', '22', 'office', false],
    ['SUPERVISOR', '22', 'office', false],
  ])('are kept by %s in %s of %s: %s', (role, region, agencyId, may) => {
    const actor = actorIn(role, region, agencyId);
    expect(keepsFunctionsOf(actor, '22')).toBe(may);
    const attempt = () => assertKeepsFunctionsOf(actor, '22');
    if (may) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(provincial);
  });
});

describe('a catalog of a county', () => {
  it.each<[Role, string, string | undefined, string | null, boolean]>([
    ['REGISTRAR', '220202', 'CIVIL_AFFAIRS', 'office', true],
    ['REGISTRAR', '22', 'CIVIL_AFFAIRS', 'office', true],
    ['ADMINISTRATOR', '2202', 'CIVIL_AFFAIRS', 'office', true],
    ['REGISTRAR', '220202', 'STREET_OFFICE', 'office', false],
    ['REGISTRAR', '220202', undefined, 'office', false],
    ['REGISTRAR', '220203', 'CIVIL_AFFAIRS', 'office', false],
    ['REGISTRAR', '220202001', 'CIVIL_AFFAIRS', 'office', false],
    ['REGISTRAR', '220202', 'CIVIL_AFFAIRS', null, false],
    ['BUYER', '220202', 'CIVIL_AFFAIRS', 'office', false],
  ])('is published by %s in %s of %s (%s): %s', (role, region, kind, agencyId, may) => {
    const actor = actorIn(role, region, agencyId);
    expect(mayPublishCatalog(actor, kind, '220202')).toBe(may);
    const attempt = () => assertMayPublishCatalog(actor, kind, '220202');
    if (may) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(covering);
  });
});
