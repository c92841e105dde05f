import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';
import { inWordsOf } from '../procurement.notices.js';

/** `who`: the person who did it; the bid is where the notice leads. */
const data = v.object({ title: v.string(), who: v.string(), projectId: v.string(), bidId: v.string(), ...inWordsOf });

/** What an organization is told of its sealed bids: each sealing, replacing and withdrawing by itself, nothing of what is sealed. */
export const sealedBidNotices = defineNotices('SEALED_BID', {
  BID_SEALED: {
    ...{ zh: '《{title}》：“{who}”密封提交了[bid]', en: '{who} sealed [aBid]: {title}', data },
    description: 'Somebody sealed a bid in its name.',
  },
  BID_REPLACED: {
    ...{ zh: '《{title}》：“{who}”替换了[bid]', en: '{who} replaced the [bid]: {title}', data },
    description: 'Somebody replaced a bid of its own.',
  },
  BID_WITHDRAWN: {
    ...{ zh: '《{title}》：“{who}”撤回了[bid]', en: '{who} withdrew the [bid]: {title}', data },
    description: 'Somebody withdrew a bid of its own.',
  },
});
