import { newId } from '@chengjie/kernel';
import { Database, eachAlone, statement } from '@chengjie/platform';
import { ProjectReader, ProjectWarningsReader, type ProjectType } from '@chengjie/procurement';
import { Injectable } from '@nestjs/common';

/** Projects that one look reads of each kind. */
const BATCH = 200;

/** For how long a publication may be committed after a later one. */
const SLACK = '1 hour';

/** Published and not looked at yet, in the order of their publication: those before the last one looked at are known. */
const notLookedAt = statement<{ id: string }, [most: number]>(
  'project_looks_to_do',
  `select p.id from project p
   where p.published_at > coalesce((select max(published_at) from project_look), '-infinity') - interval '${SLACK}'
     and not p.exercise and not exists (select from project_look l where l.project_id = p.id)
   order by p.published_at, p.id limit $1`,
);

/** Looked at before, and to be looked at again by now. */
const dueAgain = statement<{ id: string }, [most: number]>(
  'project_looks_due',
  `select project_id as id from project_look where look_again_at <= clock_timestamp() order by look_again_at limit $1`,
);

/** Looks that are due are spread: no project is looked at twice within the hour but for what came about in it. */
const keepLook = statement<
  object,
  [projectId: string, regionCode: string, publishedAt: Date, lookAgainAt: Date | null]
>(
  'project_look_keep',
  `insert into project_look (project_id, region_code, published_at, look_again_at)
   values ($1, $2, $3, greatest($4::timestamptz, case when $4::timestamptz is not null then clock_timestamp() + interval '1 hour' end))
   on conflict (project_id) do update set look_again_at = excluded.look_again_at`,
);

const keepWarning = statement<object, [id: string, projectId: string, code: string, regionCode: string, since: Date]>(
  'project_warning_keep',
  `insert into project_warning (id, project_id, code, region_code, since) values ($1, $2, $3, $4, $5) on conflict do nothing`,
);

/**
 * Notes what published projects give cause to look at. What a notice gives cause to was true when it was published and stays so; what is
 * late comes with time, and is looked for when it falls due: a look costs by what is due, however many projects there are.
 */
@Injectable()
export class ProjectLooks {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectReader,
    private readonly warnings: ProjectWarningsReader,
  ) {}

  /** @returns whether there is more to look at now */
  async look(): Promise<boolean> {
    const published = await this.database.query(notLookedAt, [BATCH]);
    const again = await this.database.query(dueAgain, [BATCH]);
    await this.lookAt([...published, ...again].map(({ id }) => id));
    return published.length === BATCH || again.length === BATCH;
  }

  /** At these, whether or not it is due: one that cannot be looked at keeps no other from it. */
  async lookAt(projectIds: readonly string[]): Promise<void> {
    if (projectIds.length === 0) return;
    const projects = (await this.projects.byIds(projectIds)).values();
    await eachAlone(projects, 'Some projects cannot be looked at', (project) => this.note(project));
  }

  private async note(project: ProjectType): Promise<void> {
    const { id, regionCode, publishedAt, exercise } = project;
    if (!publishedAt || exercise) return;
    const { warnings, lookAgainAt } = await this.warnings.byNow(project);
    await this.database.transaction(async () => {
      await this.database.query(keepLook, [id, regionCode, publishedAt, lookAgainAt]);
      for (const { code, since } of warnings)
        await this.database.query(keepWarning, [newId(), id, code, regionCode, since ?? publishedAt]);
    });
  }
}
