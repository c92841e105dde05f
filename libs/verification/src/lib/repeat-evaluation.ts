import {
  evaluate,
  EvaluationInputError,
  isEngineVersion,
  verify,
  versionOf,
  type EvaluationInput,
  type InputProblem,
} from '@chengjie/evaluation';
import { sha256Hex } from '@chengjie/kernel';
import { eventFigures } from './event-figures.js';
import type { FigureGroup } from './figure.js';
import {
  awardFigures,
  fingerprintFigures,
  noticeFigures,
  openingFigures,
  rankingFigures,
  sheetFigures,
} from './notice-figures.js';
import type { PublishedEvaluation, PublishedLot } from './published-lot.js';
import { resultGroups } from './result-figures.js';
import { reviewFigures } from './review-figures.js';

/** What came out of repeating a published evaluation. */
export interface Repetition {
  /**
   * `OTHER_VERSION`: by rules that this program does not know, so that nothing can be said. `IMPOSSIBLE`: the published input
   * cannot be evaluated at all; `WITHHELD`: the lot is awarded, yet by what is not public: both are findings. `NOTHING_YET`: it is
   * not awarded, and no evaluation of it is public.
   */
  readonly verdict: 'AGREES' | 'DIFFERS' | 'IMPOSSIBLE' | 'WITHHELD' | 'OTHER_VERSION' | 'NOTHING_YET';
  readonly groups: readonly FigureGroup[];
  /**
   * How many figures were compared, and how many of them disagree; how many more there is nothing recorded to compare with. Where
   * nothing is repeated these are of the events alone.
   */
  readonly compared: number;
  readonly disagreeing: number;
  readonly notRecorded: number;
  /** Why the input cannot be evaluated. */
  readonly problems: readonly InputProblem[];
}

/** Repeats what is public of a lot, and says so where there is nothing to repeat: no lot goes unmentioned. */
export function repeatLot(lot: PublishedLot): Repetition {
  const { evaluation, award, status } = lot;
  if (evaluation && evaluation.inputJson !== null) return repeatEvaluation(lot, evaluation);
  return notRepeated(award || status === 'AWARDED' ? 'WITHHELD' : 'NOTHING_YET', lot);
}

/**
 * Computes a published evaluation again from its published input and compares everything: the input with the notice and
 * the opening record, each figure of the result, the award with what the ranking gives, and all of it with what the events
 * said when it was published.
 */
export function repeatEvaluation(lot: PublishedLot, evaluation: PublishedEvaluation): Repetition {
  const input = evaluation.inputJson as EvaluationInput;
  if (!isEngineVersion(evaluation.engineVersion)) return notRepeated('OTHER_VERSION', lot, evaluation.resultJson);
  try {
    const recomputed = evaluate(input, sha256Hex, versionOf(evaluation.resultJson));
    const differences = verify(input, evaluation.resultJson);
    const [ofResult, ...groups] = resultGroups(input, evaluation.resultJson, recomputed, differences);
    const fingerprints = [...fingerprintFigures(lot, evaluation, input, recomputed), ...(ofResult?.figures ?? [])];
    const all: FigureGroup[] = [
      { name: 'fingerprint', figures: fingerprints },
      { name: 'notice', figures: noticeFigures(lot, input) },
      { name: 'opening', figures: openingFigures(lot, input, recomputed) },
      { name: 'reviews', figures: reviewFigures(lot, recomputed) },
      { name: 'sheets', figures: [...sheetFigures(lot, input, recomputed), ...rankingFigures(lot, recomputed)] },
      ...groups,
      { name: 'award', figures: awardFigures(lot, input, recomputed) },
      { name: 'events', figures: eventFigures(lot, evaluation.resultJson, recomputed) },
    ];
    return judged(all);
  } catch (error) {
    if (!(error instanceof EvaluationInputError)) throw error;
    return { ...notRepeated('IMPOSSIBLE', lot, evaluation.resultJson), problems: error.problems };
  }
}

/** Verdicts that say nothing against the lot: a difference from its events goes before them. */
const HARMLESS: readonly Repetition['verdict'][] = ['NOTHING_YET', 'OTHER_VERSION'];

/** What can be compared where nothing can be repeated: what is public with what the events kept. */
function notRepeated(verdict: Repetition['verdict'], lot: PublishedLot, published?: unknown): Repetition {
  const of = judged([{ name: 'events', figures: eventFigures(lot, published, null) }]);
  return of.disagreeing > 0 && HARMLESS.includes(verdict) ? of : { ...of, verdict };
}

function judged(all: readonly FigureGroup[]): Repetition {
  const groups = all.filter((group) => group.figures.length > 0);
  const figures = groups.flatMap((group) => group.figures);
  const disagreeing = figures.filter(({ agrees }) => agrees === false).length;
  const notRecorded = figures.filter(({ agrees }) => agrees === null).length;
  return {
    verdict: disagreeing === 0 ? 'AGREES' : 'DIFFERS',
    groups,
    compared: figures.length - notRecorded,
    disagreeing,
    notRecorded,
    problems: [],
  };
}
