import type { TieGroup } from '@chengjie/evaluation';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { BilingualText, connectionOf, CountsAs, DateTimeScalar, DecimalScalar, Money, Node } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BidStatusEnum } from '../bid/bid.types.js';
import { CorrectedSheet } from '../panel/score-sheet.types.js';
import { EvaluationEqualValueType, EvaluationTieStepType } from './evaluation-result.type.js';
import { EvaluationOutcomeEnum, InvalidSinceEnum } from './ranking.enums.js';

@ObjectType('OpenedBid', {
  implements: Node,
  description:
    'A line of the opening record (开标记录): public from the opening on. Its bidder alone finds the `Bid` by its id.',
})
export class OpenedBidType {
  @Field(() => ID, { description: 'Id of the bid.' })
  id!: string;

  @Field(() => OrganizationType, { description: 'The bidder.' })
  bidder!: OrganizationReference;

  @Field({
    description: 'Name of the bidder as the opening recorded it; the organization may have another one by now.',
  })
  bidderName!: string;

  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The member that performs the work, when a federation bids for it.',
  })
  performer!: OrganizationReference | null;

  @Field(() => Money, { nullable: true, description: 'Bid price (投标报价); null where the seal was broken.' })
  price!: Money | null;

  @Field(() => BidStatusEnum, { description: 'VALID, INVALID or SEAL_BROKEN.' })
  status!: string;

  @Field(() => BilingualText, {
    nullable: true,
    description: 'Why it is invalid by now, whether the opening, a review or the ranking found it.',
  })
  invalidReason!: BilingualText | null;

  @Field(() => String, { nullable: true, description: 'Code of that ground, for programs.' })
  invalidReasonCode!: string | null;

  @Field(() => InvalidSinceEnum, {
    nullable: true,
    description: 'What found it invalid; null where it is valid. What a review found is no part of the opening record.',
  })
  invalidSince!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the bidder was a registered federation at the bid deadline; null where the seal was broken.',
  })
  federation!: boolean | null;

  @Field(() => Int, { description: 'Which of its revisions was opened.' })
  revision!: number;

  @Field({ description: 'Number of the receipt that its bidder was given for that revision.' })
  receiptNumber!: string;

  @Field({ description: 'Salted hash of what was sealed in, as it stands on that receipt.' })
  contentHash!: string;

  /** For the fields that load on demand. */
  projectId!: string;
  lotId!: string;
}

/** Pages of bids that were opened, in whatever projects. */
export const OpenedBidConnection = connectionOf(OpenedBidType, 'OpenedBid');

/** Pages of an opening record. */
export const OpeningRecordConnection = connectionOf(OpenedBidType, 'OpeningRecord');

@ObjectType({ description: 'What one evaluator gave, by pseudonym: names are published with the award.' })
export class EvaluatorPoints {
  @Field({ description: 'Pseudonym, e.g. 评审 1.' })
  evaluator!: string;

  @Field(() => DecimalScalar, { description: 'Points given.' })
  points!: string;

  @Field({ description: 'The reason given, in the evaluator’s words.' })
  reason!: string;
}

@ObjectType({ description: 'What a bid got for one criterion.' })
export class CriterionResult {
  @Field({ description: 'Key of the criterion.' })
  criterionId!: string;

  @Field({ description: 'Name of the criterion.' })
  name!: BilingualText;

  @Field(() => DecimalScalar, { description: 'Most points it can bring.' })
  maxPoints!: string;

  @Field(() => DecimalScalar, {
    description: 'Exact mean of the sheets, rounded half up once: the number that counts.',
  })
  average!: string;

  @CountsAs(3)
  @Field(() => [EvaluatorPoints], { description: 'What each evaluator gave and why.' })
  sheets!: EvaluatorPoints[];
}

@ObjectType('RankedBid', { description: 'One place of the ranking.' })
export class RankedBidType {
  @Field(() => ID, { description: 'Id of the bid.' })
  id!: string;

  @Field(() => Int, { description: 'Place, from 1, without gaps or shared places.' })
  place!: number;

  @Field(() => OrganizationType, { description: 'The bidder.' })
  bidder!: OrganizationReference;

  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The member that performs the work, when a federation bids for it.',
  })
  performer!: OrganizationReference | null;

  @Field({ description: 'Whether the bidder was a registered federation at the bid deadline.' })
  federation!: boolean;

  @Field({ description: 'Bid price.' })
  price!: Money;

  @Field(() => DecimalScalar, { nullable: true, description: 'Total score; null where nothing is scored.' })
  totalScore!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Price score; null where the price is not scored.' })
  priceScore!: string | null;

  @Field({ description: 'Whether the federation step put this federation above a non-federation on equal terms.' })
  preferentialPlace!: boolean;

  /** For the fields that load on demand. */
  evaluationId!: string;
}

/** Pages of a ranking, best first. */
export const RankedBidConnection = connectionOf(RankedBidType, 'RankedBid');

@ObjectType({ description: 'A bid of a tie group.' })
export class TiedBid {
  @Field(() => ID, { description: 'Id of the bid.' })
  id!: string;

  @Field(() => Int, { description: 'Place it has in the end.' })
  place!: number;

  @Field(() => OrganizationType, { description: 'The bidder.' })
  bidder!: Pick<OrganizationReference, 'id'>;

  @Field({ description: 'Name of the bidder as the evaluation recorded it.' })
  bidderName!: string;

  @Field({ description: 'Whether the bidder was a registered federation at the bid deadline.' })
  federation!: boolean;
}

@ObjectType({ description: 'A valid bid of a lot in which nothing was ranked.' })
export class UnrankedBid {
  @Field(() => ID, { description: 'Id of the bid.' })
  id!: string;

  @Field({ description: 'Name of the bidder as the evaluation recorded it.' })
  bidderName!: string;
}

@ObjectType('TieGroup', { description: 'Bids on equal terms (同等条件): equal after the method’s own order.' })
export class TieGroupType {
  @CountsAs(4)
  @Field(() => [TiedBid], { description: 'The bids, in order of place.' })
  bids!: TiedBid[];

  @Field(() => [EvaluationEqualValueType], { description: 'In what they are equal.' })
  equalIn!: TieGroup['equalIn'];

  @Field({ description: 'Whether two of them ask the same price: a known red flag of collusion.' })
  equalPrices!: boolean;

  @CountsAs(3)
  @Field(() => [EvaluationTieStepType], { description: 'How the tie ladder told them apart.' })
  steps!: TieGroup['steps'];
}

@ObjectType('Evaluation', {
  implements: Node,
  description:
    'A ranking as computed, with all that anybody needs to repeat it: `evaluate` of `inputJson` gives `resultJson`.',
})
export class EvaluationType {
  @Field(() => ID, { description: 'Id of the evaluation.' })
  id!: string;

  @Field(() => Int, { description: 'Which evaluation of the lot this is: earlier ones stay on record.' })
  run!: number;

  @Field({ description: 'Whether something it rests on has changed since: then it has to be made again.' })
  outdated!: boolean;

  @Field({ description: 'Version of the rules that computed it.' })
  engineVersion!: string;

  @Field({ description: 'SHA-256 in hex of the RFC 8785 text of `inputJson`.' })
  inputHash!: string;

  @Field(() => DateTimeScalar, { description: 'When it was computed.' })
  evaluatedAt!: Date;

  /** Whether all of it may be seen, the secrets of the draw too. */
  resultPublic!: boolean;
  /** For the fields that load on demand. */
  projectId!: string;
  lotId!: string;
}

/** What both who read of a bid are told of it. */
export const CORRECTED_SHEETS =
  'Sheets as they were before their evaluators corrected them, while not all of the lot were in: by evaluator, in order. Those of evaluators who stood down before the ranking left it with all their sheets.';

@ObjectType('BidResult', { description: 'What became of a bid in the evaluation, for its bidder.' })
export class BidResultType {
  @Field(() => EvaluationOutcomeEnum, { description: 'What the evaluation came to.' })
  outcome!: string;

  @Field(() => Int, { nullable: true, description: 'Place; null for an invalid bid or a failed lot.' })
  place!: number | null;

  @Field(() => Int, { description: 'Number of valid bids.' })
  validBidCount!: number;

  @Field({ description: 'Whether it won the award.' })
  awarded!: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'Total score.' })
  totalScore!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Price score.' })
  priceScore!: string | null;

  @CountsAs(4)
  @Field(() => [CriterionResult], { description: 'What it got for each criterion and why.' })
  scores!: CriterionResult[];

  @CountsAs(2)
  @Field(() => [CorrectedSheet], { description: CORRECTED_SHEETS })
  correctedSheets!: CorrectedSheet[];

  @Field({ description: 'Its place, its figures and what decided, in words.' })
  explanation!: BilingualText;
}
