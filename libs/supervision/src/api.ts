import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { brokenSealMails } from './lib/broken-seal/broken-seal.mails.js';
import { correctionMails } from './lib/correction/correction.mails.js';
import { evaluatorAccountMails } from './lib/evaluator-account/evaluator-account.mails.js';
import { lotFailingMails } from './lib/lot-failing/lot-failing.mails.js';
import { openedCancelledMails } from './lib/opened-cancelled/opened-cancelled.mails.js';
import { winnerLostMails } from './lib/winner-lost/winner-lost.mails.js';
import { seatStandDownMails } from './lib/stand-down-proposed/seat-stand-down.mails.js';
import { standDownProposedMails } from './lib/stand-down-proposed/stand-down-proposed.mails.js';
import { stepDecisionEvents } from './lib/federation-step/step-decision.events.js';
import { stepDecisionMails } from './lib/federation-step/step-decision.mails.js';
import { stepDecisionPermissions } from './lib/federation-step/step-decision.permissions.js';
import { StepDecisionsReader } from './lib/federation-step/step-decisions.reader.js';
import { StepTasksReader, stepTasks } from './lib/federation-step/step-tasks.reader.js';
import { WatchTasksReader, watchTasks } from './lib/watch/watch-tasks.reader.js';
import { SupervisionApiModule } from './lib/supervision.module.js';
import { supervisionPermissions } from './lib/supervision.permissions.js';

/** What of this lib the API shows. */
export const supervisionApi: ApiManifest = {
  lib: 'supervision',
  nodes: [
    nodeKind(
      'FederationStepDecision',
      'federation_step_decision',
      StepDecisionsReader,
      (decisions, ids, actor, person) => decisions.visible(actor ?? person, ids),
    ),
  ],
  module: SupervisionApiModule,
  permissions: { ...supervisionPermissions, ...stepDecisionPermissions },
  events: [stepDecisionEvents],
  mails: [
    stepDecisionMails,
    brokenSealMails,
    correctionMails,
    evaluatorAccountMails,
    lotFailingMails,
    openedCancelledMails,
    standDownProposedMails,
    seatStandDownMails,
    winnerLostMails,
  ],
  tasks: [
    { kinds: stepTasks, roles: ['REGISTRAR'], reader: StepTasksReader },
    { kinds: watchTasks, roles: ['SUPERVISOR'], reader: WatchTasksReader },
  ],
};
