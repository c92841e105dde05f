import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

/** What organizations are told because a project comes into question for them. */
export const matchingNotices = defineNotices('PROJECT', {
  PROJECT_MATCHES: {
    zh: '有与贵单位相符的采购项目：《{titleZh}》',
    en: 'A project that is open to you was published: {titleEn}',
    description: 'A project was published that it may bid for, for itself or for a member.',
    data: v.object({ titleZh: v.string(), titleEn: v.string() }),
  },
});
