import { fillMessage, type Bilingual } from '@chengjie/kernel';

const MESSAGES = {
  ID_TWICE: { zh: '编号“{id}”重复。', en: 'The id {id} occurs twice.' },
  POINTS_MALFORMED: {
    zh: '分值应为不小于 0 的数，最多两位小数，现为“{points}”。',
    en: 'Points are a number from 0 with at most two decimals, not “{points}”.',
  },
  NO_PARTS: { zh: '没有下级指标、选项或等级。', en: 'It has no parts, options, grades or levels.' },
  SUM_DIFFERS: {
    zh: '下级指标合计 {sum} 分，与满分 {points} 分不符。',
    en: 'Its parts have {sum} points together, not {points}.',
  },
  CHOICE_ABOVE: {
    zh: '“{choice}”的分值超过满分 {points} 分。',
    en: '{choice} counts more than all {points} points.',
  },
  NEVER_FULL: { zh: '没有一种情形能得满分 {points} 分。', en: 'Nothing gives all {points} points.' },
  NOT_FALLING: {
    zh: '各等级的分值应由高到低，且不相同。',
    en: 'Grades and levels stand from high to low, no two alike.',
  },
  COUNT_MALFORMED: {
    zh: '起算数应为不小于 1 的整数，每增一项应加分。',
    en: 'A count begins at a whole number from 1, and each more adds points.',
  },
  LEVEL_MALFORMED: { zh: '等级应为 1 至 5 的整数。', en: 'A level is a whole number from 1 to 5.' },
  LEVEL_OUT_OF_REACH: {
    zh: '等级 {level} 的分数线超过满分。',
    en: 'Level {level} is out of reach: it begins above all points.',
  },
  UNKNOWN_ITEM: { zh: '没有编号为“{id}”的评分项。', en: 'There is no item {id}.' },
  ANSWERED_TWICE: { zh: '该项填写了不止一次。', en: 'The item is answered more than once.' },
  OTHER_KIND: { zh: '该项不是这样评分的。', en: 'The item is not scored in this way.' },
  UNKNOWN_CHOICE: { zh: '该项没有“{choice}”这一情形。', en: 'The item has no {choice}.' },
  COUNT_WRONG: {
    zh: '数量应为 0 至 {most} 的整数。',
    en: 'A count is a whole number from 0 to {most}.',
  },
  ITEM_OPEN: { zh: '该项尚未填写。', en: 'The item is not answered yet.' },
  POINTS_OUT_OF_RANGE: {
    zh: '得分应在 0 至 {points} 分之间，最多两位小数。',
    en: 'Points are from 0 to {points}, with at most two decimals.',
  },
  REASON_MISSING: {
    zh: '改变专家组评分应说明原因。',
    en: 'Whoever changes the points of the experts says why.',
  },
  OTHER_FORM: {
    zh: '该评分标准不适用于这一法律形式。',
    en: 'The scheme is for organizations of another legal form.',
  },
  REGISTERED_TOO_LATE: {
    zh: '登记满 {months} 个月后方可参加，即自 {from} 起。',
    en: 'It takes part after {months} full months on the register, from {from} on.',
  },
  LISTED: {
    zh: '列入活动异常名录或严重违法失信名单期间不得参加评估。',
    en: 'It takes no part while it is on the list of abnormal activity or of serious dishonesty.',
  },
  NO_EXPERTS: { zh: '没有专家评分。', en: 'No expert has scored it.' },
} as const satisfies Record<string, Bilingual>;

/** What can be wrong with a scheme, or with what is said by it. */
export type AssessmentProblemCode = keyof typeof MESSAGES;

/** One thing that is wrong: where, by ids from the top of the tree, and in both languages. */
export interface AssessmentProblem {
  readonly code: AssessmentProblemCode;
  readonly path: readonly string[];
  readonly message: Bilingual;
}

export function problem(
  code: AssessmentProblemCode,
  path: readonly string[],
  params: Readonly<Record<string, string | number>> = {},
): AssessmentProblem {
  const { zh, en } = MESSAGES[code];
  return { code, path, message: { zh: fillMessage(zh, params), en: fillMessage(en, params) } };
}

/** Thrown when a scheme, or a sheet by it, cannot be counted: all that is wrong. */
export class AssessmentError extends Error {
  constructor(readonly problems: readonly AssessmentProblem[]) {
    super(problems.map(({ path, message }) => `${path.join('.')}: ${message.en}`).join(' '));
    this.name = 'AssessmentError';
  }
}

export function assertNoProblems(problems: readonly AssessmentProblem[]): void {
  if (problems.length > 0) throw new AssessmentError(problems);
}
