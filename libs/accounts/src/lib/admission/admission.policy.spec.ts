import { describe, expect, it } from '@jest/globals';
import { actProblems, actsFrom, messageOf } from '@chengjie/kernel';
import { admissionActs, type AdmissionStatus } from './admission.acts.js';
import { admissionTransitions, withdrawViolations } from './admission.policy.js';

const administrator = { accountId: 'self', organizationId: 'o', administrator: true };
const colleague = { ...administrator, administrator: false };
const label = { zh: '撤回', en: 'Withdraw' };
const shown = (violations: ReturnType<typeof withdrawViolations>) =>
  violations.map((violation) => [violation.path.join('.'), messageOf(violation, 'zh'), messageOf(violation, 'en')]);

describe('an admission', () => {
  it('has a sound table', () => {
    expect(actProblems(admissionActs)).toEqual([]);
  });

  it.each<[AdmissionStatus, string[]]>([
    ['PROPOSED', ['acceptRole', 'withdrawAdmission', 'lapse']],
    ['ACCEPTED', []],
    ['WITHDRAWN', []],
    ['EXPIRED', []],
  ])('that is %s allows %j', (status, acts) => {
    expect(actsFrom(admissionActs, status)).toEqual(acts);
  });

  it.each<[AdmissionStatus, { zh: string; en: string } | null]>([
    ['PROPOSED', null],
    ['ACCEPTED', { zh: '该提议本人已接受，不能“撤回”', en: 'The proposal is accepted: “Withdraw” cannot be done now' }],
    ['WITHDRAWN', { zh: '该提议已撤回，不能“撤回”', en: 'The proposal is withdrawn: “Withdraw” cannot be done now' }],
    ['EXPIRED', { zh: '该提议已过期，不能“撤回”', en: 'The proposal is expired: “Withdraw” cannot be done now' }],
  ])('that is %s is withdrawn by an administrator of the organization, but for: %j', (status, reason) => {
    const refused = reason ? [['admissionId', reason.zh, reason.en]] : [];
    expect(shown(withdrawViolations(administrator, status))).toEqual(refused);
    expect(admissionTransitions(administrator, status)).toEqual([
      { key: 'withdrawAdmission', label, disabled: reason !== null, disabledReason: reason },
    ]);
  });

  it.each<AdmissionStatus>(['PROPOSED', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED'])(
    'that is %s is nothing for others of its people',
    (status) => {
      expect(withdrawViolations(colleague, status)).toEqual([
        expect.objectContaining({ code: 'ORGANIZATION_ADMINISTRATOR_NEEDED', path: ['admissionId'] }),
      ]);
      expect(admissionTransitions(colleague, status)).toEqual([]);
    },
  );
});
