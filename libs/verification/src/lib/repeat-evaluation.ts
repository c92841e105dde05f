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

/** What came out of repeating a published evaluation. */
export interface Repetition {
  /**
   * `OTHER_VERSION`: by rules that this program does not know, so that nothing can be said. `IMPOSSIBLE`: the published input
   * cannot be evaluated at all; `WITHHELD`: the lot is awarded, yet by what is not public: both are findings. `NOTHING_YET`: it is
   * not awarded, and no evaluation of it is public.
   */
  readonly verdict: 'AGREES' | 'DIFFERS' | 'IMPOSSIBLE' | 'WITHHELD' | 'OTHER_VERSION' | 'NOTHING_YET';
  readonly groups: readonly FigureGroup[];
  /** How many figures were compared, and how many of them disagree; how many more there is nothing recorded to compare with. */
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
  return nothingCompared(award || status === 'AWARDED' ? 'WITHHELD' : 'NOTHING_YET');
}

/**
 * Computes a published evaluation again from its published input and compares everything: the input with the notice and
 * the opening record, each figure of the result, the award with what the ranking gives, and all of it with what the events
 * said when it was published.
 */
export function repeatEvaluation(lot: PublishedLot, evaluation: PublishedEvaluation): Repetition {
  const input = evaluation.inputJson as EvaluationInput;
  if (!isEngineVersion(evaluation.engineVersion)) return nothingCompared('OTHER_VERSION');
  try {
    const recomputed = evaluate(input, sha256Hex, versionOf(evaluation.resultJson));
    const differences = verify(input, evaluation.resultJson);
    const [ofResult, ...groups] = resultGroups(input, evaluation.resultJson, recomputed, differences);
    const fingerprints = [...fingerprintFigures(lot, evaluation, input, recomputed), ...(ofResult?.figures ?? [])];
    const all: FigureGroup[] = [
      { name: 'fingerprint', figures: fingerprints },
      { name: 'notice', figures: noticeFigures(lot, input) },
      { name: 'opening', figures: openingFigures(lot, input, recomputed) },
      { name: 'sheets', figures: [...sheetFigures(lot, input, recomputed), ...rankingFigures(lot, recomputed)] },
      ...groups,
      { name: 'award', figures: awardFigures(lot, input, recomputed) },
      { name: 'events', figures: eventFigures(lot, evaluation, recomputed) },
    ];
    return judged(all.filter(({ figures }) => figures.length > 0));
  } catch (error) {
    if (!(error instanceof EvaluationInputError)) throw error;
    return { ...nothingCompared('IMPOSSIBLE'), problems: error.problems };
  }
}

function nothingCompared(verdict: Repetition['verdict']): Repetition {
  return { verdict, groups: [], compared: 0, disagreeing: 0, notRecorded: 0, problems: [] };
}

function judged(groups: readonly FigureGroup[]): Repetition {
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
