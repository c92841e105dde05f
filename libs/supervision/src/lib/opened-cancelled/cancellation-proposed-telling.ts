import { statement } from '@chengjie/platform';
import { cancellationProposed } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { openedCancelledMails } from './opened-cancelled.mails.js';

interface Proposed extends ToldProject {
  readonly reason: string;
}

/** That a purchase is to be cancelled after its opening: one of those who are told decides it. */
export const cancellationProposedTelling: ProjectTelling<{ readonly proposalId: string }, Proposed> = {
  job: cancellationProposed,
  of: ({ proposalId }) => proposalId,
  read: statement<Proposed, [proposalId: string]>(
    'opened_cancellation_proposed',
    `select ${TOLD_PROJECT}, c.reason from cancellation_proposal c join project p on p.id = c.project_id
     where c.id = $1 and cancellation_waits(c)`,
  ),
  mail: openedCancelledMails.CANCELLATION_PROPOSED,
};
