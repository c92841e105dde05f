import { spoken, termsOf, vocabularyOf, type Bilingual, type Language, type Vocabulary } from '@chengjie/kernel';
import type { EvaluationInput } from '../input.js';
import { speaksOfTender, type EngineVersion } from '../result.js';

/** What the texts of a result call things: they are kept for good, so in the words of its procedure (docs/adr/0032). */
export interface Words {
  readonly zh: Readonly<Record<ChineseWord, string>>;
  readonly en: Readonly<Record<'bid' | 'bids' | 'price', string>>;
  /** Why a lot fails where nobody keeps to the budget (政府采购法 36(3)). */
  readonly allOverCeiling: Bilingual;
}

type ChineseWord =
  /** What was handed in, where its validity is spoken of, and where it is counted among others. */
  | 'bid'
  | 'bids'
  /** Before their number. */
  | 'validBids'
  | 'price'
  | 'evaluatedPrice'
  | 'basePrice'
  | 'deadline'
  | 'purchase'
  | 'evaluator'
  | 'drawValue';

/** The words of every result before 2.2.0: these never change. */
const OF_TENDER: Words = {
  zh: {
    bid: '投标（响应）',
    bids: '投标',
    validBids: '有效投标（响应）',
    price: '投标报价',
    evaluatedPrice: '评标价',
    basePrice: '评标基准价',
    deadline: '投标截止',
    purchase: '采购',
    evaluator: '评委',
    drawValue: '哈希值',
  },
  en: { bid: 'bid', bids: 'bids', price: 'bid price' },
  allOverCeiling: {
    zh: '供应商的报价均超过了采购预算，采购人不能支付',
    en: 'all bid prices are above the budget, so the buyer cannot pay',
  },
};

/** The words in which a version tells of an input; one that names no procedure takes those that fit any. */
export function wordsOf({ regime, procedure }: EvaluationInput, version: EngineVersion): Words {
  if (speaksOfTender(version)) return OF_TENDER;
  return wordsIn(vocabularyOf({ regime: regime ?? '', procedure: procedure ?? '' }));
}

/** The words of a procedure, from the table that all texts take theirs from. */
export function wordsIn(vocabulary: Vocabulary): Words {
  const term = (name: string, language: Language) => termsOf(vocabulary, language).get(name) ?? '';
  return {
    zh: {
      bid: term('bidding', 'zh'),
      bids: term('bidding', 'zh'),
      validBids: `有效${term('bidding', 'zh')} `,
      price: term('price', 'zh'),
      evaluatedPrice: term('evaluatedPrice', 'zh'),
      basePrice: term('basePrice', 'zh'),
      deadline: term('deadline', 'zh'),
      purchase: term('purchase', 'zh'),
      evaluator: '评审专家',
      drawValue: '抽签值',
    },
    en: { bid: term('bid', 'en'), bids: term('bids', 'en'), price: term('price', 'en') },
    allOverCeiling: spoken(
      {
        zh: '[bidder]的[price]均超过了[purchase]预算，[buyer]不能支付',
        en: 'every [bidder] asks for more than the budget, so the [buyer] cannot pay',
      },
      vocabulary,
    ),
  };
}
