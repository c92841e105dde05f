import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

const rule = '吉林省民政厅指导意见（2017）三（二）';

/** What may stand against deciding about the federation step. */
export const stepDecisionErrors = defineErrors({
  NOT_THE_COMPETENT_OFFICE: {
    zh: '联合会优先步骤由制定政策的省级民政部门决定，须以该省登记管理机关的身份办理',
    en: 'The civil affairs department of the province that made the policy decides about the federation step: act as its registrar',
    rule,
  },
  OFFICE_BUYS: {
    zh: '“{agency}”或者其经办人任职的其他机关有已公告、尚未结束的采购项目，在此期间不得办理联合会优先步骤的延续或终止',
    en: '{agency}, or another agency that its officer acts for, buys in a project that is published and has not ended: it decides nothing about the federation step meanwhile',
    meaning:
      'An officer whose agency, or another that it acts for, buys in a project which is published and has not ended decides nothing about the federation step',
  },
  NO_STEP_TO_DECIDE: {
    zh: '该地区当日没有本地的适用规则，或者联合会优先步骤已经终止或者期满，不能延续',
    en: 'The region has no rules of its own on that day, or its federation step has ended: there is nothing to go on with',
    rule,
  },
  FROM_NOT_LATER: {
    zh: '自明日起方可适用：已公告的项目不受影响，当日公告的项目不能有两种规则',
    en: 'It begins tomorrow or later: what is published today is under one rule',
  },
  FROM_BEFORE_A_PACK: {
    zh: '适用规则“{pack}”自 {day} 起施行，须晚于该日',
    en: 'The rules “{pack}” begin on {day}: give a later day',
    meaning: 'A rule pack of the region begins on that day or later already',
  },
  FROM_AFTER_THE_END: {
    zh: '现行规则的最后一日是 {day}，最迟自次日起接续：已经终止的不能恢复',
    en: 'The step ends on {day}: begin on the next day at the latest, for what has ended does not go on',
    meaning: 'The step would have ended before the first day, and what has ended does not go on',
    rule,
  },
  CONFIRMED_TOO_EARLY: {
    zh: '适用首日前 {days} 天内方可确认，即自 {day} 起：各版适用规则先后相接，确认过早会使此前的法律变更无法载入',
    en: 'It is confirmed within {days} days before its first day, from {day} on: versions of the rules follow each other, and one that begins far ahead keeps out what the law changes before',
    meaning: 'It is confirmed at most so many days before its first day, from the day on that the message gives',
  },
  UNTIL_BEFORE_FROM: { zh: '截止日不得早于起始日', en: 'The last day is not before the first' },
  UNTIL_TOO_FAR: {
    zh: '截止日不得晚于起始日之后 {years} 年',
    en: 'The last day is at most {years} years after the first',
    meaning: 'The last day is too long after the first',
  },
  STEP_UNCHANGED: {
    zh: '截止日与现行适用规则相同，没有变化',
    en: 'That is the last day already: nothing would change',
  },
  DECISION_NOT_IN_THIS_STATE: {
    zh: '该项“{stateZh}”，不能“{actZh}”',
    en: 'It is {stateEn}: “{actEn}” cannot be done now',
    meaning: 'This cannot be done in the present state of the decision',
  },
  DECISION_IS_OPEN: {
    zh: '该地区已有一项待确认的提议，请先办理',
    en: 'Something is proposed for this region already: decide that first',
  },
  SECOND_REGISTRAR_NEEDED: {
    zh: '须由另一人确认或退回；提议人可以撤回',
    en: 'Another person confirms or refuses it; whoever proposed it can withdraw it',
  },
  NOT_YOUR_STEP_PROPOSAL: { zh: '只有提议人可以撤回', en: 'Only whoever proposed it can withdraw it' },
  PROPOSING_REGISTRAR_LEFT: {
    zh: '提议人已不再是该省登记管理机关的经办人，请重新提议',
    en: 'Whoever proposed it is no longer a registrar of the province: propose it anew',
  },
  PACK_CHANGED_MEANWHILE: {
    zh: '提议之后载入了新一版适用规则，请撤回后按新版重新提议',
    en: 'Another version of the rules was entered since: withdraw it, and propose it anew by that one',
  },
});

declareConstraint('federation_step_decision_open', () => stepDecisionErrors.DECISION_IS_OPEN());
declareConstraint('rule_pack_in_order', () => stepDecisionErrors.PACK_CHANGED_MEANWHILE(['decisionId']));
