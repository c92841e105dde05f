import type { Bilingual } from '@chengjie/kernel';
import type { EvaluationInput } from '../input.js';
import { methodOrder } from '../methods.js';
import type { RankCut } from '../rank.js';
import type { ScoredBid } from '../score.js';
import { criterionName, equalTerms, nameOf, valueWithUnit } from './wording.js';
import type { Words } from './words.js';

/** One sentence on why the upper of two neighbours stands above the lower, with both values. */
export function explainDecision(
  input: EvaluationInput,
  words: Words,
  higher: ScoredBid,
  lower: ScoredBid,
  cut: RankCut,
): Bilingual {
  return cut.ladderStepIndex === null
    ? byMethod(input, words, higher, lower, cut)
    : byLadder(input, words, higher, lower, cut, cut.ladderStepIndex + 1);
}

function byMethod(input: EvaluationInput, words: Words, higher: ScoredBid, lower: ScoredBid, cut: RankCut): Bilingual {
  const keys = methodOrder(input);
  const before = keys.slice(
    0,
    keys.findIndex(({ measure }) => measure === cut.measure),
  );
  const name = nameOf(cut.measure, words);
  const [upper, under] = [valueWithUnit(cut.measure, cut.higherValue), valueWithUnit(cut.measure, cut.lowerValue)];
  const [a, b] = [higher.bid.bidderName, lower.bid.bidderName];
  const lowerIsBetter = cut.step === 'PRICE';
  const equal = equalTerms(before, lower, words);
  const comparison: Bilingual = {
    zh: `${a}的${name.zh} ${upper.zh}${lowerIsBetter ? '低于' : '高于'}${b}的 ${under.zh}`,
    en: `the ${name.en} of ${a}, ${upper.en}, is ${lowerIsBetter ? 'lower' : 'higher'} than the ${under.en} of ${b}`,
  };
  return before.length === 0
    ? sentence(comparison)
    : { zh: `双方${equal.zh}，${comparison.zh}。`, en: `Both have ${equal.en}; ${comparison.en}.` };
}

function byLadder(
  input: EvaluationInput,
  words: Words,
  higher: ScoredBid,
  lower: ScoredBid,
  cut: RankCut,
  printedNumber: number,
): Bilingual {
  const [a, b] = [higher.bid.bidderName, lower.bid.bidderName];
  const equal = equalTerms(methodOrder(input), lower, words);
  const start: Bilingual = {
    zh: `双方${equal.zh}，属于同等条件，按公告载明的并列处理规则第 ${printedNumber} 步`,
    en: `Both have ${equal.en} and so are on equal terms; by step ${printedNumber} of the tie ladder in the notice`,
  };
  if (cut.step === 'FEDERATION') {
    return {
      zh: `${start.zh}“联合会优先”，${a}在${words.zh.deadline}时登记为社区社会组织联合会，${b}不是。`,
      en: `${start.en}, federations first, ${a} stands above: at the ${words.en.bid} deadline it was registered as a federation of community social organizations and ${b} was not.`,
    };
  }
  if (cut.step === 'CRITERION') {
    const name = criterionName(input, cut.criterionId);
    return {
      zh: `${start.zh}“${name.zh}得分高者优先”，${a}得 ${cut.higherValue} 分，高于${b}的 ${cut.lowerValue} 分。`,
      en: `${start.en}, the higher score for “${name.en}”, the ${cut.higherValue} points of ${a} stand above the ${cut.lowerValue} of ${b}.`,
    };
  }
  return {
    zh: `${start.zh}“抽签”，${a}的${words.zh.drawValue} ${short(cut.higherValue)} 小于${b}的 ${short(cut.lowerValue)}；抽签的全部输入已公布，任何人都可以复核。`,
    en: `${start.en}, the draw, the hash ${short(cut.higherValue)} of ${a} is lower than the ${short(cut.lowerValue)} of ${b}; all inputs of the draw are published and anyone can repeat it.`,
  };
}

/** Enough of a hash to recognize it; the whole one is in the decision. */
function short(hash: string): string {
  return `${hash.slice(0, 12)}…`;
}

function sentence({ zh, en }: Bilingual): Bilingual {
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}
