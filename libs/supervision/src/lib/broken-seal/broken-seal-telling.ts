import { statement } from '@chengjie/platform';
import { sealsBroken } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { brokenSealMails } from './broken-seal.mails.js';

interface BrokenSeals extends ToldProject {
  readonly count: number;
}

/** Seals that an opening found broken, for those who can look into it; the bidders are told by the opening itself. */
export const brokenSealTelling: ProjectTelling<{ readonly projectId: string }, BrokenSeals> = {
  job: sealsBroken,
  of: ({ projectId }) => projectId,
  read: statement<BrokenSeals, [projectId: string]>(
    'broken_seals_of_project',
    `select ${TOLD_PROJECT},
       (select count(*)::int from bid b where b.project_id = p.id and b.status = 'SEAL_BROKEN') as count
     from project p where p.id = $1`,
  ),
  mail: (told, page) => brokenSealMails.SEALS_BROKEN(told, `${page}#opening`),
};
