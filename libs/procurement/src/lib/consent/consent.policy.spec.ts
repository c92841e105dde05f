import { describe, expect, it } from '@jest/globals';
import { actProblems, messageOf, newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { bidConsentActs, type BidConsentAct, type BidConsentStatus } from './consent.acts.js';
import { consentTransitions, consentViolations, type AskedConsent } from './consent.policy.js';

function actorOf(organizationId: string | null): Actor {
  const role = organizationId ? 'ORGANIZATION' : 'SUPERVISOR';
  const acting = { id: newId(), role, agencyId: null, organizationId, regionCode: '22', holder: '' } as const;
  return { accountId: newId(), displayName: '', grants: [acting], acting, heldSince: new Date(0) };
}

const [federation, performer, stranger, supervisor] = ['f', 'p', 'x', null].map(actorOf) as [
  Actor,
  Actor,
  Actor,
  Actor,
];
const asked: AskedConsent = { status: 'ASKED', federationId: 'f', performerId: 'p', open: true };

describe('consent to a bid', () => {
  it('has a sound table', () => {
    expect(actProblems(bidConsentActs)).toEqual([]);
  });

  it.each<[BidConsentStatus, string[], string[]]>([
    ['ASKED', ['agreeToBid', 'declineBid'], ['withdrawConsentRequest']],
    ['AGREED', ['takeBackConsent'], []],
    ['DECLINED', [], []],
    ['TAKEN_BACK', [], []],
    ['WITHDRAWN', [], []],
    ['LAPSED', [], []],
  ])('%s offers %j to the performer and %j to the federation', (status, toPerformer, toFederation) => {
    const offered = (actor: Actor, open = true) =>
      consentTransitions(actor, { ...asked, status, open }).map(({ key }) => key);
    expect(offered(performer)).toEqual(toPerformer);
    expect(offered(federation)).toEqual(toFederation);
    for (const other of [stranger, supervisor]) expect(offered(other)).toEqual([]);
    for (const each of [performer, federation]) expect(offered(each, false)).toEqual([]);
  });

  it.each<[BidConsentAct, Actor, Partial<AskedConsent>, string[]]>([
    ['agreeToBid', performer, {}, []],
    ['withdrawConsentRequest', federation, {}, []],
    ['agreeToBid', federation, {}, ['NOT_YOURS_TO_ANSWER consentId']],
    ['withdrawConsentRequest', performer, {}, ['NOT_YOURS_TO_ANSWER consentId']],
    ['takeBackConsent', performer, {}, ['CONSENT_NOT_IN_THIS_STATE consentId']],
    ['agreeToBid', performer, { status: 'TAKEN_BACK' }, ['CONSENT_NOT_IN_THIS_STATE consentId']],
    ['takeBackConsent', performer, { status: 'AGREED', open: false }, ['NOT_OPEN_FOR_BIDS']],
    ['agreeToBid', stranger, {}, ['NOT_YOURS_TO_ANSWER consentId']],
  ])('%s %#', (key, actor, changes, expected) => {
    const found = consentViolations(actor, key, { ...asked, ...changes });
    expect(found.map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected);
  });

  it('says by its state why not, and offers only what can be done', () => {
    const [violation] = consentViolations(performer, 'agreeToBid', { ...asked, status: 'TAKEN_BACK' });
    expect(violation && [messageOf(violation, 'zh'), messageOf(violation, 'en')]).toEqual([
      '该征求当前为“已收回同意”，不能办理“同意”',
      'It is “taken back”: “Agree” is not possible now',
    ]);
    expect(consentTransitions(federation, asked)).toEqual([
      { key: 'withdrawConsentRequest', label: { zh: '撤回', en: 'Withdraw' }, disabled: false, disabledReason: null },
    ]);
  });
});
