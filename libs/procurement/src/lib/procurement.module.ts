import { CONFIG, type Config } from '@chengjie/platform/config';
import { FunctionsModule } from '@chengjie/functions';
import { OrganizationsModule } from '@chengjie/organizations';
import { RegionsModule } from '@chengjie/regions';
import { RulesModule } from '@chengjie/rules';
import { Sealing } from '@chengjie/sealing/node';
import { Module } from '@nestjs/common';
import { ProcurementActs } from './acts/acts.service.js';
import { AwardListReader } from './award/award-list.reader.js';
import { AwardListResolver } from './award/award-list.resolver.js';
import { AwardReader } from './award/award.reader.js';
import { FirstInRankReader } from './award/first-in-rank.reader.js';
import { AwardResolver } from './award/award.resolver.js';
import { Awards } from './award/award.service.js';
import { ProvisionalNotices } from './award/provisional-notices.js';
import { BidderEligibilityReader } from './bid/bidder-eligibility.reader.js';
import { BidReader } from './bid/bid.reader.js';
import {
  BidActsResolver,
  bidPayloadResolvers,
  BidRecordResolver,
  OwnBidResolver,
  OwnBidsResolver,
} from './bid/bid.resolver.js';
import { Bids } from './bid/bid.service.js';
import { BidWriter } from './bid/bid-writer.js';
import { CancellationProposalsReader } from './cancellation/cancellation-proposals.reader.js';
import { CancellationProposals } from './cancellation/cancellation-proposals.service.js';
import {
  CancellationActsResolver,
  CancellationProposalPayloadResolver,
  CancellationProposalResolver,
  ProjectCancellationsResolver,
} from './cancellation/cancellation-proposal.resolver.js';
import { CancellationTasksReader } from './cancellation/cancellation-tasks.reader.js';
import { BidAgreementsReader } from './consent/bid-agreements.reader.js';
import { BidWarningsReader } from './consent/bid-warnings.reader.js';
import {
  BidConsentPayloadResolver,
  BidConsentResolver,
  BidWarningsResolver,
  LotConsentsResolver,
  OwnConsentsResolver,
} from './consent/consent.resolver.js';
import { BidConsentsReader } from './consent/consents.reader.js';
import { PerformerAgreementsReader } from './consent/performer-agreements.reader.js';
import { BidConsents } from './consent/consents.service.js';
import { ProjectEventListReader } from './events/project-event-list.reader.js';
import { ProjectEventReader } from './events/project-event.reader.js';
import { ProjectEventsResolver, ProjectEventResolver } from './events/project-event.resolver.js';
import { BidReviews } from './finding/bid-review.service.js';
import { QualificationReviews } from './finding/qualification-review.service.js';
import { EligibilityReviews } from './finding/eligibility-review.service.js';
import { FindingRecord } from './finding/finding-record.js';
import { FindingVotes } from './finding/finding-votes.js';
import { FindingReader } from './finding/finding.reader.js';
import {
  BidFindingsResolver,
  BidOfFindingResolver,
  FindingActsResolver,
  LotFindingsResolver,
  ReviewedBidFindingsResolver,
} from './finding/finding.resolver.js';
import { Findings } from './finding/finding.service.js';
import { LotResolver } from './lot/lot.resolver.js';
import { NotificationProjectResolver } from './notices/notification-project.resolver.js';
import { DueOpeningsReader } from './opening/due-openings.reader.js';
import { Openings } from './opening/opening.service.js';
import { CorrectedSheetsReader } from './panel/corrected-sheets.reader.js';
import { PanelAccessReader } from './panel/panel-access.reader.js';
import { PanelReader } from './panel/panel.reader.js';
import {
  EvaluationTaskResolver,
  OwnEvaluationsResolver,
  LotReviewResolver,
  PanelActsResolver,
  ProjectPanelResolver,
  ScoreSheetResolver,
} from './panel/panel.resolver.js';
import { PanelQuorum } from './panel/panel-quorum.js';
import { PanelStandingReader } from './panel/panel-standing.reader.js';
import { PanelTiesReader } from './panel/panel-ties.reader.js';
import { Panels } from './panel/panel.service.js';
import { ScoreSheets } from './panel/score-sheet.service.js';
import { DraftRulesReader } from './project/draft-rules.reader.js';
import { ProjectLoader } from './project/project.loader.js';
import { ProjectFacetsReader } from './project/project-facets.reader.js';
import { ProjectFacetsResolver } from './project/project-facets.resolver.js';
import { ProjectReader } from './project/project.reader.js';
import {
  DraftErrorsResolver,
  OwnProjectsResolver,
  ProjectPayloadResolver,
  ProjectResolver,
} from './project/project.resolver.js';
import { ProjectRulePackResolver } from './project/project-rule-pack.resolver.js';
import { ProjectWarningsReader } from './project/project-warnings.reader.js';
import { ProjectWarningsResolver, WarnedProjectsResolver } from './project/project-warnings.resolver.js';
import { ProvisionalDeadlines } from './project/provisional-deadlines.js';
import { Cancellations } from './project/cancellation.service.js';
import { Projects } from './project/project.service.js';
import { ProjectStore } from './project/project.store.js';
import { OrganizationRecordReader } from './record/organization-record.reader.js';
import { OrganizationRecordResolver } from './record/organization-record.resolver.js';
import {
  AwardBelongingResolver,
  BidBelongingResolver,
  BidConsentBelongingResolver,
  EvaluationBelongingResolver,
  LotProjectResolver,
  OpenedBidBelongingResolver,
} from './record/belonging.resolvers.js';
import { AgencyProjectsResolver, RegionProjectsResolver } from './record/nested-projects.resolvers.js';
import { EvaluationDetailsReader } from './ranking/evaluation-details.reader.js';
import { Evaluations } from './ranking/evaluation.service.js';
import { PublicStepsReader } from './ranking/public-steps.reader.js';
import { RankingReader } from './ranking/ranking.reader.js';
import {
  BidResultResolver,
  EvaluationResolver,
  LotRankingResolver,
  RankedBidResolver,
  RankingActsResolver,
} from './ranking/ranking.resolver.js';
import { RegisterSinceReader } from './register-since/register-since.reader.js';
import { RegisterSinceResolver } from './register-since/register-since.resolver.js';
import { ScoringProgressReader } from './ranking/scoring-progress.reader.js';
import {
  ProjectStandDownsResolver,
  StandDownActsResolver,
  StandDownProposalResolver,
} from './stand-down/stand-down.resolver.js';
import { StandDownProposalsReader } from './stand-down/stand-down-proposals.reader.js';
import { StandDownProposals } from './stand-down/stand-down-proposals.service.js';
import { StandDownTasksReader } from './stand-down/stand-down-tasks.reader.js';
import { BidderTasksReader } from './tasks/bidder-tasks.reader.js';
import { BuyerTasksReader } from './tasks/buyer-tasks.reader.js';
import { EvaluatorTasksReader } from './tasks/evaluator-tasks.reader.js';

const services = [
  ProjectStore,
  ProcurementActs,
  ProjectReader,
  ProjectFacetsReader,
  ProjectLoader,
  ProjectWarningsReader,
  ...[DraftRulesReader, Projects],
  ...[Cancellations, CancellationProposals, CancellationProposalsReader],
  ...[StandDownProposals, StandDownProposalsReader],
  ProvisionalDeadlines,
  BidderEligibilityReader,
  Bids,
  BidWriter,
  BidReader,
  ...[BidAgreementsReader, BidWarningsReader, BidConsentsReader, BidConsents, PerformerAgreementsReader],
  ...[DueOpeningsReader, Openings],
  ...[ProjectEventReader, ProjectEventListReader],
  ...[
    CorrectedSheetsReader,
    Panels,
    ScoreSheets,
    PanelAccessReader,
    PanelTiesReader,
    PanelQuorum,
    PanelReader,
    PanelStandingReader,
  ],
  ...[FindingRecord, FindingVotes, Findings, BidReviews, EligibilityReviews, QualificationReviews, FindingReader],
  ...[Evaluations, EvaluationDetailsReader, PublicStepsReader, RankingReader, ScoringProgressReader],
  ...[Awards, AwardListReader, AwardReader, FirstInRankReader, ProvisionalNotices],
  ...[OrganizationRecordReader, RegisterSinceReader],
];

/** Projects from draft to award. */
@Module({
  imports: [RegionsModule, RulesModule, FunctionsModule, OrganizationsModule],
  providers: [
    { provide: Sealing, useFactory: (config: Config) => new Sealing(config.masterKey), inject: [CONFIG] },
    ...services,
  ],
  exports: [Sealing, ...services],
})
export class ProcurementModule {}

/** The same, through GraphQL. */
@Module({
  imports: [ProcurementModule, RegionsModule, RulesModule, FunctionsModule],
  providers: [
    ProjectPayloadResolver,
    ProjectResolver,
    ProjectFacetsResolver,
    ...[OwnProjectsResolver, DraftErrorsResolver],
    LotResolver,
    ...[ProjectRulePackResolver, ProjectWarningsResolver, WarnedProjectsResolver],
    ...[CancellationActsResolver, CancellationProposalPayloadResolver, CancellationProposalResolver],
    ProjectCancellationsResolver,
    ...[StandDownActsResolver, ProjectStandDownsResolver, StandDownProposalResolver],
    BidActsResolver,
    ...bidPayloadResolvers,
    BidRecordResolver,
    OwnBidResolver,
    OwnBidsResolver,
    NotificationProjectResolver,
    ...[ProjectEventResolver, ProjectEventsResolver],
    ...[PanelActsResolver, ProjectPanelResolver, LotReviewResolver, OwnEvaluationsResolver, EvaluationTaskResolver],
    ScoreSheetResolver,
    ...[RankingActsResolver, LotRankingResolver, RankedBidResolver, EvaluationResolver, BidResultResolver],
    ...[
      FindingActsResolver,
      LotFindingsResolver,
      BidFindingsResolver,
      ReviewedBidFindingsResolver,
      BidOfFindingResolver,
    ],
    ...[AwardResolver, AwardListResolver],
    ...[AgencyProjectsResolver, RegionProjectsResolver, OrganizationRecordResolver],
    ...[OwnConsentsResolver, LotConsentsResolver, BidWarningsResolver, BidConsentResolver, BidConsentPayloadResolver],
    BidConsentBelongingResolver,
    ...[BidBelongingResolver, OpenedBidBelongingResolver, EvaluationBelongingResolver, AwardBelongingResolver],
    ...[LotProjectResolver, RegisterSinceResolver],
    ...[BidderTasksReader, BuyerTasksReader, CancellationTasksReader, EvaluatorTasksReader, StandDownTasksReader],
  ],
})
export class ProcurementApiModule {}
