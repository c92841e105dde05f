import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { AwardReader } from './lib/award/award.reader.js';
import { BidReader } from './lib/bid/bid.reader.js';
import { CancellationProposalsReader } from './lib/cancellation/cancellation-proposals.reader.js';
import {
  CancellationTasksReader,
  officerCancellationTasks,
  supervisorCancellationTasks,
} from './lib/cancellation/cancellation-tasks.reader.js';
import { FindingReader } from './lib/finding/finding.reader.js';
import { RankingReader } from './lib/ranking/ranking.reader.js';
import { ProjectReader } from './lib/project/project.reader.js';
import { ProcurementApiModule } from './lib/procurement.module.js';
import { projectPermissions } from './lib/project/project.permissions.js';
import { panelPermissions } from './lib/panel/panel.permissions.js';
import { consentNotices } from './lib/consent/consent.notices.js';
import { consentPermissions } from './lib/consent/consent.permissions.js';
import { findingPermissions } from './lib/finding/finding.permissions.js';
import { rankingPermissions } from './lib/ranking/ranking.permissions.js';
import { awardPermissions } from './lib/award/award.permissions.js';
import { projectAnswers } from './lib/project/project.answers.js';
import { projectEvents } from './lib/procurement.events.js';
import { sealedBidNotices } from './lib/notices/sealed-bid.notices.js';
import {
  officerStandDownTasks,
  StandDownTasksReader,
  supervisorStandDownTasks,
} from './lib/stand-down/stand-down-tasks.reader.js';
import { BuyerTasksReader } from './lib/tasks/buyer-tasks.reader.js';
import { BidderTasksReader } from './lib/tasks/bidder-tasks.reader.js';
import { EvaluatorTasksReader } from './lib/tasks/evaluator-tasks.reader.js';
import { bidderTasks, buyerTasks, evaluatorTasks } from './lib/tasks/procurement.tasks.js';
import { findingNotices, lotNotices, projectNotices } from './lib/procurement.notices.js';

/** What of this lib the API shows. */
export const procurementApi: ApiManifest = {
  lib: 'procurement',
  nodes: [
    nodeKind('Project', 'project', ProjectReader, (projects, ids, actor) => projects.visible(ids, actor)),
    nodeKind('Lot', 'lot', ProjectReader, (projects, ids, actor) => projects.visibleLots(ids, actor)),
    nodeKind('OpenedBid', 'bid', RankingReader, (bids, ids) => bids.openedByIds(ids)),
    // After what everybody sees of it: by its id a bidder finds its own bid.
    nodeKind('Bid', 'bid', BidReader, (bids, ids, actor) => bids.ownOf(ids, actor)),
    nodeKind('BidFinding', 'bid_finding', FindingReader, (findings, ids, actor) => findings.visible(ids, actor)),
    nodeKind('CancellationProposal', 'cancellation_proposal', CancellationProposalsReader, (proposals, ids) =>
      proposals.byIds(ids),
    ),
    nodeKind('Evaluation', 'evaluation', RankingReader, (ranking, ids, actor) => ranking.evaluationsByIds(ids, actor)),
    nodeKind('Award', 'award', AwardReader, (awards, ids) => awards.byIds(ids)),
  ],
  module: ProcurementApiModule,
  permissions: {
    ...projectPermissions,
    ...panelPermissions,
    ...findingPermissions,
    ...consentPermissions,
    ...rankingPermissions,
    ...awardPermissions,
  },
  answers: projectAnswers,
  events: [projectEvents],
  notices: [projectNotices, lotNotices, findingNotices, sealedBidNotices, consentNotices],
  tasks: [
    { kinds: buyerTasks, roles: ['BUYER'], reader: BuyerTasksReader },
    { kinds: officerCancellationTasks, roles: ['BUYER'], reader: CancellationTasksReader },
    { kinds: supervisorCancellationTasks, roles: ['SUPERVISOR'], reader: CancellationTasksReader },
    { kinds: officerStandDownTasks, roles: ['BUYER'], reader: StandDownTasksReader },
    { kinds: supervisorStandDownTasks, roles: ['SUPERVISOR'], reader: StandDownTasksReader },
    { kinds: evaluatorTasks, roles: ['EVALUATOR'], reader: EvaluatorTasksReader },
    { kinds: bidderTasks, roles: ['ORGANIZATION'], reader: BidderTasksReader },
  ],
};
