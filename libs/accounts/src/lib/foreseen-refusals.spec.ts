import { describe, expect, it } from '@jest/globals';
import { registeredErrors, type Possibility } from '@chengjie/kernel';
import { accountTransitions, type ManagedAccount } from './account/account.policy.js';
import { accountErrors } from './accounts.errors.js';
import type { Manager } from './accounts.policy.js';
import { admissionTransitions } from './admission/admission.policy.js';
import { factorErrors } from './factor/factor.errors.js';
import { proposalTransitions, type OpenProposal, type ProposalActor } from './grant-proposal/grant-proposal.policy.js';
import { peopleTransitions } from './people/people.policy.js';

/** What is wrong with what was entered or given, also of whom it is about: nobody can say it beforehand. */
const OF_INPUT =
  `WRONG_CREDENTIALS PASSWORD_TOO_SHORT PASSWORD_TOO_LONG PASSWORD_COMMON PASSWORD_FROM_NAMES PASSWORD_GUESSABLE PASSWORD_NOT_RIGHT
  LINK_NOT_VALID LOGIN_NAME_TAKEN LOGIN_NAME_MALFORMED REGION_NOT_OF_HOLDER ROLE_ALREADY_HELD TELEPHONE_MALFORMED ADDRESS_MALFORMED
  DISPLAY_NAME_MALFORMED ADDRESS_ALREADY_VERIFIED ACCOUNT_NOT_FOUND PROPOSAL_IS_OPEN ADMISSION_IS_OPEN CLAIMANT_HAS_ROLE AGENCY_NAME_TAKEN
  REGION_NOT_FOUND ACCOUNT_DISABLED FACTOR_NOT_GIVEN FACTOR_NOT_RIGHT SIGN_IN_STEP_OVER PASSWORD_DOES_NOT_SUFFICE
  AUTHENTICATOR_ALREADY_ADDED PASSKEY_ALREADY_ADDED TOKEN_OF_ONE_ROLE`.split(/\s+/);

/** Bounds, which say themselves when there is room again: far above what people do. */
const BOUNDS = 'SIGN_IN_THROTTLED REQUESTS_THROTTLED TOO_MANY_ADMISSIONS TOO_MANY_OWN_ACTS TOO_MANY_FACTORS'.split(' ');

/** Refusals of acts that are offered to nobody, or of nothing, that they refuse. */
const NOT_OFFERED =
  `NOT_YOUR_PROPOSAL SECOND_PERSON_NEEDED SESSION_NEEDED ROLE_OF_OWN_PEOPLE ORGANIZATION_ADMINISTRATOR_NEEDED ORGANIZATION_HAS_ADMINISTRATOR
  IS_ORGANIZATION_ADMINISTRATOR IS_NO_ORGANIZATION_ADMINISTRATOR TWO_ADMINISTRATORS_EXIST PASSKEYS_NOT_OFFERED LAST_FACTOR_NEEDED
  FACTOR_NEEDED_FIRST`.split(/\s+/);

/** Refusals by state that nothing says beforehand, and why. */
const UNFORESEEN: Readonly<Record<string, string>> = {
  FACTOR_NOT_SET_UP: 'whose account has no second factor is told in no list: it would name whom to attack',
  LAST_ORGANIZATION_ADMINISTRATOR: 'told on the page where one leaves, by who else is there',
};

const administrator: Manager = { accountId: 'root', acting: { role: 'ADMINISTRATOR', regionCode: '2202' } };
const account: ManagedAccount = {
  ...{ id: 'somebody', status: 'ACTIVE', hasVerifiedAddress: true, hasPassword: true },
  managed: [{ role: 'BUYER', regionCode: '220202' }],
};
const onAccount = (changes: Partial<ManagedAccount>, reset?: { askedById: string; confirmed: boolean }) =>
  accountTransitions(administrator, { ...account, ...changes }, { reset });
const second: ProposalActor = {
  accountId: 'second',
  acting: { role: 'ADMINISTRATOR', regionCode: '2202', agencyId: 'b' },
};
const open: OpenProposal = {
  ...{ role: 'BUYER', regionCode: '220202', agencyRegionCode: '220202', status: 'PROPOSED', accountId: 'receiver' },
  ...{ proposedById: 'first', proposedForId: 'a', confirmedById: null, confirmedForId: null },
  ...{
    proposerGrants: [{ role: 'ADMINISTRATOR', regionCode: '2202' }],
    receiverStatus: 'ACTIVE',
    receiverReached: true,
    watchesItself: false,
  },
};
const onProposal = (changes: Partial<OpenProposal>, actor = second) =>
  proposalTransitions(actor, { ...open, ...changes });
const looksAfter = { accountId: 'own', organizationId: 'o', administrator: true };

/** By code: what is shown to whoever could do the act, in a state in which the act refuses it. */
const FORESEEN: Readonly<Record<string, () => readonly Possibility[]>> = {
  OWN_ACCOUNT: () => onAccount({ id: 'root' }),
  ACCOUNT_NOT_YOURS_TO_MANAGE: () => onAccount({ managed: [{ role: 'BUYER', regionCode: '2201' }] }),
  ACCOUNT_STATUS_UNFIT: () => onAccount({ status: 'DISABLED' }),
  ADDRESS_NOT_VERIFIED: () => onAccount({ hasVerifiedAddress: false }),
  FACTOR_RESET_IS_OPEN: () => onAccount({}, { askedById: 'root', confirmed: false }),
  FACTOR_RESET_CONFIRMED: () => onAccount({}, { askedById: 'other', confirmed: true }),
  PROPOSAL_NOT_IN_THIS_STATE: () => onProposal({ status: 'REFUSED' }),
  OUTSIDE_JURISDICTION: () => onProposal({ agencyRegionCode: '2201' }),
  WATCHES_ITSELF: () => onProposal({ watchesItself: true }),
  PROPOSER_MAY_NO_LONGER: () => onProposal({ proposerGrants: [] }),
  ROLE_NOT_YOURS_TO_GIVE: () => onProposal({}, { ...second, acting: { ...second.acting, role: 'REGISTRAR' } }),
};

const CODES = [accountErrors, factorErrors].flatMap((errors) => Object.keys(errors));

/** What is said of a refusal, with its places open. */
function saying(code: string): RegExp {
  const literal = (registeredErrors().get(code)?.zh ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{\w+\\\}/g, '.+')}$`);
}

describe('what refuses an act on accounts, roles and people', () => {
  it.each(CODES)('%s is about the input, a bound, not offered, said beforehand, or not for a reason', (code) => {
    const ways = [OF_INPUT, BOUNDS, NOT_OFFERED, Object.keys(UNFORESEEN), Object.keys(FORESEEN)];
    expect(ways.filter((codes) => codes.includes(code))).toHaveLength(1);
  });

  it.each(Object.entries(FORESEEN))('%s is said beforehand, in its own words', (code, shown) => {
    const said = shown().map(({ disabledReason }) => disabledReason?.zh ?? '');
    expect(said).toContainEqual(expect.stringMatching(saying(code)));
  });

  it('offers people and admissions of an organization nothing that is refused but to whom it is about', () => {
    const people = peopleTransitions(looksAfter, { accountId: 'other', administrator: true } as never);
    const admissions = admissionTransitions(looksAfter, 'PROPOSED');
    expect([...people, ...admissions].filter(({ disabled }) => disabled)).toEqual([]);
  });

  it('names nothing that no act is refused by', () => {
    const named = [...OF_INPUT, ...BOUNDS, ...NOT_OFFERED, ...Object.keys(UNFORESEEN), ...Object.keys(FORESEEN)];
    expect(named.filter((code) => !CODES.includes(code))).toEqual([]);
  });
});
