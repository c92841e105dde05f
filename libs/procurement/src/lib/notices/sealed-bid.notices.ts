import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

/** `who`: the person who did it; the bid is where the notice leads. */
const data = v.object({ title: v.string(), who: v.string(), projectId: v.string(), bidId: v.string() });

/** What an organization is told of its sealed bids: each sealing, replacing and withdrawing by itself, nothing of what is sealed. */
export const sealedBidNotices = defineNotices('SEALED_BID', {
  BID_SEALED: {
    ...{ zh: '《{title}》：“{who}”密封提交了响应文件', en: '{who} sealed a bid: {title}', data },
    description: 'Somebody sealed a bid in its name.',
  },
  BID_REPLACED: {
    ...{ zh: '《{title}》：“{who}”替换了响应文件', en: '{who} replaced the bid: {title}', data },
    description: 'Somebody replaced a bid of its own.',
  },
  BID_WITHDRAWN: {
    ...{ zh: '《{title}》：“{who}”撤回了响应文件', en: '{who} withdrew the bid: {title}', data },
    description: 'Somebody withdrew a bid of its own.',
  },
});
