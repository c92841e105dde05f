import { plural, Rational, type Bilingual } from '@chengjie/kernel';
import { choicesOf } from './indicators.js';
import { briefly, lesser, pointsOf } from './points.js';
import type { Answer, IndicatorItem } from './scheme.terms.js';

/** Points of an item, and how they came. */
export interface ItemScore {
  readonly points: Rational;
  readonly explanation: Bilingual;
}

const OPEN: ItemScore = { points: Rational.ZERO, explanation: { zh: '未填写', en: 'not answered' } };

/** What an answer that fits its item counts. */
export function scoreItem(item: IndicatorItem, answer: Answer | undefined): ItemScore {
  if (!answer) return OPEN;
  if (item.kind === 'COUNT' && answer.kind === 'COUNT') return scoreCount(item, answer.count);
  if (answer.kind === 'DEDUCTION') return scoreDeduction(item, answer.faults);
  const choice = answer.kind === 'COUNT' ? undefined : choicesOf(item).find(({ id }) => id === answer.choice);
  if (!choice) return OPEN;
  const { title } = choice;
  return {
    points: pointsOf(choice.points),
    explanation: {
      zh: `${title.zh}：${choice.points} 分（满分 ${item.points} 分）`,
      en: `${title.en}: ${choice.points} of ${item.points}`,
    },
  };
}

function scoreCount(item: IndicatorItem & { readonly kind: 'COUNT' }, count: number): ItemScore {
  const { from, base, step } = item;
  if (count < from) {
    return {
      points: Rational.ZERO,
      explanation: { zh: `${count}，不足 ${from}：0 分`, en: `${count}, fewer than ${from}: 0` },
    };
  }
  const all = pointsOf(base).plus(pointsOf(step).times(Rational.of(count - from)));
  const points = lesser(all, pointsOf(item.points));
  const capped = !points.equals(all);
  return {
    points,
    explanation: {
      zh: `${count}：${from} 得 ${base} 分，另 ${count - from} 各加 ${step} 分，${capped ? `以满分为限，` : ''}共 ${briefly(points)} 分`,
      en: `${count}: ${base} for ${from}, ${step} for each of ${count - from} more${capped ? ', all points at most' : ''}: ${briefly(points)}`,
    },
  };
}

function scoreDeduction(
  item: IndicatorItem,
  faults: readonly { readonly fault: string; readonly times: number }[],
): ItemScore {
  const times = new Map(faults.map((each) => [each.fault, each.times]));
  // In the scheme's order, whatever that of the sheet.
  const counted = choicesOf(item)
    .map((fault) => ({ ...fault, times: times.get(fault.id) ?? 0 }))
    .filter((fault) => fault.times > 0);
  const lost = Rational.sum(counted.map((fault) => pointsOf(fault.points).times(Rational.of(fault.times))));
  const points = pointsOf(item.points).minus(lesser(lost, pointsOf(item.points)));
  const none = counted.length === 0;
  const zh = counted.map((fault) => `${fault.title.zh} ${fault.times} 次，每次扣 ${fault.points} 分`).join('；');
  const en = counted
    .map((fault) => `${fault.title.en} ${fault.times} ${plural(fault.times, 'time', 'times')}, ${fault.points} each`)
    .join('; ');
  return {
    points,
    explanation: {
      zh: none ? `未扣分：${item.points} 分` : `满分 ${item.points} 分；${zh}；得 ${briefly(points)} 分`,
      en: none ? `nothing taken off: ${item.points}` : `${item.points} less ${en}: ${briefly(points)}`,
    },
  };
}
