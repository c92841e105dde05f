import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

const data = v.object({ federation: v.string(), performer: v.string() });

/**
 * What the two are told about consent to bids. An inbox is read by all who act for an organization, those too who own nothing
 * that was sealed before: so it names neither project nor lot (docs/adr/0024).
 */
export const consentNotices = defineNotices('BID_CONSENT', {
  CONSENT_ASKED: {
    ...{ zh: '“{federation}”征求“{performer}”同意以其名义[bidding]', data },
    en: '{federation} asks {performer} to agree to [aBid] in its name',
    description: 'A federation asked a member to agree to a bid in its name.',
  },
  CONSENT_GIVEN: {
    ...{ zh: '“{performer}”同意“{federation}”以其名义[bidding]', data },
    en: '{performer} agreed to [aBid] of {federation} in its name',
    description: 'A member agreed to a bid of its federation.',
  },
  CONSENT_DECLINED: {
    ...{ zh: '“{performer}”不同意“{federation}”以其名义[bidding]', data },
    en: '{performer} declined [aBid] of {federation} in its name',
    description: 'A member did not agree to a bid of its federation.',
  },
  CONSENT_TAKEN_BACK: {
    ...{ zh: '“{performer}”收回了对“{federation}”以其名义[bidding]的同意', data },
    en: '{performer} took back its consent to [aBid] of {federation}',
    description: 'A member took back its consent, before the deadline.',
  },
  CONSENT_REQUEST_WITHDRAWN: {
    ...{ zh: '“{federation}”撤回了对“{performer}”的征求', data },
    en: '{federation} withdrew its question to {performer}',
    description: 'A federation withdrew its question before it was answered.',
  },
});
