import { sha256Hex } from '@chengjie/kernel';
import { canonicalInput, hashOfCanonical } from './canonical-input.js';
import { EvaluationInputError, problem } from './errors.js';
import { drawingOf } from './drawing.js';
import { admitBids, type Admission } from './exclude.js';
import { explainExcludedBid, explainFailedLot } from './explain/explain-bid.js';
import { wordsOf, type Words } from './explain/words.js';
import type { EvaluationInput } from './input.js';
import { publishRanking } from './publish-ranking.js';
import { rankBids, type Ranking } from './rank.js';
import {
  ENGINE_VERSION,
  hasSeedForEachDraw,
  RESULT_SCHEMAS,
  type EngineVersion,
  type EvaluationResult,
} from './result.js';
import { basePrice, countingSheets, missingSheets, scoreBid } from './score.js';
import { parseEvaluationInput } from './validation/parse-input.js';

/**
 * Ranks the bids of one lot: a plain JSON value in, a plain JSON value out. No clock, database, float or Node API, so
 * a browser and an offline verifier get the same result from the same input, to the last character.
 *
 * @param sha256 gives the hex digest of a text; a server's own is quicker on the megabytes of a thousand bids
 * @param engineVersion of the rules; an earlier one repeats an earlier result
 *
 * Fewer valid bids than required, or none below the ceiling, is a result (`FAILED`), not an error.
 * @throws EvaluationInputError listing every problem when the input has the wrong form, contradicts itself, lacks a
 * sheet of a sitting evaluator for a valid bid (`MISSING_SHEET`), or needs a draw while the buyer's secret is sealed
 * (`DRAW_SECRET_REQUIRED`)
 */
export function evaluate(
  input: EvaluationInput,
  sha256: (text: string) => string = sha256Hex,
  engineVersion: EngineVersion = ENGINE_VERSION,
): EvaluationResult {
  const canonical = canonicalInput(parseEvaluationInput(input));
  const words = wordsOf(canonical, engineVersion);
  const admission = admitBids(canonical, words);
  const outcome = admission.failure
    ? failedResult(admission, words)
    : rankedResult(canonical, admission, engineVersion, words);
  const inputHash = hashOfCanonical(canonical, sha256);
  const noSeed = hasSeedForEachDraw(engineVersion) ? {} : { drawSeed: null };
  return { schema: RESULT_SCHEMAS[engineVersion], engineVersion, inputHash, ...NOTHING_RANKED, ...noSeed, ...outcome };
}

function rankedResult(
  input: EvaluationInput,
  { valid, excluded }: Admission,
  engineVersion: EngineVersion,
  words: Words,
): Partial<EvaluationResult> {
  const counting = countingSheets(input);
  const missing = missingSheets(input, valid, counting);
  if (missing.length > 0) throw new EvaluationInputError(missing);
  const basePriceFen = basePrice(input, valid);
  const scored = valid.map((bid) => scoreBid(input, bid, counting, basePriceFen));
  const drawing = drawingOf(input, engineVersion);
  const ranking = rankBids(input, scored, drawing);
  requireDrawSecret(ranking);
  const published = publishRanking(input, ranking, basePriceFen, engineVersion, words);
  const seed =
    hasSeedForEachDraw(engineVersion) || published.draws.length === 0 ? {} : { drawSeed: drawing?.seed() ?? null };
  return {
    outcome: 'RANKED',
    basePriceFen,
    validBidCount: valid.length,
    scores: scored.map((bid) => bid.published),
    ...published,
    ...seed,
    excluded,
    bidExplanations: [...published.bidExplanations, ...excludedExplanations(excluded, words)],
  };
}

function failedResult({ valid, excluded, failure }: Admission, words: Words): Partial<EvaluationResult> {
  const explanations = failure
    ? valid.map(({ id, bidderName }) => ({
        bidId: id,
        place: null,
        text: explainFailedLot(bidderName, failure, words),
      }))
    : [];
  return {
    failure,
    validBidCount: valid.length,
    excluded,
    bidExplanations: [...explanations, ...excludedExplanations(excluded, words)],
  };
}

const NOTHING_RANKED: Omit<EvaluationResult, 'schema' | 'engineVersion' | 'inputHash'> = {
  outcome: 'FAILED',
  failure: null,
  basePriceFen: null,
  validBidCount: 0,
  scores: [],
  ranking: [],
  decisions: [],
  tieGroups: [],
  draws: [],
  preferentialGroups: [],
  preferentialPlaces: [],
  preferentialAward: null,
  excluded: [],
  bidExplanations: [],
};

function excludedExplanations(excluded: Admission['excluded'], words: Words): EvaluationResult['bidExplanations'] {
  return excluded.map((bid) => ({ bidId: bid.bidId, place: null, text: explainExcludedBid(bid, words) }));
}

function requireDrawSecret({ ties }: Ranking): void {
  const undrawn = ties.flatMap(({ broken }) => broken.undrawn);
  if (undrawn.length === 0) return;
  throw new EvaluationInputError(
    undrawn.map((bidIds) => problem('DRAW_SECRET_REQUIRED', ['draw'], { bidIds: bidIds.join(', ') })),
  );
}
