import { statement } from '@chengjie/platform';
import { rankedCancelled } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { rankedCancelledMails } from './ranked-cancelled.mails.js';

interface Cancelled extends ToldProject {
  readonly whyZh: string;
  readonly whyEn: string;
}

/** A purchase that was cancelled though it was ranked. By the lot that was: others may have ended before, for another reason. */
export const rankedCancelledTelling: ProjectTelling<{ readonly projectId: string }, Cancelled> = {
  job: rankedCancelled,
  of: ({ projectId }) => projectId,
  read: statement<Cancelled, [projectId: string]>(
    'ranked_cancelled_project',
    `select ${TOLD_PROJECT}, l.end_reason ->> 'zh' as "whyZh", l.end_reason ->> 'en' as "whyEn"
     from project p join lot l on l.project_id = p.id and l.status = 'CANCELLED' and l.evaluated_at is not null
     where p.id = $1 order by l.number limit 1`,
  ),
  mail: rankedCancelledMails.RANKED_CANCELLED,
};
