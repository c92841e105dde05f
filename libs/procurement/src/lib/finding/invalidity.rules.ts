import type { LowPriceFigure } from '@chengjie/evaluation';
import { formatYuan, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import { groundLabel, type FindingKind, type Ground, type LostCondition } from './finding.terms.js';

/** Why a bid is invalid, as it is kept with the bid. */
export interface Invalidity extends Bilingual {
  readonly code: string;
  readonly findingId: string;
}

/** What a finding rests on. */
export interface Grounds {
  readonly kind: FindingKind;
  readonly ground: Ground;
  /** What shows it; of a low price, what the bidder was asked, which shows nothing. */
  readonly facts: string;
  readonly figures: readonly LowPriceFigure[];
  /** Of a bidder that is no longer eligible: what the register says. */
  readonly lost?: readonly LostCondition[];
}

/** Votes of those who sit. */
export interface Votes {
  readonly inFavour: number;
  readonly against: number;
}

/** What the buyer finds by itself. */
export const NOBODY_VOTED: Votes = { inFavour: 0, against: 0 };

const OF: Readonly<Record<LowPriceFigure['threshold'], Bilingual>> = {
  MEAN_OF_COMPLIANT_BIDS: { zh: '有效报价平均值', en: 'the mean of valid prices' },
  NEXT_LOWEST_BID: { zh: '次低报价', en: 'the next lowest price' },
  CEILING: { zh: '最高限价', en: 'the ceiling' },
};

const JUDGED: Bilingual = {
  zh: '未触发量化标准，由评审人员判断',
  en: 'none of the figures: a judgement of those who review',
};

function below({ threshold, percent, ofFen }: LowPriceFigure): Bilingual {
  const yuan = formatYuan(ofFen);
  const { zh, en } = OF[threshold];
  return { zh: `低于${zh} ${yuan} 元的 ${percent}%`, en: `below ${percent}% of ${en}, ${yuan} yuan` };
}

/**
 * The ground, and what shows it: the facts; of lost conditions what the register says; of a low price the thresholds that it is below and the votes, for the bidder’s
 * explanation is not public (财库〔2026〕2号).
 */
export function groundsInWords(
  { kind, ground, facts, figures, lost = [] }: Grounds,
  votes: Votes,
  vocabulary: Vocabulary,
): Bilingual {
  const { zh, en } = groundLabel(ground, vocabulary);
  if (kind === 'ELIGIBILITY')
    return {
      zh: `${zh}：${lost.map((each) => each.zh).join('；')}`,
      en: `${en}: ${lost.map((each) => each.en).join('; ')}`,
    };
  if (kind !== 'LOW_PRICE') return { zh: `${zh}：${facts}`, en: `${en}: ${facts}` };
  const reached = figures.length > 0 ? figures.map(below) : [JUDGED];
  const { inFavour, against } = votes;
  return {
    zh: `${zh}：${[...reached.map((each) => each.zh), `${inFavour} 票同意、${against} 票不同意`].join('；')}`,
    en: `${en}: ${[...reached.map((each) => each.en), `votes in favour: ${inFavour}, against: ${against}`].join('; ')}`,
  };
}

/** Why a bid is invalid by a finding. */
export function invalidityOf(findingId: string, grounds: Grounds, votes: Votes, vocabulary: Vocabulary): Invalidity {
  return { code: grounds.ground, ...groundsInWords(grounds, votes, vocabulary), findingId };
}
