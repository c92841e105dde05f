import { vocabularyOf, type Mail, type Procured, type Vocabulary } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { Database, Jobs, type Statement } from '@chengjie/platform';
import type { JobKind } from '@chengjie/platform/schema';
import { Injectable } from '@nestjs/common';
import { projectWatchers } from './project-watchers.js';

/** What mails say of a project; an exercise is said to be one. */
export interface ToldProject extends Procured {
  readonly projectId: string;
  readonly reference: string;
  readonly titleZh: string;
  readonly titleEn: string;
}

/** What of it is not said itself: what it is found by, and in whose words it is told. */
type Named = Pick<ToldProject, 'projectId' | 'reference' | 'regime' | 'procedure'>;
interface InWords {
  readonly vocabulary: Vocabulary;
}

/** Select list of {@link ToldProject}, of a project `p`. */
export const TOLD_PROJECT = `p.id as "projectId", p.reference, case when p.exercise then '演练：' else '' end || p.title as "titleZh",
  case when p.exercise then 'exercise: ' else '' end || coalesce(p.title_en, p.title) as "titleEn", p.regime, p.procedure`;

/** Something that happens in projects, of which those who watch over one are mailed. */
export interface ProjectTelling<Data extends object, Told extends ToldProject> {
  /** Asked for by the act. */
  readonly job: JobKind<Data>;
  /** The id by which it is read. */
  readonly of: (data: Data) => string;
  /** No row where there is nothing to tell any more. */
  readonly read: Statement<Told, [id: string]>;
  /** @param page the project's public page */
  readonly mail: (told: Omit<Told, keyof Named> & InWords, page: string) => Mail;
}

/** Mails supervisors and buyers, for the worker. */
@Injectable()
export class ProjectTellings {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** From now on: whoever is told twice, since a job was done twice, reads the same again. */
  async work<Data extends object, Told extends ToldProject>(telling: ProjectTelling<Data, Told>): Promise<void> {
    await this.jobs.work(telling.job, async (data) => {
      const found = await this.database.queryOne(telling.read, [telling.of(data)]);
      if (!found) return;
      const { projectId, reference, regime, procedure, ...told } = found;
      const vocabulary = vocabularyOf({ regime, procedure });
      const mail = telling.mail({ ...told, vocabulary }, `/projects/${reference}`);
      await this.outbox.post(mail, await this.database.query(projectWatchers, [projectId]));
    });
  }
}
