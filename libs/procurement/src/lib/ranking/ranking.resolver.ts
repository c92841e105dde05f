import type { Decision, EvaluationInput, EvaluationResult } from '@chengjie/evaluation';
import {
  Act,
  BilingualText,
  Costs,
  CountsAs,
  CurrentActor,
  Input,
  JsonScalar,
  PageArgs,
  type Actor,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BidType } from '../bid/bid.types.js';
import { ProjectPayload } from '../project/project.resolver.js';
import { LotType } from '../lot/lot.types.js';
import { CorrectedSheet } from '../panel/score-sheet.types.js';
import { EvaluationDetailsReader } from './evaluation-details.reader.js';
import { EvaluationBasisType } from './evaluation-input.type.js';
import { EvaluationDecisionType, EvaluationResultType } from './evaluation-result.type.js';
import { Evaluations } from './evaluation.service.js';
import { EvaluateLotInput } from './ranking.inputs.js';
import { publishedInput } from './published-input.js';
import { RankingReader } from './ranking.reader.js';
import {
  BidResultType,
  CORRECTED_SHEETS,
  CriterionResult,
  EvaluationType,
  OpenedBidType,
  OpeningRecordConnection,
  RankedBidConnection,
  RankedBidType,
  TieGroupType,
  UnrankedBid,
} from './ranking.types.js';

/** The act of ranking. */
@Resolver()
export class RankingActsResolver {
  constructor(private readonly evaluations: Evaluations) {}

  @Act(() => ProjectPayload, {
    description:
      'Ranks the bids of a lot once every sheet is in, and again after something has changed; with too few valid bids the lot fails.',
    access: 'lot:evaluate',
  })
  evaluateLot(@CurrentActor() actor: Actor, @Input() input: EvaluateLotInput): Promise<{ projectId: string }> {
    return this.evaluations.evaluate(actor, input);
  }
}

/** What a lot shows of opening and ranking. */
@Resolver(() => LotType)
export class LotRankingResolver {
  constructor(private readonly reader: RankingReader) {}

  @ResolveField(() => OpeningRecordConnection, {
    nullable: true,
    description: 'Opening record (开标记录): all bidders with their prices, lowest first; null before the opening.',
  })
  openingRecord(
    @Parent() lot: LotType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<OpenedBidType> | null> {
    return this.reader.openingRecord(request, lot, page);
  }

  @ResolveField(() => RankedBidConnection, {
    nullable: true,
    description: 'The ranking, best first. Until the award null for all but buyer, panel and supervisor.',
  })
  rankedBids(
    @Parent() lot: LotType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<RankedBidType> | null> {
    return this.reader.rankedBids(request, lot, request.actor, page);
  }

  @ResolveField(() => EvaluationType, {
    nullable: true,
    description: 'The last evaluation. Until the award null for all but buyer, panel and supervisor.',
  })
  evaluation(
    @Parent() lot: LotType,
    @Context() { actor }: RequestContextValue,
    @Args('run', {
      type: () => Int,
      nullable: true,
      description: 'Which one, from 1: what a correction replaced stays on record. Without it the last one.',
    })
    run?: number | null,
  ): Promise<EvaluationType | null> {
    return this.reader.evaluationOf(lot, actor, run ?? null);
  }
}

/** What a bidder is told of its own bid; others never get a `Bid`. */
@Resolver(() => BidType)
export class BidResultResolver {
  constructor(private readonly reader: RankingReader) {}

  @ResolveField(() => BidResultType, {
    nullable: true,
    description: 'What became of it in the evaluation: place, scores, reasons. Null until the award or the failure.',
  })
  result(@Parent() { id }: BidType): Promise<BidResultType | null> {
    return this.reader.resultOfBid(id);
  }
}

/** What a place of a ranking tells when asked. */
@Resolver(() => RankedBidType)
export class RankedBidResolver {
  constructor(private readonly details: EvaluationDetailsReader) {}

  @ResolveField(() => BilingualText, { description: 'Its place, its figures and what decided, in words.' })
  explanation(@Parent() { evaluationId, id }: RankedBidType): Promise<BilingualText> {
    return this.details.explanationOf(evaluationId, id);
  }

  @ResolveField(() => EvaluationDecisionType, { nullable: true, description: 'What put it above the next place.' })
  decision(@Parent() { evaluationId, id }: RankedBidType): Promise<Decision | null> {
    return this.details.decisionBelow(evaluationId, id);
  }

  @CountsAs(4)
  @ResolveField(() => [CriterionResult], { description: 'What it got for each criterion and why.' })
  scores(@Parent() { evaluationId, id }: RankedBidType): Promise<CriterionResult[]> {
    return this.details.scoresOf(evaluationId, id);
  }

  @CountsAs(2)
  @ResolveField(() => [CorrectedSheet], { description: CORRECTED_SHEETS })
  correctedSheets(@Parent() { evaluationId, id }: RankedBidType): Promise<CorrectedSheet[]> {
    return this.details.correctedOf(evaluationId, id);
  }
}

/** What the JSON of an evaluation costs of what a query may cost: a few of them are megabytes. */
const JSON_COST = 1_000;

/** The secrets of a draw are told when nothing that they decide can be changed any more. */
const WITH_SECRETS =
  'Null until the award or the failure is published, for everybody: the secrets of the draw stand in it.';

/** What an evaluation tells when asked. */
@Resolver(() => EvaluationType)
export class EvaluationResolver {
  constructor(private readonly details: EvaluationDetailsReader) {}

  @ResolveField(() => EvaluationBasisType, {
    nullable: true,
    description: `All that the ranking depends on, evaluators by pseudonym. ${WITH_SECRETS}`,
  })
  input(@Parent() evaluation: EvaluationType): Promise<EvaluationInput> | null {
    return this.inputOf(evaluation);
  }

  @Costs(JSON_COST)
  @ResolveField(() => JsonScalar, {
    nullable: true,
    description: `The same as JSON in its canonical form, for repeating the evaluation: \`inputHash\` is the SHA-256 of its RFC 8785 text. ${WITH_SECRETS}`,
  })
  inputJson(@Parent() evaluation: EvaluationType): Promise<EvaluationInput> | null {
    return this.inputOf(evaluation);
  }

  @ResolveField(() => EvaluationResultType, {
    nullable: true,
    description: `The ranking with every score, decision and draw. ${WITH_SECRETS}`,
  })
  result(@Parent() evaluation: EvaluationType): Promise<EvaluationResult> | null {
    return this.resultOf(evaluation);
  }

  @Costs(JSON_COST)
  @ResolveField(() => JsonScalar, {
    nullable: true,
    description: `The same as it is stored, for comparing a repetition with it. ${WITH_SECRETS}`,
  })
  resultJson(@Parent() evaluation: EvaluationType): Promise<EvaluationResult> | null {
    return this.resultOf(evaluation);
  }

  @ResolveField(() => Int, {
    description:
      'How many valid bids it needed: as the notice says, less those that were found no longer eligible since the first ranking.',
  })
  async minimumValidBids(@Parent() { id }: EvaluationType): Promise<number> {
    return (await this.details.requiredBidsOf(id)).minimumValidBids;
  }

  @CountsAs(3)
  @ResolveField(() => [UnrankedBid], {
    description: 'The valid bids where they were too few to be ranked; empty where something is ranked.',
  })
  async validUnranked(@Parent() { id }: EvaluationType): Promise<readonly UnrankedBid[]> {
    return (await this.details.requiredBidsOf(id)).validUnranked;
  }

  @CountsAs(4)
  @ResolveField(() => [TieGroupType], { description: 'Bids on equal terms, by place.' })
  tieGroups(@Parent() { id }: EvaluationType): Promise<TieGroupType[]> {
    return this.details.tieGroupsOf(id);
  }

  private inputOf({ id, resultPublic }: EvaluationType): Promise<EvaluationInput> | null {
    return resultPublic ? this.details.inputOf(id).then(publishedInput) : null;
  }

  private resultOf({ id, resultPublic }: EvaluationType): Promise<EvaluationResult> | null {
    return resultPublic ? this.details.of(id).then(({ result }) => result) : null;
  }
}
