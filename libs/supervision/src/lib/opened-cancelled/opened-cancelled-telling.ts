import { statement } from '@chengjie/platform';
import { openedCancelled } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { openedCancelledMails } from './opened-cancelled.mails.js';

interface Cancelled extends ToldProject {
  readonly whyZh: string;
  readonly whyEn: string;
}

/** A purchase that was cancelled after its opening. By a lot that was: others may have ended before, for another reason. */
export const openedCancelledTelling: ProjectTelling<{ readonly projectId: string }, Cancelled> = {
  job: openedCancelled,
  of: ({ projectId }) => projectId,
  read: statement<Cancelled, [projectId: string]>(
    'opened_cancelled_project',
    `select ${TOLD_PROJECT}, l.end_reason ->> 'zh' as "whyZh", l.end_reason ->> 'en' as "whyEn"
     from project p join lot l on l.project_id = p.id and l.status = 'CANCELLED' and l.opened_at is not null
     where p.id = $1 order by l.number limit 1`,
  ),
  mail: openedCancelledMails.OPENED_CANCELLED,
};
