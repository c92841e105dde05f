import {
  Act,
  AvailableTransition,
  CurrentActor,
  Input,
  PageArgs,
  type Actor,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BidType } from '../bid/bid.types.js';
import { LotType } from '../lot/lot.types.js';
import { ReviewedBid } from '../panel/panel.types.js';
import { ProjectPayload } from '../project/project.resolver.js';
import { RankingReader } from '../ranking/ranking.reader.js';
import { OpenedBidType } from '../ranking/ranking.types.js';
import { BidReviews } from './bid-review.service.js';
import { QualificationReviews } from './qualification-review.service.js';
import { EligibilityReviews } from './eligibility-review.service.js';
import {
  AskAboutPriceInput,
  CompleteQualificationReviewInput,
  ExplainPriceInput,
  FindNoLongerEligibleInput,
  FindNotQualifiedInput,
  ProposeCorrectionInput,
  ProposeInvalidInput,
  VoteOnFindingInput,
} from './finding.inputs.js';
import { ComplianceGroundEnum } from './finding.enums.js';
import { FindingReader } from './finding.reader.js';
import type { ComplianceGround } from './finding.terms.js';
import { Findings } from './finding.service.js';
import { BidFindingConnection, BidFindingType, LowPriceFigureType } from './finding.types.js';

type Reference = Promise<{ projectId: string }>;

/** The acts of reviewing bids. */
@Resolver()
export class FindingActsResolver {
  constructor(
    private readonly reviews: BidReviews,
    private readonly findings: Findings,
    private readonly eligibility: EligibilityReviews,
    private readonly qualifications: QualificationReviews,
  ) {}

  @Act(() => ProjectPayload, {
    description:
      'Qualification review (资格审查): the buyer finds that a bidder does not meet a condition of the notice, before anybody has scored. ' +
      'Public at once.',
    access: 'bid:qualify',
  })
  findNotQualified(@CurrentActor() actor: Actor, @Input() input: FindNotQualifiedInput): Reference {
    return this.reviews.findNotQualified(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Ends the qualification review (资格审查) of a lot: whoever was not found lacking is qualified. Public, with each bid; then the panel hands ' +
      'in its sheets. Not where the rules leave that review to the panel.',
    access: 'bid:qualify',
  })
  completeQualificationReview(
    @CurrentActor() actor: Actor,
    @Input() input: CompleteQualificationReviewInput,
  ): Reference {
    return this.qualifications.complete(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Before the award: the first in rank has lost by the register what nobody is awarded without, such as its qualification or its standing. ' +
      'Refused while the register says otherwise. Public at once; the others are ranked anew.',
    access: 'bid:qualify',
  })
  findNoLongerEligible(@CurrentActor() actor: Actor, @Input() input: FindNoLongerEligibleInput): Reference {
    return this.eligibility.findNoLongerEligible(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Compliance review (符合性审查): a member of the panel proposes that a bid is invalid, before the ranking, which is its own vote for it. ' +
      'More than half of the panel decides.',
    access: 'finding:propose',
  })
  proposeInvalid(@CurrentActor() actor: Actor, @Input() input: ProposeInvalidInput): Reference {
    return this.reviews.proposeInvalid(actor, input);
  }

  @Act(() => ProjectPayload, {
    description: 'Asks a bidder to explain its price, once, before the ranking; afterwards the panel votes.',
    access: 'finding:propose',
  })
  askAboutPrice(@CurrentActor() actor: Actor, @Input() input: AskAboutPriceInput): Reference {
    return this.reviews.askAboutPrice(actor, input);
  }

  @Act(() => ProjectPayload, {
    description: 'The bidder explains its price, once and in time.',
    access: 'finding:explain',
  })
  explainPrice(@CurrentActor() actor: Actor, @Input() input: ExplainPriceInput): Reference {
    return this.findings.explain(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Names an error of the reviews: after the ranking a valid bid is found invalid, or one that a review found invalid is valid again. ' +
      'More than half of the panel decides, and the ranking is made anew; the earlier one stays on record.',
    access: 'finding:correct',
  })
  proposeCorrection(@CurrentActor() actor: Actor, @Input() input: ProposeCorrectionInput): Reference {
    return this.reviews.proposeCorrection(actor, input);
  }

  @Act(() => ProjectPayload, {
    description: 'A member of the panel votes on a finding, once. It is decided as soon as the majority is certain.',
    access: 'finding:vote',
  })
  voteOnFinding(@CurrentActor() actor: Actor, @Input() input: VoteOnFindingInput): Reference {
    return this.findings.vote(actor, input);
  }
}

/** What a lot shows of its reviews. */
@Resolver(() => LotType)
export class LotFindingsResolver {
  constructor(private readonly reader: FindingReader) {}

  @ResolveField(() => BidFindingConnection, {
    description: 'What was found of its bids, last proposed first: everybody sees what is decided.',
  })
  findings(
    @Parent() lot: LotType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<BidFindingType>> {
    return this.reader.ofLot(request, lot, request.actor, page);
  }
}

/** The bid that a finding is about, and what can be done with it. */
@Resolver(() => BidFindingType)
export class BidOfFindingResolver {
  constructor(
    private readonly ranking: RankingReader,
    private readonly reader: FindingReader,
  ) {}

  @ResolveField(() => [AvailableTransition], {
    description:
      'What the viewer could do with it, and why not now: a member of the panel votes, the bidder explains its price.',
  })
  availableTransitions(
    @Parent() finding: BidFindingType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    return this.reader.transitionsOf(finding, actor);
  }

  @ResolveField(() => OpenedBidType, { description: 'The bid, as it was opened.' })
  bid(@Parent() { bidId }: BidFindingType): Promise<OpenedBidType> {
    return this.ranking.opened(bidId);
  }
}

/** What a bidder sees of the reviews of its bid. */
@Resolver(() => BidType)
export class BidFindingsResolver {
  constructor(private readonly reader: FindingReader) {}

  @ResolveField(() => [BidFindingType], {
    description: 'What the reviews found of it or ask of its price, in order. Empty before the opening.',
  })
  findings(@Parent() { id }: BidType): Promise<BidFindingType[]> {
    return this.reader.ofOwn(id);
  }
}

/** What panel, buyer and supervisor see of the reviews of a bid. */
@Resolver(() => ReviewedBid)
export class ReviewedBidFindingsResolver {
  constructor(private readonly reader: FindingReader) {}

  @ResolveField(() => [BidFindingType], { description: 'What the reviews found of it, in order.' })
  findings(@Parent() { id, lot }: ReviewedBid, @Context() { actor }: RequestContextValue): Promise<BidFindingType[]> {
    return this.reader.ofReviewed(id, lot, actor);
  }

  @ResolveField(() => [ComplianceGroundEnum], {
    description:
      'Grounds on which the viewer may propose from its seat that it is invalid: NOT_QUALIFIED only where the rules of the procedure leave ' +
      'that review to the panel, and none on which the panel rejected the same of this seat before. Empty but for the panel.',
  })
  complianceGrounds(
    @Parent() { id, lot }: ReviewedBid,
    @Context() { actor }: RequestContextValue,
  ): Promise<ComplianceGround[]> {
    return this.reader.complianceGroundsOf(id, lot, actor);
  }

  @ResolveField(() => [LowPriceFigureType], {
    description:
      'Thresholds that its price is below, by the valid bids of now: before the panel asks about it. Empty of an invalid bid.',
  })
  lowPriceFigures(@Parent() { id, valid }: ReviewedBid): Promise<LowPriceFigureType[]> | [] {
    return valid ? this.reader.lowPriceFiguresOf(id) : [];
  }

  @ResolveField(() => [AvailableTransition], {
    description:
      'What the viewer could score or begin a review of it with, and why not now. Empty but for buyer and panel.',
  })
  availableTransitions(
    @Parent() bid: ReviewedBid,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    return this.reader.possibleReviews(bid, bid.lot, actor);
  }
}
