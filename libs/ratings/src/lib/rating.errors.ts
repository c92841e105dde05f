import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

/** What may stand against rounds of assessment and acts on them. */
export const ratingErrors = defineErrors({
  RATING_NOT_IN_THIS_STATE: {
    zh: '该项评估“{stateZh}”，不能“{actZh}”',
    en: 'This assessment is {stateEn}: “{actEn}” cannot be done now',
    meaning: 'This cannot be done in the present state of the assessment',
  },
  SCHEME_UNKNOWN: { zh: '没有这一评分标准', en: 'There is no such scheme of points' },
  SCHEME_OF_ANOTHER_OFFICE: {
    zh: '本机关不能按这一评分标准组织评估',
    en: 'Your office announces no rounds by this scheme',
  },
  ASSESSMENT_RULES_UNKNOWN: { zh: '当日没有可适用的评估规则', en: 'No rules of assessment are known of that day' },
  CLOSES_TOO_EARLY: { zh: '自评截止日应晚于今天', en: 'The last day to take part is after today' },
  PANELIST_NAMED_TWICE: { zh: '同一专家被列出两次', en: 'The same panelist is named twice' },
  PANELIST_UNFIT: {
    zh: '只有不代表任何组织（一年内也未曾代表）的评审专家可以评分',
    en: 'Only evaluators who act for no organization, and did not within a year, can score',
  },
  NOT_ON_THE_PANEL: { zh: '该专家不在本轮评估的专家组', en: 'This account is not on the panel of the round' },
  LAST_PANELIST: { zh: '专家组至少应有一人', en: 'At least one stays on the panel' },
  ROUND_CLOSED: { zh: '本轮自评已经截止', en: 'The time to take part in this round is over' },
  OUTSIDE_THE_ROUND: { zh: '本轮评估不包括贵组织所在地区', en: 'The round is of another region than yours' },
  TAKES_NO_PART: {
    zh: '不能参加本轮评估：{problemZh}',
    en: 'It takes no part in this round: {problemEn}',
    meaning: 'Something stands against the organization’s part in this round',
  },
  TAKES_PART_ALREADY: { zh: '贵组织已参加本轮评估', en: 'Your organization takes part in this round already' },
  SHEET_WRONG: {
    zh: '评分项“{item}”：{problemZh}',
    en: 'The item “{item}” of the sheet: {problemEn}',
    meaning: 'An item of the sheet is wrong, or not answered',
  },
  FILE_OF_NO_ITEM: { zh: '没有这一评分项', en: 'There is no such item' },
  TOO_MANY_FILES_OF_ITEM: {
    zh: '每个评分项最多附 {most} 个文件',
    en: 'An item is shown by {most} files at most',
    meaning: 'An item is shown by only so many files',
  },
  RATING_FILE_IN_USE: {
    zh: '所附的文件已用于另一项办理事项',
    en: 'A file that is attached belongs to another matter already',
  },
  RATING_FILES_QUARANTINED: {
    zh: '所附的文件正在检查，请稍后再办理',
    en: 'Its files are still being looked at: come back in a moment',
  },
  SHEETS_MISSING: {
    zh: '还有 {missing} 名专家没有提交评分表',
    en: 'Sheets of {missing} panelists are missing',
    meaning: 'Sheets of panelists are missing',
  },
  PUBLICITY_OVER: { zh: '公示期已满', en: 'The days to object are over' },
  PUBLICITY_RUNS: { zh: '公示期未满', en: 'The days to object are not over' },
  OBJECTION_OPEN: { zh: '还有异议没有答复', en: 'An objection is not answered yet' },
  OBJECTED_ALREADY: { zh: '您的异议正在处理', en: 'Your objection waits for an answer already' },
  OBJECTION_UNKNOWN: { zh: '没有这一待答复的异议', en: 'There is no such objection that waits for an answer' },
  OBJECTION_UPHELD: {
    zh: '有异议成立，应收回初评结果后重新公示',
    en: 'An objection was upheld: take the result back, and publish it anew',
  },
  NO_OBJECTION_UPHELD: { zh: '没有成立的异议', en: 'No objection was upheld' },
  OTHER_OFFICER_CONCLUDES: {
    zh: '公示人不得评定，请由其他经办人办理',
    en: 'Whoever published the result does not make it final: another officer does',
  },
  OWN_OBJECTION: { zh: '不得答复自己的异议', en: 'You may not answer an objection of your own' },
  NO_LEVEL_TO_CHANGE: { zh: '没有可以降低或取消的等级', en: 'There is no level to lower or withdraw' },
  NOT_THE_LATEST_RATING: {
    zh: '该组织已有更新的评定结果',
    en: 'A later result of the organization stands in the register',
  },
  LEVEL_NOT_LOWER: { zh: '等级只能降低或取消', en: 'Within its term a level is lowered or withdrawn, not raised' },
  RATING_TERM_UNKNOWN: { zh: '没有可适用的有效期规则', en: 'No rule says how long the rating is valid' },
});

declareConstraint('rating_entry_once', () => ratingErrors.TAKES_PART_ALREADY(['roundId']));
declareConstraint('rating_entry_file_document', () => ratingErrors.RATING_FILE_IN_USE());
declareConstraint('rating_objection_open', () => ratingErrors.OBJECTED_ALREADY(['entryId']));
