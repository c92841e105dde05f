import { describe, expect, it } from '@jest/globals';
import { ROLES, type Actor, type Role } from '@chengjie/platform';
import { disableViolations, grantViolations, holderRegionViolations, manageViolations } from './accounts.policy.js';

function actorOf(role: Role, regionCode: string): Actor {
  const acting = { id: 'g', role, agencyId: 'a', organizationId: null, regionCode, holder: '某机关' };
  return { accountId: 'self', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('who may give which role', () => {
  it.each<[Role, string, Role, string, string[]]>([
    ['ADMINISTRATOR', '2202', 'BUYER', '220202', []],
    ['ADMINISTRATOR', '2202', 'ADMINISTRATOR', '2202', []],
    ['ADMINISTRATOR', '2202', 'ADMINISTRATOR', '22', ['OUTSIDE_JURISDICTION']],
    ['ADMINISTRATOR', '2202', 'EVALUATOR', '2203', ['OUTSIDE_JURISDICTION']],
    ['REGISTRAR', '220202', 'ORGANIZATION', '220202003', []],
    ['FILING_OFFICE', '220202003', 'ORGANIZATION', '220202003', []],
    ['FILING_OFFICE', '220202003', 'ORGANIZATION', '220202', ['OUTSIDE_JURISDICTION']],
    ['REGISTRAR', '220202', 'REGISTRAR', '220202', ['ROLE_NOT_YOURS_TO_GIVE']],
    ['BUYER', '22', 'BUYER', '22', ['ROLE_NOT_YOURS_TO_GIVE']],
  ])('%s of %s gives %s in %s: %j', (role, region, given, where, expected) => {
    expect(codes(grantViolations(actorOf(role, region), { role: given, regionCode: where }))).toEqual(expected);
  });

  it('is none but administrators, registrars and filing offices', () => {
    const giving = ROLES.filter((role) =>
      ROLES.some((given) => grantViolations(actorOf(role, '22'), { role: given, regionCode: '22' }).length === 0),
    );
    expect(giving).toEqual(['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE']);
  });
});

describe('who may manage an account', () => {
  const office = actorOf('FILING_OFFICE', '220202003');
  const organization = { role: 'ORGANIZATION', regionCode: '220202003' } as const;

  it('needs every role of the account to be one that the actor may give', () => {
    expect(manageViolations(office, 'other', [organization])).toEqual([]);
    const both = [organization, { role: 'BUYER', regionCode: '220202003' } as const];
    expect(codes(manageViolations(office, 'other', both))).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE']);
  });

  it('is nobody for an account without any role, but administrators to disable it; and never oneself', () => {
    const administrator = actorOf('ADMINISTRATOR', '22');
    const disabling = ROLES.filter((role) => disableViolations(actorOf(role, '220202'), 'other', []).length === 0);
    expect(disabling).toEqual(['ADMINISTRATOR']);
    expect(codes(disableViolations(administrator, 'self', []))).toEqual(['OWN_ACCOUNT']);
    expect(codes(disableViolations(office, 'other', [{ role: 'BUYER', regionCode: '22' }]))).toEqual([
      'ACCOUNT_NOT_YOURS_TO_MANAGE',
    ]);
    expect(codes(manageViolations(administrator, 'other', []))).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE']);
    expect(codes(manageViolations(administrator, 'self', [organization]))).toEqual(['OWN_ACCOUNT']);
  });
});

describe('whom a role is held for', () => {
  it('is held within the region of the holder', () => {
    expect(holderRegionViolations('220202', '2202')).toEqual([]);
    expect(codes(holderRegionViolations('22', '2202'))).toEqual(['REGION_NOT_OF_HOLDER']);
  });
});
