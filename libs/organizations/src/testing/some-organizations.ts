import { newId } from '@chengjie/kernel';
import type { OrganizationData } from '../lib/load-organizations.js';
import { organizationData, type RegisterWorld } from './register-world.js';

/** Qualifications in the city of the register's world for functions with these codes. */
export function qualifiedFor(world: RegisterWorld, ...codes: string[]): OrganizationData['qualifications'] {
  return codes.map((code) => ({
    id: newId<'Qualification'>(),
    functionId: world.functionId(code),
    regionCode: '2202',
    grantedOn: '2024-06-01',
    agencyId: world.agencyOf('2202'),
  }));
}

/** Organizations of all sorts: four whose qualifications hold, three whose do not. */
export function someOrganizations(world: RegisterWorld): OrganizationData[] {
  const qualified = (...codes: string[]) => qualifiedFor(world, ...codes);
  const federationId = newId<'Organization'>();
  const member = [{ id: newId<'Membership'>(), federationId, joinedOn: '2024-01-01' }];
  const filed = { track: 'FILED', legalForm: 'FILED_GROUP', creditCode: null } as const;
  return [
    organizationData('兴华街道社区社会组织联合会', {
      id: federationId,
      kind: 'SUPPORT',
      isFederation: true,
      regionCode: '220202001',
      qualifications: qualified('SVC-02', 'SUP-01'),
      capacity: 8,
    }),
    organizationData('康乐居家养老服务中心', {
      rating: 4,
      ratingValidUntil: '2999-01-01',
      qualifications: qualified('SVC-02', 'SVC-03'),
      areaCodes: ['2202'],
    }),
    organizationData('安心日间照料中心', {
      rating: 5,
      ratingValidUntil: '2001-01-01',
      regionCode: '220203001',
      areaCodes: ['220203'],
      qualifications: qualified('SVC-03'),
    }),
    organizationData('白山合唱队', {
      ...filed,
      filingNumber: 'BA-000001',
      kind: 'CULTURE_SPORTS',
      star: 5,
      memberships: member,
      regionCode: '220202002',
      qualifications: qualified('CUL-01'),
    }),
    organizationData('资质已撤销的组织', {
      qualifications: qualified('SVC-02').map((q) => ({ ...q, revokedOn: '2025-01-01' })),
    }),
    organizationData('资质已到期的组织', {
      qualifications: qualified('SVC-02').map((q) => ({ ...q, validUntil: '2025-01-01' })),
    }),
    organizationData('没有资质的组织'),
  ];
}
