import { describe, expect, it } from '@jest/globals';
import { actProblems, type Violation } from '@chengjie/kernel';
import { ROLES, type Role } from '@chengjie/platform';
import { grantProposalActs, type GrantProposalAct, type GrantProposalStatus } from './grant-proposal.acts.js';
import {
  proposalTransitions,
  proposalViolations,
  proposeViolations,
  type OpenProposal,
} from './grant-proposal.policy.js';

const [PROPOSER, RECEIVER, SECOND, COLLEAGUE] = ['proposer', 'receiver', 'second', 'colleague'];
const refusals = (violations: readonly Violation[]) => violations.map(({ code, path }) => `${code} ${path.join('.')}`);
const acting = (role: Role, regionCode: string, agencyId = 'elsewhere') => ({ role, regionCode, agencyId });
const open: OpenProposal = {
  ...{ status: 'PROPOSED', accountId: RECEIVER ?? '', proposedById: PROPOSER ?? '' },
  ...{ proposedForId: 'first', confirmedById: null, confirmedForId: null },
  ...{ role: 'BUYER', regionCode: '220202', agencyRegionCode: '2202' },
  proposerGrants: [{ role: 'ADMINISTRATOR', regionCode: '2202' }],
  ...{ receiverStatus: 'ACTIVE', receiverReached: true, watchesItself: false },
};

describe('a proposed role', () => {
  it('has a sound table', () => {
    expect(actProblems(grantProposalActs)).toEqual([]);
  });

  it.each<[Role, string, Role, string, string, string[]]>([
    ['ADMINISTRATOR', '22', 'BUYER', '220202', '2202', []],
    ['ADMINISTRATOR', '2202', 'ADMINISTRATOR', '2202', '2202', []],
    ['ADMINISTRATOR', '2202', 'BUYER', '220202', '22', ['OUTSIDE_JURISDICTION regionCode']],
    ['ADMINISTRATOR', '220202', 'EVALUATOR', '2202', '2202', ['OUTSIDE_JURISDICTION regionCode']],
    ['REGISTRAR', '22', 'BUYER', '2202', '2202', ['ROLE_NOT_YOURS_TO_GIVE role']],
    ['ORGANIZATION', '22', 'SUPERVISOR', '2202', '2202', ['ROLE_NOT_YOURS_TO_GIVE role']],
  ])('%s of %s, for %s in %s at an agency of %s: %j', (role, region, given, where, agencyRegionCode, expected) => {
    const asked = { role: given, regionCode: where, agencyRegionCode };
    expect(refusals(proposeViolations({ acting: acting(role, region) }, asked))).toEqual(expected);
  });

  it.each(ROLES)('%s is for administrators alone to propose or confirm', (role) => {
    for (const by of ROLES.filter((each) => each !== 'ADMINISTRATOR')) {
      const asked = { role, regionCode: '2202', agencyRegionCode: '2202' };
      const may = proposeViolations({ acting: acting(by, '22') }, asked).length === 0;
      // What registrars and filing offices give by themselves is no role of an office.
      expect([by, may]).toEqual([by, role === 'ORGANIZATION' && ['REGISTRAR', 'FILING_OFFICE'].includes(by)]);
    }
  });

  it.each<[string, Partial<OpenProposal>, string[]]>([
    ['whose proposer left', { proposerGrants: [] }, ['PROPOSER_MAY_NO_LONGER proposalId']],
    [
      'whose proposer has another region by now',
      { proposerGrants: [{ role: 'ADMINISTRATOR', regionCode: '2203' }] },
      ['PROPOSER_MAY_NO_LONGER proposalId'],
    ],
    ['for a disabled account', { receiverStatus: 'DISABLED' }, ['ACCOUNT_STATUS_UNFIT proposalId']],
    ['for an account without an address', { receiverReached: false }, ['ADDRESS_NOT_VERIFIED proposalId']],
    ['for somebody who would supervise its own office', { watchesItself: true }, ['WATCHES_ITSELF proposalId']],
  ])('%s is not confirmed, which is said beforehand, and may be sent back', (_, changes, expected) => {
    const second = { accountId: SECOND ?? '', acting: acting('ADMINISTRATOR', '22') };
    const proposal = { ...open, ...changes };
    expect(refusals(proposalViolations(second, 'confirmRole', proposal))).toEqual(expected);
    expect(proposalTransitions(second, proposal).map(({ key, disabled }) => [key, disabled])).toEqual([
      ['confirmRole', true],
      ['refuseRole', false],
    ]);
  });

  it.each<[GrantProposalAct, string | undefined, string[]]>([
    ['confirmRole', SECOND, []],
    ['confirmRole', PROPOSER, ['SECOND_PERSON_NEEDED proposalId']],
    ['confirmRole', RECEIVER, ['OWN_ACCOUNT proposalId']],
    ['refuseRole', SECOND, []],
    ['refuseRole', PROPOSER, ['SECOND_PERSON_NEEDED proposalId']],
    ['refuseRole', RECEIVER, ['OWN_ACCOUNT proposalId']],
    ['withdrawRoleProposal', PROPOSER, []],
    ['withdrawRoleProposal', SECOND, ['NOT_YOUR_PROPOSAL proposalId']],
    ['withdrawRoleProposal', RECEIVER, ['NOT_YOUR_PROPOSAL proposalId']],
  ])('%s by %s: %j', (key, accountId = '', expected) => {
    const actor = { accountId, acting: acting('ADMINISTRATOR', '22') };
    expect(refusals(proposalViolations(actor, key, open))).toEqual(expected);
  });

  it.each<[string | undefined, string, GrantProposalStatus, string[]]>([
    [PROPOSER, 'elsewhere', 'CONFIRMED', []],
    [SECOND, 'elsewhere', 'CONFIRMED', []],
    [COLLEAGUE, 'first', 'PROPOSED', []],
    [COLLEAGUE, 'first', 'CONFIRMED', []],
    [COLLEAGUE, 'second', 'CONFIRMED', []],
    [COLLEAGUE, 'elsewhere', 'CONFIRMED', ['NOT_YOUR_PROPOSAL proposalId']],
    [RECEIVER, 'elsewhere', 'CONFIRMED', ['NOT_YOUR_PROPOSAL proposalId']],
  ])(
    'is withdrawn until it is accepted by whoever speaks for it: %s of %s, %s: %j',
    (by = '', agency, status, expected) => {
      const confirmed = status === 'CONFIRMED' ? { confirmedById: SECOND ?? '', confirmedForId: 'second' } : {};
      const actor = { accountId: by, acting: acting('ADMINISTRATOR', '22', agency) };
      const violations = proposalViolations(actor, 'withdrawRoleProposal', { ...open, ...confirmed, status });
      expect(refusals(violations)).toEqual(expected);
    },
  );

  it.each<GrantProposalStatus>(['ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'ENDED'])(
    '%s is decided for good',
    (status) => {
      for (const [key, accountId] of [
        ['confirmRole', SECOND],
        ['refuseRole', SECOND],
        ['withdrawRoleProposal', PROPOSER],
      ] as const) {
        const actor = { accountId: accountId ?? '', acting: acting('ADMINISTRATOR', '22') };
        expect(refusals(proposalViolations(actor, key, { ...open, status }))).toEqual([
          'PROPOSAL_NOT_IN_THIS_STATE proposalId',
        ]);
      }
    },
  );

  it('is to its proposer to be withdrawn, to others to be decided, and says why not', () => {
    const of = (accountId = '', region = '22') =>
      proposalTransitions({ accountId, acting: acting('ADMINISTRATOR', region) }, open).map(({ key, disabled }) => [
        ...[key, disabled],
      ]);
    expect(of(PROPOSER)).toEqual([['withdrawRoleProposal', false]]);
    expect(of(SECOND)).toEqual([
      ['confirmRole', false],
      ['refuseRole', false],
    ]);
    expect(of(SECOND, '2203')).toEqual([
      ['confirmRole', true],
      ['refuseRole', true],
    ]);
  });

  it.each<[string, string, Partial<OpenProposal>, { zh: string; en: string } | null]>([
    ['open', '22', {}, null],
    [
      'of a region elsewhere',
      '2203',
      {},
      { zh: '该事项超出您的管辖区域 2203', en: 'This lies outside your jurisdiction 2203' },
    ],
    [
      'refused already',
      '22',
      { status: 'REFUSED' },
      { zh: '该提议已退回，不能“确认授予”', en: 'The proposal is refused: “Confirm” cannot be done now' },
    ],
  ])('that is %s is offered with the reason why not', (_, region, changes, disabledReason) => {
    const actor = { accountId: SECOND ?? '', acting: acting('ADMINISTRATOR', region) };
    expect(proposalTransitions(actor, { ...open, ...changes })[0]).toEqual({
      ...{ key: 'confirmRole', label: { zh: '确认授予', en: 'Confirm' } },
      ...{ disabled: disabledReason !== null, disabledReason },
    });
  });
});
