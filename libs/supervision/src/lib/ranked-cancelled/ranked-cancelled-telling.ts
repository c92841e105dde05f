import { Outbox } from '@chengjie/mail';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { projectWatchers } from '../project-watchers.js';
import { rankedCancelledMails } from './ranked-cancelled.mails.js';

interface Cancelled {
  readonly reference: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly whyZh: string;
  readonly whyEn: string;
}

/** By the lot that was ranked: others of the project may have ended before, for another reason. */
const cancelled = statement<Cancelled, [projectId: string]>(
  'ranked_cancelled_project',
  `select p.reference, case when p.exercise then '演练：' else '' end || p.title as "titleZh",
     case when p.exercise then 'exercise: ' else '' end || p.title as "titleEn",
     l.end_reason ->> 'zh' as "whyZh", l.end_reason ->> 'en' as "whyEn"
   from project p join lot l on l.project_id = p.id and l.status = 'CANCELLED' and l.evaluated_at is not null
   where p.id = $1 order by l.number limit 1`,
);

/** Mails those who supervise a purchase, and all officers of its buyer, that it was cancelled though it was ranked. */
@Injectable()
export class RankedCancelledTelling {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Whoever is told twice, since a job was done twice, reads the same again. */
  async tell(projectId: string): Promise<void> {
    const project = await this.database.queryOne(cancelled, [projectId]);
    if (!project) return;
    const { reference, ...told } = project;
    const mail = rankedCancelledMails.RANKED_CANCELLED(told, `/projects/${reference}`);
    await this.outbox.post(mail, await this.database.query(projectWatchers, [projectId]));
  }
}
