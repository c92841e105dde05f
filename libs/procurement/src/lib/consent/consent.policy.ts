import { actsFrom, isPossible, possibility, stateAndAct, type Violation } from '@chengjie/kernel';
import { isOrganization } from '@chengjie/organizations';
import type { Actor } from '@chengjie/platform';
import { bidErrors } from '../bid/bid.errors.js';
import { bidConsentActs, PERFORMER_ACTS, type BidConsentAct, type BidConsentStatus } from './consent.acts.js';
import { consentErrors } from './consent.errors.js';

/** Consent as one of the two meets it. */
export interface AskedConsent {
  readonly status: BidConsentStatus;
  readonly federationId: string;
  readonly performerId: string;
  /** Whether bids for the lot are still taken. */
  readonly open: boolean;
}

/** The acts that are the actor's, whatever its state: the performer's or the federation's. */
function actsOf(actor: Actor, { federationId, performerId }: AskedConsent): readonly BidConsentAct[] {
  if (isOrganization(actor, performerId)) return PERFORMER_ACTS;
  return isOrganization(actor, federationId) ? ['withdrawConsentRequest'] : [];
}

/** What stands against one of the two doing this with consent that was asked for. */
export function consentViolations(actor: Actor, key: BidConsentAct, consent: AskedConsent): Violation[] {
  if (!actsOf(actor, consent).includes(key)) return [consentErrors.NOT_YOURS_TO_ANSWER(['consentId'])];
  const act = bidConsentActs.acts[key];
  if (!isPossible(act, consent.status)) {
    const names = stateAndAct(bidConsentActs.states[consent.status], act.label);
    return [consentErrors.CONSENT_NOT_IN_THIS_STATE(['consentId'], names)];
  }
  return consent.open ? [] : [bidErrors.NOT_OPEN_FOR_BIDS()];
}

/** What the actor can do with it now: what is no longer possible is not offered. */
export function consentTransitions(actor: Actor, consent: AskedConsent) {
  const possible: readonly string[] = consent.open ? actsFrom(bidConsentActs, consent.status) : [];
  return actsOf(actor, consent)
    .filter((key) => possible.includes(key))
    .map((key) => possibility(key, bidConsentActs.acts[key].label, undefined));
}
