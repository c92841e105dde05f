import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

const reason = v.object({ reason: v.string() });

/** What an organization is told of its assessment. */
export const ratingNotices = defineNotices('RATING', {
  RATING_RESULT_PUBLIC: {
    zh: '贵组织的初评结果已公示，{until}之前可以提出异议',
    en: 'The preliminary result of your assessment is public: it can be objected to before {until}',
    data: v.object({ until: v.string() }),
    description: 'Its preliminary result was published.',
  },
  RATING_RESULT_TAKEN_BACK: {
    zh: '贵组织的初评结果已收回，将重新公示（{reason}）',
    en: 'The preliminary result of your assessment was taken back, and is published anew ({reason})',
    data: reason,
    description: 'Its preliminary result was taken back.',
  },
  RATING_RESULT_FINAL: {
    zh: '贵组织的评估结果已经评定',
    en: 'The result of your assessment is final',
    data: v.object({}),
    description: 'Its result is final.',
  },
  RATING_LOWERED_OR_WITHDRAWN: {
    zh: '贵组织的等级已被降低或取消（{reason}）',
    en: 'The level of your organization was lowered or withdrawn ({reason})',
    data: reason,
    description: 'Its level was lowered or withdrawn within the term.',
  },
  RATING_ENDS_SOON: {
    zh: '贵组织的评估等级有效期至{until}，请留意新一轮评估',
    en: 'The rating of your organization is valid until {until}: look for the next round of assessment',
    data: v.object({ until: v.string() }),
    description: 'Its rating ends soon.',
  },
});
