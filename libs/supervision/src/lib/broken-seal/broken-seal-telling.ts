import { Outbox } from '@chengjie/mail';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { projectWatchers } from '../project-watchers.js';
import { brokenSealMails } from './broken-seal.mails.js';

interface Found {
  readonly reference: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly count: number;
}

const found = statement<Found, [projectId: string]>(
  'broken_seals_of_project',
  `select p.reference, case when p.exercise then '演练：' else '' end || p.title as "titleZh",
     case when p.exercise then 'exercise: ' else '' end || p.title as "titleEn",
     (select count(*)::int from bid b where b.project_id = p.id and b.status = 'SEAL_BROKEN') as count
   from project p where p.id = $1`,
);

/** Mails of broken seals those who can look into it; the bidders are told by the opening itself. */
@Injectable()
export class BrokenSealTelling {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Whoever is told twice, since a job was done twice, reads the same again. */
  async tell(projectId: string): Promise<void> {
    const project = await this.database.queryOne(found, [projectId]);
    if (!project) return;
    const { reference, ...told } = project;
    const mail = brokenSealMails.SEALS_BROKEN(told, `/projects/${reference}#opening`);
    await this.outbox.post(mail, await this.database.query(projectWatchers, [projectId]));
  }
}
