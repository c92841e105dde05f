import { defineErrors } from '@chengjie/kernel';
import { MOST_DRAFTS } from './draft.terms.js';

/** What may stand against saving a draft. */
export const draftErrors = defineErrors({
  DRAFT_CHANGED_ELSEWHERE: {
    zh: '这份草稿已在别处保存过：本次没有覆盖它，请先查看',
    en: 'This draft was saved elsewhere meanwhile: nothing was overwritten, look at it first',
  },
  DRAFT_GONE: {
    zh: '这份草稿已在别处提交或放弃',
    en: 'This draft was sent or given up elsewhere',
  },
  TOO_MANY_DRAFTS: {
    zh: `以同一身份最多保存 ${MOST_DRAFTS} 份草稿：请先提交或放弃其中一些`,
    en: `A role keeps ${MOST_DRAFTS} drafts at most: send or give up some of them first`,
  },
  DRAFTS_SAVED_TOO_OFTEN: {
    zh: '保存过于频繁，请一分钟后再试',
    en: 'Saved too often: try again in a minute',
  },
});
