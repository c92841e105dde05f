import { Rational, formatDecimal, isDecimal, parseDecimal } from '@chengjie/kernel';
import { problem, type InputProblem } from '../errors.js';
import type { EvaluationInput } from '../input.js';
import { comparesTechnicalMerit, METHODS } from '../methods.js';

/** What a notice says about scoring. */
export type ScoringTerms = Pick<EvaluationInput, 'method' | 'procedure' | 'priceWeight' | 'technicalCriterionIds'> & {
  readonly criteria: readonly { readonly id: string; readonly maxPoints: string }[];
};

const HUNDRED = Rational.of(100);

/**
 * Whether method, price weight and criteria fit together, for the form of a notice as well as for the evaluation.
 * Limits that change with the law (least price weight 10 for services) belong to the rule pack, not here.
 * Paths are those of {@link EvaluationInput}.
 */
export function validateCriteria(terms: ScoringTerms): InputProblem[] {
  const badWeights = [
    ...(METHODS[terms.method].priceScored && !isWeight(terms.priceWeight)
      ? [problem('WEIGHT_OUT_OF_RANGE', ['priceWeight'])]
      : []),
    ...terms.criteria.flatMap(({ maxPoints }, index) =>
      isWeight(maxPoints) ? [] : [problem('WEIGHT_OUT_OF_RANGE', ['criteria', index, 'maxPoints'])],
    ),
  ];
  return [
    ...badWeights,
    ...checkMethod(terms),
    ...(badWeights.length === 0 ? checkSum(terms) : []),
    ...checkIds(terms),
  ];
}

function isWeight(text: string): boolean {
  if (!isDecimal(text, 2)) return false;
  const value = parseDecimal(text);
  return value.sign > 0 && value.compare(HUNDRED) <= 0;
}

function checkMethod({ method, procedure, priceWeight, criteria, technicalCriterionIds = [] }: ScoringTerms) {
  const problems: InputProblem[] = [];
  const { priceScored, scored, technicalOrder } = METHODS[method];
  const comparesTechnical = procedure ? comparesTechnicalMerit(method, procedure) : technicalOrder !== null;
  const pricePointsGiven = !isDecimal(priceWeight) || parseDecimal(priceWeight).sign !== 0;
  if (!priceScored && pricePointsGiven) {
    problems.push(problem('PRICE_WEIGHT_NOT_ALLOWED', ['priceWeight']));
  }
  if (!scored && criteria.length > 0) {
    problems.push(problem('CRITERIA_NOT_ALLOWED', ['criteria']));
  }
  if (!comparesTechnical && technicalCriterionIds.length > 0) {
    problems.push(problem('TECHNICAL_NOT_ALLOWED', ['technicalCriterionIds']));
  }
  if (procedure && comparesTechnical && technicalCriterionIds.length === 0) {
    problems.push(problem('TECHNICAL_REQUIRED', ['technicalCriterionIds']));
  }
  return problems;
}

function checkSum({ method, priceWeight, criteria }: ScoringTerms): InputProblem[] {
  const { priceScored, scored } = METHODS[method];
  if (!scored) return [];
  const weights = criteria.map(({ maxPoints }) => parseDecimal(maxPoints));
  if (priceScored) weights.push(parseDecimal(priceWeight));
  const sum = Rational.sum(weights);
  return sum.equals(HUNDRED) ? [] : [problem('WEIGHTS_NOT_100', ['criteria'], { sum: formatDecimal(sum, 2) })];
}

function checkIds({ criteria, technicalCriterionIds = [] }: ScoringTerms): InputProblem[] {
  const known = new Set<string>();
  const problems = criteria.flatMap(({ id }, index) => {
    if (known.has(id)) return [problem('DUPLICATE_ID', ['criteria', index, 'id'], { id })];
    known.add(id);
    return [];
  });
  const technical = new Set<string>();
  technicalCriterionIds.forEach((id, index) => {
    if (!known.has(id)) problems.push(problem('UNKNOWN_REFERENCE', ['technicalCriterionIds', index], { id }));
    if (technical.has(id)) problems.push(problem('DUPLICATE_ID', ['technicalCriterionIds', index], { id }));
    technical.add(id);
  });
  return problems;
}
