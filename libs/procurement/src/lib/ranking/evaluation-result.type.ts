import {
  RESULT_SCHEMAS,
  type BidExplanation,
  type BidScore,
  type CounterfactualPlace,
  type CriterionScore,
  type Decision,
  type Draw,
  type EvaluationResult,
  type ExcludedBid,
  type Failure,
  type LadderApplication,
  type LotDrawSeed,
  type PreferentialGroup,
  type PreferentialPlace,
  type RankedBid,
  type TieGroup,
} from '@chengjie/evaluation';
import { kept, recordType } from '@chengjie/platform';
import * as v from 'valibot';
import { LadderStepEnum } from '../project/project.enums.js';
import { DecidingStepEnum, EvaluationFailureEnum, EvaluationOutcomeEnum, MeasureEnum } from './ranking.enums.js';
import { SAID, shown } from './shown-evaluation.js';

const LADDER_INDEX = 'Which step of the tie ladder, from 0.';
const FIRST_PLACE = 'Best place among them.';
const LAST_PLACE = 'Worst place among them.';

/** Ids of bids, which may be as many as there are bids. */
const bidIds = (description: string) => kept.paged(kept.id(SAID.bid), description, 'BidId');

const failure = shown<Failure>()('EvaluationFailure', 'Why a lot failed.', {
  code: kept.oneOf(EvaluationFailureEnum, 'The ground.'),
  reason: kept.bilingual('In words.'),
});

const criterionSheet = shown<CriterionScore['sheets'][number]>()('EvaluationSheetPoints', 'What one evaluator gave.', {
  evaluatorId: kept.text('Pseudonym of the evaluator.'),
  points: kept.decimal('Points given, 2 places.'),
});

const criterionScore = shown<CriterionScore>()('EvaluationCriterionScore', 'What a bid got for one criterion.', {
  criterionId: kept.text(SAID.criterion),
  maxPoints: kept.decimal('Most points it can bring.'),
  sheets: kept.list(criterionSheet, 'By evaluator; those who were recused do not appear.'),
  average: kept.decimal('Exact mean of the sheets, rounded half up once: the number that counts.'),
});

const bidScore = shown<BidScore>()('EvaluationScore', 'The published scores of a valid bid.', {
  bidId: kept.id(SAID.bid),
  criteria: kept.list(criterionScore, 'By criterion.'),
  priceScore: v.nullable(
    kept.decimal('Base price ÷ evaluated price × price weight, rounded half up; null where the price is not scored.'),
  ),
  total: kept.named(
    'totalScore',
    v.nullable(kept.decimal('Sum of the published components; null where nothing is scored.')),
  ),
});

const rankedBid = shown<RankedBid>()('EvaluationPlace', 'One place of the ranking.', {
  place: kept.count('From 1, without gaps or shared places.'),
  bidId: kept.id(SAID.bid),
  bidderId: kept.id(SAID.bidder),
  bidderName: kept.text(SAID.bidderName),
  federation: kept.flag(SAID.federation),
  bidPriceFen: kept.named('price', kept.fen(SAID.bidPrice)),
  evaluatedPriceFen: kept.fen(SAID.evaluatedPrice),
  total: kept.named('totalScore', v.nullable(kept.decimal('Total score; null where nothing is scored.'))),
  preferentialPlace: kept.flag('Whether the federation step put this federation above a non-federation of its group.'),
});

const VALUE = 'Points as 90.00, prices in yuan as 80000.00, federations as true or false, draw hashes in hex.';

const decision = shown<Decision>()(
  'EvaluationDecision',
  'Why the upper of two neighbours stands above the lower: one step, the first that told them apart.',
  {
    higherBidId: kept.id('The bid above.'),
    lowerBidId: kept.id('The bid below.'),
    step: kept.oneOf(DecidingStepEnum, 'The step that told them apart.'),
    measure: kept.oneOf(MeasureEnum, 'What was compared.'),
    higherValue: kept.text(`Value of the upper one. ${VALUE}`),
    lowerValue: kept.text(`Value of the lower one. ${VALUE}`),
    ladderStepIndex: v.nullable(kept.count(`${LADDER_INDEX} Null when the method’s own order decided.`)),
    criterionId: v.nullable(kept.text('The criterion of a CRITERION step.')),
    explanation: kept.bilingual('The decision in a sentence.'),
  },
);

const tiePart = kept.object('EvaluationTiePart', 'Bids that a step of the tie ladder still left equal.', {
  bidIds: bidIds('The bids.'),
});

const application = shown<LadderApplication>()(
  'EvaluationTieStep',
  'A step of the tie ladder at work on bids that nothing before had told apart.',
  {
    ladderStepIndex: kept.count(LADDER_INDEX),
    step: kept.oneOf(LadderStepEnum, 'What the step looks at.'),
    bidIds: bidIds('The bids it was applied to, by id.'),
    parts: kept.shownAs(
      kept.list(
        v.array(v.string()),
        'What it made of them, best first; a single part means that it told nobody apart.',
      ),
      kept.paged(tiePart, ''),
      (parts) => parts.map((part) => ({ bidIds: part })),
    ),
  },
);

const equalValue = shown<TieGroup['equalIn'][number]>()('EvaluationEqualValue', 'A value in which bids are equal.', {
  measure: kept.oneOf(MeasureEnum, 'What is equal.'),
  value: kept.text(`The published value. ${VALUE}`),
});

const tieGroup = shown<TieGroup>()(
  'EvaluationTieGroup',
  'Bids on equal terms (同等条件): equal after the method’s own order.',
  {
    firstPlace: kept.count(FIRST_PLACE),
    lastPlace: kept.count(LAST_PLACE),
    bidIds: bidIds('The bids, in order of place.'),
    equalIn: kept.list(equalValue, 'In what they are equal.'),
    equalPrices: kept.flag('Whether two of them ask the same price; never where the notice sets it.'),
    steps: kept.list(application, 'How the tie ladder told them apart.'),
  },
);

const entry = shown<NonNullable<Draw['entries']>[number]>()('EvaluationDrawEntry', 'A bid that was drawn.', {
  bidId: kept.id(SAID.bid),
  secret: kept.text('The secret that came with it: lower-case hex.'),
});

const drawn = shown<Draw['order'][number]>()('EvaluationDrawnBid', 'A bid in the order of a draw.', {
  bidId: kept.id(SAID.bid),
  hash: kept.text('SHA-256 of the seed’s 32 bytes followed by the bid’s id, in hex.'),
});

const OF_BEFORE = 'Null from form 3 on, where all draws of a lot have one seed.';

const draw = shown<Draw>()('EvaluationDraw', 'A draw (抽签), with all that is needed to repeat it by hand.', {
  ladderStepIndex: kept.count(LADDER_INDEX),
  projectId: v.optional(kept.id(`The project. ${OF_BEFORE}`)),
  lotId: v.optional(kept.id(`The lot. ${OF_BEFORE}`)),
  buyerSecret: v.optional(kept.text(`The buyer’s secret: lower-case hex. ${OF_BEFORE}`)),
  buyerCommitment: v.optional(kept.text(`What the buyer published with the notice. ${OF_BEFORE}`)),
  entries: v.optional(kept.paged(entry, `The drawn bids, by id; no other bid entered the seed. ${OF_BEFORE}`)),
  seed: v.optional(kept.text(`SHA-256 in hex of all of these. ${OF_BEFORE}`)),
  order: kept.paged(drawn, 'What came out: lowest hash first.'),
});

const drawSeed = shown<LotDrawSeed>()(
  'EvaluationDrawSeed',
  'What all draws of a lot rest on: with the secrets of the opened bids, which stand in the input, anybody can repeat them.',
  {
    buyerSecret: kept.text('The buyer’s secret: lower-case hex.'),
    buyerCommitment: kept.text('What the buyer published with the notice.'),
    entriesHash: kept.text('SHA-256 in hex over ids and secrets of all opened bids, published with the opening.'),
    seed: kept.text('SHA-256 in hex of that and the buyer’s secret.'),
  },
);

const counterfactualPlace = shown<CounterfactualPlace>()(
  'EvaluationPlaceWithout',
  'Where a bid would have stood without the federation step.',
  {
    bidId: kept.id(SAID.bid),
    place: kept.count('The place it has.'),
    from: kept.count('Best place that it could have had.'),
    to: kept.count('Worst place that it could have had; the same where it is certain.'),
    chance: kept.text('Chance of each of these places, an exact fraction such as 1/3: a draw is never replayed.'),
  },
);

const counterfactual = shown<PreferentialGroup['counterfactual']>()(
  'EvaluationCounterfactual',
  'What would have happened without the federation step.',
  {
    places: kept.paged(counterfactualPlace, 'Each bid of the group, in order of place.'),
    changed: kept.flag('Whether anybody could have stood elsewhere.'),
    explanation: kept.bilingual('In words.'),
  },
);

const preferentialGroup = shown<PreferentialGroup>()(
  'EvaluationPreferentialGroup',
  'A group, or part of one, in which the federation step put federations above others.',
  {
    tieGroupIndex: kept.count('Which tie group, from 0.'),
    ladderStepIndex: kept.count(LADDER_INDEX),
    firstPlace: kept.count(FIRST_PLACE),
    lastPlace: kept.count(LAST_PLACE),
    federationBidIds: bidIds('The federations, in order of place.'),
    otherBidIds: bidIds('The others, all below.'),
    counterfactual: kept.as(counterfactual, 'What would have happened without the step.'),
  },
);

const preferentialPlace = shown<PreferentialPlace>()(
  'EvaluationPreferentialPlace',
  'A place that a federation has because the federation step put it above a non-federation of its group.',
  {
    place: kept.count('The place.'),
    bidId: kept.id(SAID.bid),
    preferentialGroupIndex: kept.count('Which preferential group, from 0.'),
    aboveBidIds: v.optional(
      bidIds(
        'The non-federations that it was put above, in order of place; null from form 2 on: `otherBidIds` of its group.',
      ),
    ),
    equalPrices: kept.flag('Whether one of those asked the same price: a known red flag of collusion.'),
  },
);

const excluded = shown<ExcludedBid>()('EvaluationExcludedBid', 'A bid that is not ranked.', {
  bidId: kept.id(SAID.bid),
  bidderId: kept.id(SAID.bidder),
  bidderName: kept.text(SAID.bidderName),
  code: kept.text('Code of the ground, for programs.'),
  reason: kept.bilingual('The ground in words.'),
});

const explanation = shown<BidExplanation>()('EvaluationExplanation', 'What a bidder can tell its place from.', {
  bidId: kept.id(SAID.bid),
  place: v.nullable(kept.count('Its place; null for a bid that is not ranked.')),
  text: kept.bilingual('Its place, its figures and what decided, in words.'),
});

/** An evaluation's result as it is stored. */
export const evaluationResult = shown<EvaluationResult>()(
  'EvaluationResult',
  'A ranking with everything that explains it.',
  {
    schema: kept.as(v.picklist(Object.values(RESULT_SCHEMAS)), 'Name and version of its form.'),
    engineVersion: kept.text('Version of the rules that computed it.'),
    inputHash: kept.text('SHA-256 of the input’s canonical JSON (RFC 8785).'),
    outcome: kept.oneOf(EvaluationOutcomeEnum, 'What it came to.'),
    failure: v.nullable(kept.as(failure, 'Why the lot failed; null when it was ranked.')),
    basePriceFen: v.nullable(
      kept.fen(
        'Base price (评标基准价): the lowest evaluated price of valid bids; null where the price is not scored.',
      ),
    ),
    validBidCount: kept.count('Number of valid bids.'),
    scores: kept.paged(bidScore, 'By bid id.'),
    ranking: kept.paged(rankedBid, 'By place; empty when the lot failed.'),
    decisions: kept.paged(decision, 'Between each place and the next.'),
    // `Evaluation.tieGroups`, which officers see before the award.
    tieGroups: kept.elsewhere(kept.list(tieGroup, 'Bids on equal terms, by place.')),
    draws: kept.paged(draw, 'By place of the drawn bids.'),
    drawSeed: v.optional(
      v.nullable(
        kept.as(drawSeed, 'Of all draws; null when nothing was drawn, and before form 3, when each draw had a seed.'),
      ),
    ),
    preferentialGroups: kept.paged(preferentialGroup, 'Where the federation step decided, by place.'),
    preferentialPlaces: kept.paged(preferentialPlace, 'By place: what an award to that place would owe to the step.'),
    preferentialAward: v.nullable(
      kept.as(preferentialPlace, 'That of place 1; null when the federation step did not decide it.'),
    ),
    excluded: kept.paged(excluded, 'By bid id.'),
    bidExplanations: kept.paged(explanation, 'By place, then bids that are not ranked.'),
  },
);

/** Two neighbours' decision by itself, in what bids are equal and what told them apart, for GraphQL. */
export const EvaluationDecisionType = recordType(decision, 'EvaluationDecision');
export const EvaluationEqualValueType = recordType(equalValue, 'EvaluationEqualValue');
export const EvaluationTieStepType = recordType(application, 'EvaluationTieStep');

/** The same for GraphQL. */
export const EvaluationResultType = recordType(evaluationResult, 'EvaluationResult');
