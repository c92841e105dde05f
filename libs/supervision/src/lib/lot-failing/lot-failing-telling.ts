import { statement } from '@chengjie/platform';
import { lotFailing } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { lotFailingMails } from './lot-failing.mails.js';

interface Failing extends ToldProject {
  readonly valid: number;
  readonly least: number;
  readonly stateZh: string;
  readonly stateEn: string;
}

/** A lot that findings left with too few valid bids: when the buyer completes its review, and when it has failed. */
export const lotFailingTelling: ProjectTelling<{ readonly lotId: string }, Failing> = {
  job: lotFailing,
  of: ({ lotId }) => lotId,
  read: statement<Failing, [lotId: string]>(
    'supervision_lot_failing',
    `select ${TOLD_PROJECT}, (select count(*)::int from bid b where b.lot_id = l.id and b.status = 'VALID') as valid,
       coalesce(p.minimum_valid_bids, 1) as least,
       case l.status when 'FAILED' then '项目已因此终止。' else '一日之内可以提议更正，此后方可终止。' end as "stateZh",
       case l.status when 'FAILED' then 'It has ended by that.' else 'Within a day it can be corrected; only then may it end.' end as "stateEn"
     from lot l join project p on p.id = l.project_id where l.id = $1`,
  ),
  mail: lotFailingMails.LOT_FAILING,
};
