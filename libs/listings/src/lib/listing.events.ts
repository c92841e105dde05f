import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';
import { LAPSE_CAUSES } from './listing.terms.js';

const proposal = v.object({ proposalId: v.string() });
const cause = v.object({ list: v.picklist(['ABNORMAL', 'SERIOUS']), ground: v.string() });

/** What happens to organizations on the two lists, besides that their standing changes (STANDING_CHANGED). */
export const listingEvents = defineEvents('ORGANIZATION', {
  LISTING_CAUSE_ENTERED: {
    ...{ public: false, zh: '载明列入名录（名单）的情形', en: 'Ground of a listing entered' },
    data: cause,
  },
  SERIOUS_LISTING_PROPOSED: {
    ...{ public: false, zh: '提议列入严重违法失信名单', en: 'The serious list was proposed' },
    data: v.object({ ...proposal.entries, ground: v.string() }),
  },
  SERIOUS_LISTING_NOTICED: {
    ...{ public: false, zh: '送达拟列入通知', en: 'Notice of the proposed listing was served' },
    data: v.object({ ...proposal.entries, replyUntil: v.string() }),
  },
  SERIOUS_LISTING_REPLIED: {
    ...{ public: false, zh: '组织答复拟列入通知', en: 'The organization replied to the notice' },
    data: proposal,
  },
  SERIOUS_LISTING_DECIDED: {
    ...{ public: false, zh: '决定列入严重违法失信名单', en: 'It was decided to put it on the serious list' },
    data: proposal,
  },
  SERIOUS_LISTING_DROPPED: {
    ...{ public: false, zh: '决定不列入严重违法失信名单', en: 'It was decided not to put it on the serious list' },
    data: proposal,
  },
  SERIOUS_LISTING_WITHDRAWN: {
    ...{ public: false, zh: '撤回列入严重违法失信名单的提议', en: 'The proposal of the serious list was withdrawn' },
    data: proposal,
  },
  SERIOUS_LISTING_LAPSED: {
    ...{ public: false, zh: '列入严重违法失信名单的提议失效', en: 'The proposal of the serious list lapsed' },
    data: v.object({ ...proposal.entries, why: v.picklist(LAPSE_CAUSES) }),
  },
});
