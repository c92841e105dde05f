import { statement } from '@chengjie/platform';
import { bidCorrected } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { correctionMails } from './correction.mails.js';

interface Corrected extends ToldProject {
  readonly facts: string;
}

/** Each adopted correction, for those who supervise the project, and for its buyer, who reports it. */
export const correctionTelling: ProjectTelling<{ readonly findingId: string }, Corrected> = {
  job: bidCorrected,
  of: ({ findingId }) => findingId,
  read: statement<Corrected, [findingId: string]>(
    'supervision_corrected_bid',
    `select ${TOLD_PROJECT}, f.facts
     from bid_finding f join project p on p.id = f.project_id where f.id = $1 and f.status = 'ADOPTED'`,
  ),
  mail: correctionMails.BID_CORRECTED,
};
