import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

/** What may stand against acts on the two lists. */
export const listingErrors = defineErrors({
  LISTING_GROUND_UNKNOWN: {
    zh: '适用的规则没有这一列入情形',
    en: 'The rules that apply have no such ground of this list',
  },
  LISTING_DOCUMENT_LATER: {
    zh: '文书日期不得晚于今天',
    en: 'The document is dated today or earlier',
  },
  SERIOUS_LIST_STANDS: {
    zh: '该组织在严重违法失信名单上，不再列入活动异常名录',
    en: 'The organization is on the serious list, and is not put on the abnormal one besides',
  },
  LISTED_FOR_THIS_ALREADY: {
    zh: '该组织已因同一情形、依同一文书列入',
    en: 'It is listed on this ground by this document already',
  },
  NOT_LISTED: {
    zh: '该组织不在活动异常名录或严重违法失信名单上',
    en: 'The organization is on no list',
  },
  NOT_RECTIFIED: {
    zh: '列入的情形须已整改：请确认并写明',
    en: 'What it was listed for has to be put right first: state that it was',
  },
  LISTED_UNTIL: {
    zh: '期限未满：{day}起方可移出',
    en: 'Its time is not over: it can be taken off from {day} on',
    meaning: 'The time for which it stays on the list at least is not over',
  },
  LISTED_UNTIL_DEREGISTERED: {
    zh: '登记证书被吊销或者设立登记被撤销的，至注销登记时方可移出',
    en: 'Whose registration was revoked stays on the list until it is deregistered',
  },
  NOT_TWO_YEARS_ABNORMAL: {
    zh: '该组织在活动异常名录上未满规定的期限',
    en: 'It has not been on the abnormal list for as long as this ground asks',
  },
  SERIOUS_LISTING_IS_OPEN: {
    zh: '已有一项因同一情形列入严重违法失信名单的提议正在办理',
    en: 'The serious list is proposed for it on this ground already, and that is not decided yet',
  },
  OWN_PROPOSAL_CAME_TO_NOTHING: {
    zh: '您一年内对该组织的提议已撤回、失效或者未获同意：确有必要的，由另一名经办人提议',
    en: 'What you proposed for it within a year was withdrawn, lapsed or was decided against: another officer proposes it where it is needed',
  },
  SERIOUS_LISTING_UNDECIDED: {
    zh: '是否列入严重违法失信名单尚未决定：须先由另一名经办人决定，方可移出',
    en: 'Whether it comes on the serious list is not decided: another officer decides that before it can be taken off',
  },
  PROPOSER_WITHDRAWS: {
    zh: '只有提议人可以撤回提议',
    en: 'Only whoever proposed it can withdraw it',
  },
  SERIOUS_LISTING_NOT_IN_THIS_STATE: {
    zh: '该提议“{stateZh}”，不能“{actZh}”',
    en: 'The proposal is {stateEn}: “{actEn}” cannot be done now',
    meaning: 'This cannot be done in the present state of the proposal',
  },
  REPLY_TIME_OVER: {
    zh: '答复期限已过',
    en: 'The time to reply is over',
  },
  REPLY_TIME_RUNS: {
    zh: '组织尚未答复，答复期限未满，暂不能决定',
    en: 'The organization has not replied, and its time to reply is not over: nothing is decided yet',
  },
  OTHER_OFFICER_DECIDES: {
    zh: '您提议了列入或送达了通知，须由另一名经办人决定',
    en: 'You proposed it or served the notice: another officer has to decide',
  },
  NOT_YOUR_LISTING: {
    zh: '由该组织自己答复',
    en: 'The organization itself replies',
  },
});

declareConstraint('serious_listing_proposal_open', () => listingErrors.SERIOUS_LISTING_IS_OPEN(['ground']));
declareConstraint('serious_listing_proposal_by_another', () =>
  listingErrors.OWN_PROPOSAL_CAME_TO_NOTHING(['organizationId']),
);
declareConstraint('serious_listing_proposal_other_officer', () => listingErrors.OTHER_OFFICER_DECIDES(['proposalId']));
declareConstraint('listing_cause_once', () => listingErrors.LISTED_FOR_THIS_ALREADY(['document']));
