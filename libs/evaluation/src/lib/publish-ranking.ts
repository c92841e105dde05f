import { explainRankedBid } from './explain/explain-bid.js';
import { explainDecision } from './explain/explain-decision.js';
import { explainOwnPreference, explainPreference } from './explain/explain-preference.js';
import type { Words } from './explain/words.js';
import type { EvaluationInput } from './input.js';
import { METHODS } from './methods.js';
import { findPreferences, type Preference } from './preference.js';
import type { RankedTie, Ranking } from './rank.js';
import type {
  Decision,
  EngineVersion,
  EvaluationResult,
  PreferentialGroup,
  PreferentialPlace,
  TieGroup,
} from './result.js';
import type { ScoredBid } from './score.js';

/** The part of the result that follows from the order. */
export type PublishedRanking = Pick<
  EvaluationResult,
  | 'ranking'
  | 'decisions'
  | 'tieGroups'
  | 'draws'
  | 'preferentialGroups'
  | 'preferentialPlaces'
  | 'preferentialAward'
  | 'bidExplanations'
>;

/** Turns an order into what is published: places, decisions, tie groups, preference and one paragraph per bid. */
export function publishRanking(
  input: EvaluationInput,
  ranking: Ranking,
  basePriceFen: number | null,
  engineVersion: EngineVersion,
  words: Words,
): PublishedRanking {
  const decisions = ranking.cuts.map((cut, index) => publishDecision(input, ranking, index, cut, words));
  const preferences = ranking.ties.flatMap(({ broken, firstPlace }, tieGroupIndex) =>
    findPreferences(input, broken, firstPlace).map((preference) => ({ preference, tieGroupIndex })),
  );
  const preferentialPlaces = preferences.flatMap(({ preference }, index) =>
    publishPlaces(input, preference, index, engineVersion),
  );
  const preferentialBidIds = new Set(preferentialPlaces.map(({ bidId }) => bidId));
  return {
    ranking: ranking.order.map((scored, index) => publishPlace(scored, index + 1, preferentialBidIds)),
    decisions,
    tieGroups: ranking.ties.map((tie) => publishTie(input, tie)),
    draws: ranking.ties.flatMap(({ broken }) => broken.draws),
    preferentialGroups: preferences.map(({ preference, tieGroupIndex }) =>
      publishGroup(preference, tieGroupIndex, engineVersion),
    ),
    preferentialPlaces,
    preferentialAward: preferentialPlaces.find(({ place }) => place === 1) ?? null,
    bidExplanations: explainBids(
      input,
      ranking,
      decisions,
      preferences.map(({ preference }) => preference),
      basePriceFen,
      words,
    ),
  };
}

function explainBids(
  input: EvaluationInput,
  { order }: Ranking,
  decisions: readonly Decision[],
  preferences: readonly Preference[],
  basePriceFen: number | null,
  words: Words,
): PublishedRanking['bidExplanations'] {
  const preferenceTexts = new Map(
    preferences.flatMap((preference) =>
      // Federations first: in order of place, as the counterfactual is.
      [...preference.federations, ...preference.others].flatMap((member, index) => {
        const own = preference.counterfactual[index];
        return own ? [[member.bid.id, explainOwnPreference(preference, member, own, words)] as const] : [];
      }),
    ),
  );
  const neighbour = (index: number, decision: Decision | undefined) => {
    const scored = order[index];
    return scored && decision ? { bidderName: scored.bid.bidderName, decision } : null;
  };
  return order.map((scored, index) => ({
    bidId: scored.bid.id,
    place: index + 1,
    text: explainRankedBid(input, words, {
      scored,
      place: index + 1,
      validBidCount: order.length,
      basePriceFen,
      above: neighbour(index - 1, decisions[index - 1]),
      below: index === 0 ? neighbour(1, decisions[0]) : null,
      preference: preferenceTexts.get(scored.bid.id) ?? null,
    }),
  }));
}

function publishDecision(
  input: EvaluationInput,
  { order }: Ranking,
  index: number,
  cut: Ranking['cuts'][number],
  words: Words,
): Decision {
  const [higher, lower] = [order[index], order[index + 1]];
  if (!higher || !lower) throw new Error('A decision stands between two bids');
  return {
    higherBidId: higher.bid.id,
    lowerBidId: lower.bid.id,
    step: cut.step,
    measure: cut.measure,
    higherValue: cut.higherValue,
    lowerValue: cut.lowerValue,
    ladderStepIndex: cut.ladderStepIndex,
    criterionId: cut.criterionId,
    explanation: explainDecision(input, words, higher, lower, cut),
  };
}

function publishPlace(
  { bid, published }: ScoredBid,
  place: number,
  preferential: ReadonlySet<string>,
): PublishedRanking['ranking'][number] {
  return {
    place,
    bidId: bid.id,
    bidderId: bid.bidderId,
    bidderName: bid.bidderName,
    federation: bid.federation,
    bidPriceFen: bid.bidPriceFen,
    evaluatedPriceFen: bid.evaluatedPriceFen,
    total: published.total,
    preferentialPlace: preferential.has(bid.id),
  };
}

function publishTie({ method }: EvaluationInput, { firstPlace, keys, broken }: RankedTie): TieGroup {
  const { order, applications } = broken;
  const member = order[0];
  return {
    firstPlace,
    lastPlace: firstPlace + order.length - 1,
    bidIds: idsOf(order),
    equalIn: member ? keys.map(({ measure, show }) => ({ measure, value: show(member) })) : [],
    equalPrices: METHODS[method].pricesDiffer && new Set(order.map(({ bid }) => bid.bidPriceFen)).size < order.length,
    steps: applications,
  };
}

function publishGroup(preference: Preference, tieGroupIndex: number, engineVersion: EngineVersion): PreferentialGroup {
  const { ladderStepIndex, firstPlace, federations, others, counterfactual } = preference;
  return {
    tieGroupIndex,
    ladderStepIndex,
    firstPlace,
    lastPlace: firstPlace + counterfactual.length - 1,
    federationBidIds: idsOf(federations),
    otherBidIds: idsOf(others),
    counterfactual: {
      places: counterfactual,
      changed: preference.changed(engineVersion),
      explanation: explainPreference(preference),
    },
  };
}

/** All federations of the group have their places by the step: each stands above each of the others. */
function publishPlaces(
  { method }: EvaluationInput,
  preference: Preference,
  index: number,
  engineVersion: EngineVersion,
): PreferentialPlace[] {
  const { federations, others, firstPlace } = preference;
  const above = engineVersion === '1.0.0' ? { aboveBidIds: idsOf(others) } : {};
  const prices = new Set(others.map(({ bid }) => bid.bidPriceFen));
  return federations.map(({ bid }, offset) => ({
    place: firstPlace + offset,
    bidId: bid.id,
    preferentialGroupIndex: index,
    ...above,
    equalPrices: METHODS[method].pricesDiffer && prices.has(bid.bidPriceFen),
  }));
}

function idsOf(bids: readonly ScoredBid[]): string[] {
  return bids.map(({ bid }) => bid.id);
}
