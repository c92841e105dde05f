import { newId } from '@chengjie/kernel';
import { Database, inStates, statement } from '@chengjie/platform';
import { ProjectReader, ProjectWarningsReader, type ProjectType } from '@chengjie/procurement';
import { Injectable } from '@nestjs/common';

/** Projects that one look reads of each kind. */
const BATCH = 200;

/** For how long a publication may be committed after a later one, and an award that was late still be noticed by the clock. */
const SLACK = { publication: '1 hour', award: '7 days' } as const;

/** Published and not looked at yet, in the order of their publication: those before the last one looked at are known. */
const notLookedAt = statement<{ id: string }, [most: number]>(
  'project_looks_to_do',
  `select p.id from project p
   where p.published_at > coalesce((select max(published_at) from project_look), '-infinity') - interval '${SLACK.publication}'
     and not p.exercise and not exists (select from project_look l where l.project_id = p.id)
   order by p.published_at, p.id limit $1`,
);

/** Ranked projects that may be late with an award (条例 43) and were not yet found to be: the first ranked is the first to be late. */
const maybeLate = statement<{ id: string }, [most: number]>(
  'project_looks_maybe_late',
  `select l.project_id as id from lot l join project_look p on p.project_id = l.project_id
   where ${inStates('l.status', ['EVALUATED', 'AWARDED'])}
     and (l.awarded_at is null or l.awarded_at > clock_timestamp() - interval '${SLACK.award}')
     and not exists (select from project_warning w where w.project_id = l.project_id and w.code = 'AWARD_LATE')
   group by l.project_id order by min(l.evaluated_at) limit $1`,
);

const keepLook = statement<object, [projectId: string, regionCode: string, publishedAt: Date]>(
  'project_look_keep',
  `insert into project_look (project_id, region_code, published_at) values ($1, $2, $3) on conflict do nothing`,
);

const keepWarning = statement<object, [id: string, projectId: string, code: string, regionCode: string, since: Date]>(
  'project_warning_keep',
  `insert into project_warning (id, project_id, code, region_code, since) values ($1, $2, $3, $4, $5) on conflict do nothing`,
);

/**
 * Notes what published projects give cause to look at. What a notice gives cause to was true when it was published and stays so; that
 * an award is late comes with time.
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
    const ranked = await this.database.query(maybeLate, [BATCH]);
    const ids = [...published, ...ranked].map(({ id }) => id);
    for (const project of (await this.projects.byIds(ids)).values()) await this.note(project);
    return published.length === BATCH;
  }

  private async note(project: ProjectType): Promise<void> {
    const { id, regionCode, publishedAt } = project;
    if (!publishedAt) return;
    const found = await this.warnings.of(project);
    await this.database.transaction(async () => {
      await this.database.query(keepLook, [id, regionCode, publishedAt]);
      // That nobody ranks passes with the ranking: what is kept stays.
      for (const { code, since } of found.filter((warning) => warning.code !== 'RANKING_LATE'))
        await this.database.query(keepWarning, [newId(), id, code, regionCode, since ?? publishedAt]);
    });
  }
}
