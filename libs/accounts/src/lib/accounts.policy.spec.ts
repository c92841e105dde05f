import { describe, expect, it } from '@jest/globals';
import { messageOf, type Violation } from '@chengjie/kernel';
import { ROLES, type Actor, type Role } from '@chengjie/platform';
import {
  disableViolations,
  grantViolations,
  holderRegionViolations,
  jurisdictionViolations,
  manageViolations,
} from './accounts.policy.js';

function actorOf(role: Role, regionCode: string): Actor {
  const acting = { id: 'g', role, agencyId: 'a', organizationId: null, regionCode, holder: '某机关' };
  return { accountId: 'self', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const refusals = (violations: readonly Violation[]) => violations.map(({ code, path }) => `${code} ${path.join('.')}`);
const words = (violations: readonly Violation[]) =>
  violations.flatMap((violation) => [messageOf(violation, 'zh'), messageOf(violation, 'en')]);

describe('who may give which role', () => {
  it.each<[Role, string, Role, string, string[]]>([
    ['ADMINISTRATOR', '2202', 'BUYER', '220202', []],
    ['ADMINISTRATOR', '2202', 'ADMINISTRATOR', '2202', []],
    ['ADMINISTRATOR', '2202', 'ADMINISTRATOR', '22', ['OUTSIDE_JURISDICTION regionCode']],
    ['ADMINISTRATOR', '2202', 'EVALUATOR', '2203', ['OUTSIDE_JURISDICTION regionCode']],
    ['REGISTRAR', '220202', 'ORGANIZATION', '220202003', []],
    ['FILING_OFFICE', '220202003', 'ORGANIZATION', '220202003', []],
    ['FILING_OFFICE', '220202003', 'ORGANIZATION', '220202', ['OUTSIDE_JURISDICTION regionCode']],
    ['REGISTRAR', '220202', 'REGISTRAR', '220202', ['ROLE_NOT_YOURS_TO_GIVE role']],
    ['BUYER', '22', 'BUYER', '22', ['ROLE_NOT_YOURS_TO_GIVE role']],
    ['REGISTRAR', '220202', 'BUYER', '2202', ['ROLE_NOT_YOURS_TO_GIVE role', 'OUTSIDE_JURISDICTION regionCode']],
  ])('%s of %s gives %s in %s: %j', (role, region, given, where, expected) => {
    expect(refusals(grantViolations(actorOf(role, region), { role: given, regionCode: where }))).toEqual(expected);
  });

  it('is none but administrators, registrars and filing offices', () => {
    const giving = ROLES.filter((role) =>
      ROLES.some((given) => grantViolations(actorOf(role, '22'), { role: given, regionCode: '22' }).length === 0),
    );
    expect(giving).toEqual(['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE']);
  });

  it('is told how far it reaches', () => {
    expect(words(jurisdictionViolations(actorOf('ADMINISTRATOR', '2202'), '2203'))).toEqual([
      '该事项超出您的管辖区域 2202',
      'This lies outside your jurisdiction 2202',
    ]);
  });
});

describe('who may manage an account', () => {
  const office = actorOf('FILING_OFFICE', '220202003');
  const organization = { role: 'ORGANIZATION', regionCode: '220202003' } as const;

  it('needs every role of the account to be one that the actor may give', () => {
    expect(manageViolations(office, 'other', [organization])).toEqual([]);
    const both = [organization, { role: 'BUYER', regionCode: '220202003' } as const];
    expect(refusals(manageViolations(office, 'other', both))).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE accountId']);
  });

  it('is nobody for an account without any role, but administrators to disable it; and never oneself', () => {
    const administrator = actorOf('ADMINISTRATOR', '22');
    const disabling = ROLES.filter((role) => disableViolations(actorOf(role, '220202'), 'other', []).length === 0);
    expect(disabling).toEqual(['ADMINISTRATOR']);
    expect(refusals(disableViolations(administrator, 'self', []))).toEqual(['OWN_ACCOUNT accountId']);
    for (const actor of [office, actorOf('ADMINISTRATOR', '2202')])
      expect(refusals(disableViolations(actor, 'other', [{ role: 'BUYER', regionCode: '22' }]))).toEqual([
        'ACCOUNT_NOT_YOURS_TO_MANAGE accountId',
      ]);
    expect(refusals(manageViolations(administrator, 'other', []))).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE accountId']);
    expect(refusals(manageViolations(administrator, 'self', [organization]))).toEqual(['OWN_ACCOUNT accountId']);
  });
});

describe('whom a role is held for', () => {
  it('is held within the region of the holder', () => {
    expect(holderRegionViolations('220202', '2202')).toEqual([]);
    expect(refusals(holderRegionViolations('22', '2202'))).toEqual(['REGION_NOT_OF_HOLDER regionCode']);
    expect(words(holderRegionViolations('22', '2202'))).toEqual([
      '授权区域 22 不在该机关或社会组织的区域 2202 之内',
      'The region 22 is not within 2202, the region of the agency or organization',
    ]);
  });
});
