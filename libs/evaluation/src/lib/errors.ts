import { fillMessage, type Bilingual } from '@chengjie/kernel';

/** In words that fit any procedure: an input that is wrong may name none. */
const MESSAGES = {
  WRONG_TYPE: { zh: '应为{expectedZh}。', en: 'Should be {expectedEn}.' },
  UNKNOWN_FIELD: { zh: '不认识的字段。', en: 'Unknown field.' },
  WRONG_SCHEMA: { zh: '数据格式应为 {schema}。', en: 'The schema should be {schema}.' },
  DUPLICATE_ID: { zh: '标识 {id} 重复。', en: 'The id {id} occurs twice.' },
  DUPLICATE_BIDDER: {
    zh: '同一参与单位 {bidderId} 在本采购包有多份参与文件。',
    en: 'The participant {bidderId} has more than one submission in this lot.',
  },
  DUPLICATE_SHEET: {
    zh: '评审专家 {evaluatorId} 对参与文件 {bidId} 的评审因素 {criterionId} 评分重复。',
    en: 'Evaluator {evaluatorId} scored criterion {criterionId} of submission {bidId} twice.',
  },
  MISSING_SHEET: {
    zh: '评审专家 {evaluatorId} 尚未对参与文件 {bidId} 的评审因素 {criterionId} 评分。',
    en: 'Evaluator {evaluatorId} has not scored criterion {criterionId} of submission {bidId}.',
  },
  UNKNOWN_REFERENCE: { zh: '引用的 {id} 不存在。', en: 'Refers to {id}, which does not exist.' },
  POINTS_OUT_OF_RANGE: {
    zh: '得分应在 0 至 {max} 分之间，最多两位小数。',
    en: 'Points must be from 0 to {max} with at most two decimals.',
  },
  WEIGHT_OUT_OF_RANGE: {
    zh: '分值应大于 0 且不超过 100，最多两位小数。',
    en: 'Points must be above 0 and at most 100, with at most two decimals.',
  },
  PRICE_WEIGHT_NOT_ALLOWED: {
    zh: '该评审方法不对价格评分，价格权重应为 0。',
    en: 'This method does not score the price: its weight must be 0.',
  },
  CRITERIA_NOT_ALLOWED: {
    zh: '最低评标价法不设评审因素。',
    en: 'The lowest evaluated price has no scored criteria.',
  },
  WEIGHTS_NOT_100: {
    zh: '各项分值合计应为 100 分，现为 {sum} 分。',
    en: 'All points together must be 100, but are {sum}.',
  },
  TECHNICAL_NOT_ALLOWED: {
    zh: '只有竞争性磋商中评分的方法按技术指标优劣排序，此处不应标明技术评分因素。',
    en: 'Only the scored methods of a competitive consultation order by technical merit: no criterion is marked as technical here.',
  },
  TECHNICAL_REQUIRED: {
    zh: '竞争性磋商得分和最后报价相同的，按技术指标优劣排序：至少应标明一项技术评分因素。',
    en: 'In a competitive consultation technical merit orders bids of equal score and last price: mark at least one criterion as technical.',
  },
  LADDER_WITHOUT_DRAW: {
    zh: '并列处理规则的最后一步应为抽签，否则可能仍有并列。',
    en: 'The tie ladder must end with a draw, or a tie could remain.',
  },
  LADDER_STEP_AFTER_DRAW: { zh: '抽签之后不应再有步骤。', en: 'No step can follow a draw.' },
  LADDER_STEP_TWICE: { zh: '并列处理规则的步骤重复。', en: 'A step of the tie ladder occurs twice.' },
  NO_EVALUATORS: { zh: '没有未回避的评审专家。', en: 'There is no evaluator who has not stood down.' },
  COMMITMENT_MISMATCH: {
    zh: '公布的抽签密钥与公告中的承诺不符。',
    en: 'The revealed draw secret does not match the commitment in the notice.',
  },
  ENTRIES_MISMATCH: {
    zh: '各参与文件的编号和抽签随机数与开启时公布的校验码不符。',
    en: 'Ids and draw secrets of the submissions are not those whose checksum was published with the opening.',
  },
  DRAW_SECRET_REQUIRED: {
    zh: '参与文件 {bidIds} 并列，需要公布购买主体的抽签密钥。',
    en: 'Submissions {bidIds} are still equal: the buyer’s draw secret has to be revealed.',
  },
} as const satisfies Record<string, Bilingual>;

/** What can be wrong with an input. */
export type InputProblemCode = keyof typeof MESSAGES;

/** One thing that is wrong with an input, for programs (code), forms (path) and people (message). */
export interface InputProblem {
  readonly code: InputProblemCode;
  /** Where in the JSON value, e.g. `['bids', '2', 'bidPriceFen']`. */
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, string>>;
  readonly message: Bilingual;
}

/** Makes a problem with its message filled in. */
export function problem(
  code: InputProblemCode,
  path: readonly (string | number)[],
  params: Readonly<Record<string, string>> = {},
): InputProblem {
  const { zh, en } = MESSAGES[code];
  return {
    code,
    path: path.map(String),
    params,
    message: { zh: fillMessage(zh, params), en: fillMessage(en, params) },
  };
}

/** Thrown by `evaluate` when the input cannot be ranked. It lists every problem found, not only the first. */
export class EvaluationInputError extends Error {
  constructor(readonly problems: readonly InputProblem[]) {
    const shown = problems.slice(0, 5).map((each) => `${each.path.join('.')}: ${each.message.en}`);
    const more = problems.length > shown.length ? ` (and ${problems.length - shown.length} more)` : '';
    super(shown.join(' ') + more);
    this.name = 'EvaluationInputError';
  }
}
