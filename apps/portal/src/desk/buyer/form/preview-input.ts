import {
  drawCommitment,
  INPUT_SCHEMA,
  type EvaluatedBid,
  type EvaluationInput,
  type EvaluationMethod,
  type LadderStep,
  type ScoreSheet,
} from '@chengjie/evaluation';
import { formatDecimal, parseDecimal, Rational, readAmount, yuanToFen } from '@chengjie/kernel';
import type { LadderStepValues } from './ladder.js';
import { technicalOf } from './values.js';

/** Whose bids the example has. */
export const SCENARIOS = ['ONE_FEDERATION', 'TWO_FEDERATIONS', 'NO_FEDERATION'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** A criterion of the form, with whether it is part of technical merit. */
export type PreviewCriterion = EvaluationInput['criteria'][number] & { readonly technical: boolean };

/** What the example is made of: the notice as it stands in the form. */
export interface PreviewTerms {
  readonly method: EvaluationMethod;
  readonly budget: string;
  readonly priceWeight: string;
  readonly procedure: NonNullable<EvaluationInput['procedure']>;
  readonly regime: NonNullable<EvaluationInput['regime']>;
  readonly criteria: readonly PreviewCriterion[];
  readonly ladder: readonly LadderStepValues[];
}

/** Names of the example's bidders, in the language on show. */
export interface PreviewNames {
  readonly federation: (letter: string) => string;
  readonly organization: (letter: string) => string;
}

interface ExampleBid {
  readonly letter: string;
  readonly federation: boolean;
  /** Stronger in the first criterion (1) or in the second (-1), by the same points. */
  readonly leaning: 0 | 1 | -1;
  /** Not on equal terms with the others: it scores less and asks more. */
  readonly behind?: boolean;
}

const BIDS: Readonly<Record<Scenario, readonly ExampleBid[]>> = {
  ONE_FEDERATION: [
    { letter: 'A', federation: false, leaning: 1 },
    { letter: 'B', federation: true, leaning: 0 },
    { letter: 'C', federation: false, leaning: -1 },
    { letter: 'D', federation: false, leaning: 0, behind: true },
  ],
  TWO_FEDERATIONS: [
    { letter: 'A', federation: false, leaning: 1 },
    { letter: 'B', federation: true, leaning: 0 },
    { letter: 'C', federation: true, leaning: -1 },
    { letter: 'D', federation: false, leaning: 0, behind: true },
  ],
  NO_FEDERATION: [
    { letter: 'A', federation: false, leaning: 1 },
    { letter: 'B', federation: false, leaning: 0 },
    { letter: 'C', federation: false, leaning: -1 },
    { letter: 'D', federation: false, leaning: 0, behind: true },
  ],
};

const EVALUATOR = 'e1';
/** Secrets of the example's draw, 16 bytes each: a real draw's are random and sealed until the ranking. */
const BUYER_SECRET = '6dbd0f28d0d97656768b7b4ed96255e6';
const BID_SECRETS: Readonly<Record<string, string>> = {
  A: '82ac50b799ed2ab78e47e4fc561301d4',
  B: 'c8bb43296bb760e469999af10a8ecf1e',
  C: '798d39d74f39dc7df502cd44dcf55f52',
  D: '1f0e0d0c0b0a09080706050403020100',
};

/** Stands for the budget while none is typed in. */
const EXAMPLE_BUDGET_FEN = 10_000_000;

/**
 * Example bids under the terms of the form, for `evaluate`: three are equal in the method's own order though their
 * strengths differ, the fourth is behind them.
 */
export function previewInput(terms: PreviewTerms, scenario: Scenario, names: PreviewNames): EvaluationInput {
  const bids = BIDS[scenario];
  const ceilingFen = ceilingOf(terms.budget);
  return {
    schema: INPUT_SCHEMA,
    projectId: 'example',
    lotId: 'example-1',
    rulePackId: 'example',
    method: terms.method,
    procedure: terms.procedure,
    regime: terms.regime,
    ceilingFen,
    priceWeight: terms.priceWeight,
    criteria: terms.criteria.map(({ id, name, maxPoints }) => ({ id, name, maxPoints })),
    technicalCriterionIds: technicalOf(terms.criteria),
    tieLadder: terms.ladder.map(({ step, criterionId }): LadderStep =>
      step === 'CRITERION' ? { step, criterionId: criterionId ?? '', prefer: 'HIGHER' } : { step },
    ),
    evaluators: [{ id: EVALUATOR, recused: false }],
    minimumValidBids: 1,
    bids: bids.map((bid) => evaluatedBid(bid, ceilingFen, terms.method, names)),
    sheets: bids.flatMap((bid) => sheetsOf(bid, terms.criteria)),
    draw: { commitment: drawCommitment(BUYER_SECRET), secret: BUYER_SECRET },
  };
}

function ceilingOf(budget: string): number {
  const { value } = readAmount(budget);
  return value === undefined ? EXAMPLE_BUDGET_FEN : Math.max(10, yuanToFen(value));
}

function evaluatedBid(
  { letter, federation, behind = false }: ExampleBid,
  ceilingFen: number,
  method: EvaluationMethod,
  names: PreviewNames,
): EvaluatedBid {
  // Nine tenths of the ceiling; the one behind asks it all. A fixed price is everybody's price.
  const asksAll = behind || method === 'FIXED_PRICE';
  const bidPriceFen = asksAll ? ceilingFen : Math.floor(ceilingFen / 10) * 9;
  return {
    id: letter,
    bidderId: `bidder-${letter}`,
    bidderName: federation ? names.federation(letter) : names.organization(letter),
    federation,
    bidPriceFen,
    evaluatedPriceFen: bidPriceFen,
    invalid: null,
    drawSecret: BID_SECRETS[letter] ?? BUYER_SECRET,
  };
}

const HUNDREDTH = Rational.of(1, 100);

/** Two criteria of one kind: what is moved between them changes neither score nor technical merit. */
function pairOf(criteria: readonly PreviewCriterion[]): readonly PreviewCriterion[] {
  const pairs = [false, true].map((technical) => criteria.filter((criterion) => criterion.technical === technical));
  return pairs.find(({ length }) => length >= 2)?.slice(0, 2) ?? [];
}

/** Four fifths of each criterion's points; what one leans towards the first of a pair it lacks in the second. */
function sheetsOf({ letter, leaning, behind }: ExampleBid, criteria: readonly PreviewCriterion[]): ScoreSheet[] {
  const [first, second] = pairOf(criteria);
  const shift = first && second ? smaller(tenthOf(first.maxPoints), tenthOf(second.maxPoints)) : Rational.ZERO;
  return criteria.map(({ id, maxPoints }) => {
    const usual = hundredths(parseDecimal(maxPoints).times(Rational.of(behind ? 1 : 4, behind ? 2 : 5)));
    const direction = id === first?.id ? leaning : id === second?.id ? -leaning : 0;
    const points = usual.plus(shift.times(Rational.of(direction)));
    return { evaluatorId: EVALUATOR, bidId: letter, criterionId: id, points: formatDecimal(points, 2) };
  });
}

function tenthOf(maxPoints: string): Rational {
  return hundredths(parseDecimal(maxPoints).times(Rational.of(1, 10)));
}

/** Down to two places, so that what one gains another loses exactly. */
function hundredths(value: Rational): Rational {
  const whole = (value.numerator * 100n) / value.denominator;
  return HUNDREDTH.times(Rational.of(whole));
}

function smaller(left: Rational, right: Rational): Rational {
  return left.compare(right) < 0 ? left : right;
}
