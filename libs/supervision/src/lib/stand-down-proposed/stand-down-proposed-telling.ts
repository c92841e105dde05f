import { statement } from '@chengjie/platform';
import { standDownProposed } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { standDownProposedMails } from './stand-down-proposed.mails.js';

interface Proposed extends ToldProject {
  readonly number: number;
}

/** That an evaluator is to be stood down after the opening: one of those who are told confirms it. */
export const standDownProposedTelling: ProjectTelling<{ readonly proposalId: string }, Proposed> = {
  job: standDownProposed,
  of: ({ proposalId }) => proposalId,
  read: statement<Proposed, [proposalId: string]>(
    'stand_down_proposed',
    `select ${TOLD_PROJECT}, m.number from stand_down_proposal s join panel_member m on m.id = s.panel_member_id
     join project p on p.id = s.project_id
     where s.id = $1 and stand_down_waits(s)`,
  ),
  mail: standDownProposedMails.STAND_DOWN_PROPOSED,
};
