import { formatYuan, yuanToFen, type Bilingual } from '@chengjie/kernel';
import type { EvaluationInput } from '../input.js';
import type { OrderKey } from '../order-key.js';
import type { Measure } from '../result.js';
import type { ScoredBid } from '../score.js';
import type { Words } from './words.js';

/** What is compared, as a text names it. */
export function nameOf(measure: Measure, { zh, en }: Words): Bilingual {
  switch (measure) {
    case 'TOTAL_SCORE':
      return { zh: '总分', en: 'total score' };
    case 'BID_PRICE':
      return { zh: zh.price, en: en.price };
    case 'EVALUATED_PRICE':
      return { zh: zh.evaluatedPrice, en: 'evaluated price' };
    case 'TECHNICAL_SCORE':
      return { zh: '技术得分', en: 'technical score' };
    case 'FEDERATION':
      return { zh: '是否为联合会', en: 'being a federation' };
    case 'CRITERION_SCORE':
      return { zh: '评审因素得分', en: 'criterion score' };
    case 'DRAW_HASH':
      return { zh: '抽签值', en: 'draw hash' };
  }
}

/** A published value with its unit. */
export function valueWithUnit(measure: Measure, value: string): Bilingual {
  switch (measure) {
    case 'TOTAL_SCORE':
    case 'TECHNICAL_SCORE':
    case 'CRITERION_SCORE':
      return points(value);
    case 'BID_PRICE':
    case 'EVALUATED_PRICE':
      return money(yuanToFen(value));
    case 'FEDERATION':
    case 'DRAW_HASH':
      return { zh: value, en: value };
  }
}

export function money(fen: number): Bilingual {
  return { zh: `${formatYuan(fen)} 元`, en: `CNY ${formatYuan(fen)}` };
}

export function points(value: string): Bilingual {
  return { zh: `${value} 分`, en: `${value} points` };
}

/** In what bids on equal terms are equal: "总分均为 90.00 分、投标报价均为 80,000.00 元". */
export function equalTerms(keys: readonly OrderKey[], member: ScoredBid, words: Words): Bilingual {
  const parts = keys.map(({ measure, show }) => ({
    name: nameOf(measure, words),
    value: valueWithUnit(measure, show(member)),
  }));
  return {
    zh: parts.map(({ name, value }) => `${name.zh}均为 ${value.zh}`).join('、'),
    en: parts.map(({ name, value }) => `the same ${name.en} of ${value.en}`).join(' and '),
  };
}

export function criterionName({ criteria }: EvaluationInput, criterionId: string | null): Bilingual {
  return criteria.find(({ id }) => id === criterionId)?.name ?? { zh: '', en: '' };
}

/** Texts one after the other: Chinese without, English with a space between. */
export function joinSentences(sentences: readonly Bilingual[]): Bilingual {
  return { zh: sentences.map(({ zh }) => zh).join(''), en: sentences.map(({ en }) => en).join(' ') };
}

/** Names as a list: "甲、乙" and "甲, 乙 and 丙". */
export function listNames(names: readonly string[]): Bilingual {
  const last = names.at(-1) ?? '';
  return {
    zh: names.join('、'),
    en: names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`,
  };
}

/** A reason that someone wrote, made to fit into a sentence of ours. */
export function clause({ zh, en }: Bilingual): Bilingual {
  return { zh: zh.replace(/[。.；;\s]+$/u, ''), en: en.replace(/[.;。\s]+$/u, '') };
}
