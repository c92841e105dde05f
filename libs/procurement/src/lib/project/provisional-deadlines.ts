import { isPossible } from '@chengjie/kernel';
import { earliestDeadline, type WorkingCalendar } from '@chengjie/law';
import { Database, Events, statement, type FailureLog } from '@chengjie/platform';
import { RulesReader, type FrozenPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { projectActs } from '../acts/project.acts.js';
import { settledDeadline } from './deadline.rules.js';
import { procedureOf } from './draft.rules.js';
import type { Project } from './project.entity.js';
import { ProjectStore } from './project.store.js';

/** What of a published project its deadline follows from: all of it is frozen. */
interface ProvisionalRow extends FrozenPack, Pick<Project, 'regime' | 'procedure' | 'exerciseFactor'> {
  readonly id: string;
  readonly publishedAt: Date;
}

/**
 * A deadline that touches a year whose official calendar was not yet published is computed again when the calendar is
 * there (domain.md §8). It may move later, never earlier: bidders have planned by it. Nothing is opened by a deadline
 * that is not settled.
 */
@Injectable()
export class ProvisionalDeadlines {
  /** The calendar by which this process has settled what could be settled. */
  private settledBy: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly projects: ProjectStore,
    private readonly events: Events,
    private readonly rules: RulesReader,
  ) {}

  /**
   * Settles what can be settled by the calendar of now, each project in a transaction of its own. By a calendar that it
   * has met before, only what has passed meanwhile: published while the year was entered, or failed at first.
   * @param report told of each project that cannot be settled: it keeps no other from it
   * @throws Error when the calendar cannot be read
   */
  async settle(report: FailureLog['report']): Promise<void> {
    const calendar = await this.rules.calendar();
    const found = await this.database.query(calendar.version === this.settledBy ? passed : provisional, []);
    for (const row of found)
      await this.tryToSettle(row, calendar).catch((error: unknown) =>
        report(error, `The deadline of project ${row.id} could not be settled`),
      );
    this.settledBy = calendar.version;
  }

  private async tryToSettle(row: ProvisionalRow, calendar: WorkingCalendar): Promise<void> {
    const procedure = procedureOf(await this.rules.ofProject(row), row);
    const { at, provisional: still } = earliestDeadline(row.publishedAt, procedure, calendar, row.exerciseFactor);
    if (!still) await this.database.transaction(() => this.settleOne(row.id, at));
  }

  private async settleOne(projectId: string, earliest: Date): Promise<void> {
    const project = await this.projects.lock(projectId);
    const { deadlineAt } = project;
    const act = projectActs.acts.settleDeadline;
    // Again of the locked row: another worker, or another act, may have come in between.
    if (!isPossible(act, project.status) || !project.deadlineProvisional || !deadlineAt) return;
    project.deadlineProvisional = false;
    project.deadlineAt = settledDeadline(deadlineAt, earliest, await this.database.now());
    const data = { before: deadlineAt.toISOString(), after: project.deadlineAt.toISOString() };
    await this.events.append(act.event(projectId, data), { actor: null, exercise: project.exercise });
  }
}

const columns = `id, published_at as "publishedAt", regime, procedure, exercise_factor as "exerciseFactor",
     rule_pack_id as "rulePackId", rule_pack_hash as "rulePackHash"`;

const provisional = statement<ProvisionalRow>(
  'project_provisional_deadlines',
  `select ${columns} from project where status = 'PUBLISHED' and deadline_provisional`,
);

const passed = statement<ProvisionalRow>(
  'project_provisional_deadlines_passed',
  `select ${columns} from project
   where status = 'PUBLISHED' and deadline_at <= clock_timestamp() and deadline_provisional`,
);
