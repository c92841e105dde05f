import { Rational, type Bilingual } from '@chengjie/kernel';
import { assertSound } from './check-scheme.js';
import { openItems, sheetProblems } from './check-sheet.js';
import { written } from './points.js';
import { assertNoProblems, type AssessmentProblem } from './problems.js';
import { scoreItem } from './score-item.js';
import type { Answer, AssessmentScheme, Indicator, Points } from './scheme.terms.js';

/** Points of an indicator by one sheet. */
export interface ScoredIndicator {
  readonly id: string;
  readonly title: Bilingual;
  readonly of: Points;
  readonly points: Points;
  readonly explanation: Bilingual;
  readonly parts: readonly ScoredIndicator[];
}

/** What a sheet comes to, filled or half filled. */
export interface ScoredSheet {
  readonly total: Points;
  readonly indicators: readonly ScoredIndicator[];
  /** What is not answered yet; it counts nothing until then. */
  readonly open: readonly AssessmentProblem[];
}

/**
 * Counts a sheet. The order of its answers changes nothing.
 * @throws AssessmentError when the scheme cannot be counted, or the sheet does not fit it
 */
export function scoreSheet(scheme: AssessmentScheme, sheet: readonly Answer[]): ScoredSheet {
  assertSound(scheme);
  assertNoProblems(sheetProblems(scheme, sheet));
  const answers = new Map(sheet.map((answer) => [answer.item, answer]));
  const scored = scheme.indicators.map((indicator) => score(indicator, answers));
  return {
    total: written(Rational.sum(scored.map(({ exact }) => exact))),
    indicators: scored.map(({ shown }) => shown),
    open: openItems(scheme, sheet),
  };
}

interface Scored {
  readonly exact: Rational;
  readonly shown: ScoredIndicator;
}

function score(indicator: Indicator, answers: ReadonlyMap<string, Answer>): Scored {
  const { id, title, points: of } = indicator;
  if (indicator.kind !== 'GROUP') {
    const { points, explanation } = scoreItem(indicator, answers.get(id));
    return { exact: points, shown: { id, title, of, points: written(points), explanation, parts: [] } };
  }
  const parts = indicator.parts.map((part) => score(part, answers));
  const exact = Rational.sum(parts.map((part) => part.exact));
  return {
    exact,
    shown: { id, title, of, points: written(exact), explanation: SUM, parts: parts.map(({ shown }) => shown) },
  };
}

/** How the points of an indicator with parts come. */
export const SUM: Bilingual = { zh: '下级指标合计', en: 'its parts together' };
