import { statement } from '@chengjie/platform';
import { winnerLost } from '@chengjie/procurement';
import { TOLD_PROJECT, type ProjectTelling, type ToldProject } from '../telling/project-tellings.js';
import { winnerLostMails } from './winner-lost.mails.js';

interface Lost extends ToldProject {
  readonly bidder: string;
  readonly lostZh: string;
  readonly lostEn: string;
}

/** Each first in rank that was found no longer eligible before its award, for those who supervise the project, and for its buyer. */
export const winnerLostTelling: ProjectTelling<{ readonly findingId: string }, Lost> = {
  job: winnerLost,
  of: ({ findingId }) => findingId,
  read: statement<Lost, [findingId: string]>(
    'supervision_winner_lost',
    `select ${TOLD_PROJECT}, coalesce(b.bidder_name, o.name) as bidder, said."lostZh", said."lostEn"
     from bid_finding f join project p on p.id = f.project_id join bid b on b.id = f.bid_id join organization o on o.id = b.bidder_id
     cross join lateral (select string_agg(c ->> 'zh', '；' order by n) as "lostZh", string_agg(c ->> 'en', '; ' order by n) as "lostEn"
       from jsonb_array_elements(f.lost) with ordinality as each (c, n)) said
     where f.id = $1`,
  ),
  mail: winnerLostMails.WINNER_LOST,
};
