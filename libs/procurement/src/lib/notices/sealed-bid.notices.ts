import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';
import { ofTitles } from '../procurement.notices.js';

/** `who`: the person who did it; the bid is where the notice leads. */
const data = v.object({ ...ofTitles.entries, who: v.string(), projectId: v.string(), bidId: v.string() });

/** What an organization is told of its sealed bids: each sealing, replacing and withdrawing by itself, nothing of what is sealed. */
export const sealedBidNotices = defineNotices('SEALED_BID', {
  BID_SEALED: {
    ...{ zh: '《{titleZh}》：“{who}”密封提交了[bid]', en: '{who} sealed [aBid]: {titleEn}', data },
    description: 'Somebody sealed a bid in its name.',
  },
  BID_REPLACED: {
    ...{ zh: '《{titleZh}》：“{who}”替换了[bid]', en: '{who} replaced the [bid]: {titleEn}', data },
    description: 'Somebody replaced a bid of its own.',
  },
  BID_WITHDRAWN: {
    ...{ zh: '《{titleZh}》：“{who}”撤回了[bid]', en: '{who} withdrew the [bid]: {titleEn}', data },
    description: 'Somebody withdrew a bid of its own.',
  },
});
