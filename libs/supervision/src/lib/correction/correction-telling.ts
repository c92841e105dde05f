import { Outbox } from '@chengjie/mail';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { projectWatchers } from '../project-watchers.js';
import { correctionMails } from './correction.mails.js';

interface Corrected {
  readonly projectId: string;
  readonly reference: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly facts: string;
}

const corrected = statement<Corrected, [findingId: string]>(
  'supervision_corrected_bid',
  `select p.id as "projectId", p.reference, case when p.exercise then '演练：' else '' end || p.title as "titleZh",
     case when p.exercise then 'exercise: ' else '' end || p.title as "titleEn", f.facts
   from bid_finding f join project p on p.id = f.project_id where f.id = $1 and f.status = 'ADOPTED'`,
);

/** Mails each adopted correction to those who supervise the project, and to its buyer, who reports it. */
@Injectable()
export class CorrectionTelling {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Whoever is told twice, since a job was done twice, reads the same again. */
  async tell(findingId: string): Promise<void> {
    const found = await this.database.queryOne(corrected, [findingId]);
    if (!found) return;
    const { projectId, reference, ...told } = found;
    const mail = correctionMails.BID_CORRECTED(told, `/projects/${reference}`);
    await this.outbox.post(mail, await this.database.query(projectWatchers, [projectId]));
  }
}
