import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

const decided = v.object({ by: v.string(), reason: v.string() });

/** What an organization is told of a listing, beside that its standing changes. */
export const listingNotices = defineNotices('LISTING', {
  LISTED_ON_ANOTHER_GROUND: {
    zh: '贵组织因另一情形再次列入，期限重新计算（由{by}认定：{reason}）',
    en: 'Your organization was listed on another ground, and its time counts anew (by {by}: {reason})',
    data: decided,
    description: 'Another ground was entered while it is on a list.',
  },
  SERIOUS_LISTING_NOTICE: {
    zh: '拟将贵组织列入严重违法失信名单（由{by}通知），请在{until}之前答复',
    en: 'Your organization is to be put on the serious list (notice by {by}): reply before {until}',
    data: v.object({ by: v.string(), until: v.string() }),
    description: 'An office served notice that it is to be put on the serious list.',
  },
  SERIOUS_LISTING_DROPPED: {
    zh: '决定不将贵组织列入严重违法失信名单（由{by}决定：{reason}）',
    en: 'Your organization is not put on the serious list (decided by {by}: {reason})',
    data: decided,
    description: 'It was decided not to put it on the serious list.',
  },
  SERIOUS_LISTING_LAPSED: {
    zh: '贵组织已移出活动异常名录，列入严重违法失信名单的提议失效',
    en: 'Your organization left the abnormal list, so that the proposal of the serious list lapsed',
    data: v.object({}),
    description: 'The proposal of the serious list lapsed, since it left the abnormal one.',
  },
  SERIOUS_LISTING_OVERDUE: {
    zh: '未在期限内作出决定，将贵组织列入严重违法失信名单的提议失效',
    en: 'It was not decided in time, so that the proposal to put your organization on the serious list lapsed',
    data: v.object({}),
    description: 'The proposal of the serious list lapsed, since its last day to be decided was over.',
  },
});
