import type { Bilingual, Rational } from '@chengjie/kernel';
import { itemsOf } from './indicators.js';
import { briefly, pointsOf, reaches } from './points.js';
import type { AssessmentScheme, RatingLevel, RatingScale } from './scheme.terms.js';

/** The level that points give, or none, and why. */
export interface GivenLevel {
  readonly level: number | null;
  readonly explanation: Bilingual;
}

/** A level in the words of its scale: 4A, or 四星级. */
export function levelWords(scale: RatingScale, level: number): Bilingual {
  if (scale === 'GRADE') return { zh: `${level}A级`, en: `${level}A` };
  return { zh: `${'零一二三四五'.charAt(level)}星级`, en: `${level}-star` };
}

/** The highest level whose points are reached and whose item is as it asks; a higher one that fails by its item alone is named. */
export function levelFor(
  scheme: AssessmentScheme,
  total: Rational,
  pointsOfItem: (id: string) => Rational,
): GivenLevel {
  const reached = scheme.levels.filter(({ from }) => reaches(total, pointsOf(from)));
  const meets = ({ requires }: RatingLevel) =>
    !requires || reaches(pointsOfItem(requires.item), pointsOf(requires.atLeast));
  const given = reached.find(meets);
  const missed = reached
    .slice(0, given ? reached.indexOf(given) : reached.length)
    .map((level) => whyNot(scheme, level));
  const points = briefly(total);
  const words = given && levelWords(scheme.scale, given.level);
  const lowest = scheme.levels.at(-1)?.from ?? '';
  const outcome: Bilingual =
    given && words
      ? {
          zh: `总分 ${points} 分，${given.from} 分起为${words.zh}`,
          en: `${points} points in all: ${words.en} from ${given.from}`,
        }
      : reached.length > 0
        ? { zh: `总分 ${points} 分，不予评定等级`, en: `${points} points in all: no level` }
        : {
            zh: `总分 ${points} 分，不足 ${lowest} 分，不予评定等级`,
            en: `${points} points in all, fewer than ${lowest}: no level`,
          };
  return {
    level: given?.level ?? null,
    explanation: {
      zh: [outcome, ...missed].map(({ zh }) => zh).join('；'),
      en: [outcome, ...missed].map(({ en }) => en).join('; '),
    },
  };
}

function whyNot(scheme: AssessmentScheme, { level, requires }: RatingLevel): Bilingual {
  const words = levelWords(scheme.scale, level);
  const item = itemsOf(scheme).find(({ node }) => node.id === requires?.item)?.node;
  const least = requires?.atLeast ?? '';
  return {
    zh: `${words.zh}要求“${item?.title.zh ?? ''}”不少于 ${least} 分`,
    en: `${words.en} asks for at least ${least} for “${item?.title.en ?? ''}”`,
  };
}
