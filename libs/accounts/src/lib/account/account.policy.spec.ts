import { describe, expect, it } from '@jest/globals';
import { accountErrors } from '../accounts.errors.js';
import type { Manager } from '../accounts.policy.js';
import { accountTransitions, type ManagedAccount } from './account.policy.js';

const administrator: Manager = { accountId: 'root', acting: { role: 'ADMINISTRATOR', regionCode: '2202' } };
const registrar: Manager = { accountId: 'clerk', acting: { role: 'REGISTRAR', regionCode: '2202' } };
const buyer = { role: 'BUYER', regionCode: '220202' } as const;
const account: ManagedAccount = {
  ...{ id: 'somebody', status: 'ACTIVE', hasVerifiedAddress: true, hasPassword: true, managed: [buyer] },
};
const possible = (actor: Manager, changes: Partial<ManagedAccount>) =>
  accountTransitions(actor, { ...account, ...changes }).map(({ key, disabled }) => `${key} ${disabled ? 'no' : 'yes'}`);

describe('what an office could do with an account', () => {
  it.each<[string, Manager, Partial<ManagedAccount>, string[]]>([
    [
      'one of its region',
      administrator,
      {},
      ['disableAccount yes', 'issuePasswordReset yes', 'askSecondFactorReset yes'],
    ],
    [
      'one with a role elsewhere, too',
      administrator,
      { managed: [buyer, { role: 'BUYER', regionCode: '2201' }] },
      ['disableAccount no', 'issuePasswordReset no', 'askSecondFactorReset no'],
    ],
    [
      'its own',
      administrator,
      { id: 'root' },
      ['disableAccount no', 'issuePasswordReset no', 'askSecondFactorReset no'],
    ],
    [
      'one that is disabled',
      administrator,
      { status: 'DISABLED' },
      ['enableAccount yes', 'issuePasswordReset no', 'askSecondFactorReset no'],
    ],
    [
      'one that never had a key',
      administrator,
      { status: 'DISABLED', hasPassword: false },
      ['enableAccount no', 'issuePasswordReset no', 'askSecondFactorReset no'],
    ],
    [
      'one that no mail reaches',
      administrator,
      { hasVerifiedAddress: false },
      ['disableAccount yes', 'issuePasswordReset no', 'askSecondFactorReset no'],
    ],
    [
      'one that never had a role',
      administrator,
      { managed: [] },
      ['disableAccount yes', 'issuePasswordReset no', 'askSecondFactorReset no'],
    ],
    [
      'one of an organization, which a registrar does not disable',
      registrar,
      { managed: [{ role: 'ORGANIZATION', regionCode: '220202' }] },
      ['issuePasswordReset yes', 'askSecondFactorReset yes'],
    ],
    ['an officer’s, for a registrar', registrar, {}, ['issuePasswordReset no', 'askSecondFactorReset no']],
  ])('%s', (_, actor, changes, expected) => {
    expect(possible(actor, changes)).toEqual(expected);
  });

  it('is no reset that waits for another person, or was confirmed', () => {
    const reset = (by: string, confirmed: boolean) =>
      accountTransitions(administrator, account, { reset: { askedById: by, confirmed } }).flatMap(
        ({ key, disabledReason }) => (key === 'askSecondFactorReset' ? [disabledReason?.en ?? null] : []),
      );
    expect(reset('root', false)).toEqual(['You have asked for it already: another person confirms it']);
    expect(reset('other', false)).toEqual([null]);
    expect(reset('other', true)).toEqual(['Two persons have asked for it already, and the link was sent']);
  });

  it('is nothing that libs above know a bar against, and by its own rules first', () => {
    const bar = accountErrors.OWN_ACCOUNT();
    const told = (changes: Partial<ManagedAccount>) =>
      accountTransitions(administrator, { ...account, ...changes }, { bar }).map(
        ({ disabledReason }) => disabledReason?.en,
      );
    expect(new Set(told({}))).toEqual(new Set(['You may not do this to your own account']));
    expect(told({ hasVerifiedAddress: false })[1]).toMatch('no address that its owner verified');
  });

  it('is said why not, by what the act answers', () => {
    const [disable] = accountTransitions(administrator, {
      ...account,
      managed: [{ role: 'BUYER', regionCode: '2201' }],
    });
    expect(disable?.disabledReason?.zh).toBeTruthy();
    expect(disable?.label.zh).toBe('停用账号');
  });
});
