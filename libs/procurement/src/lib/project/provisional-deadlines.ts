import { isPossible } from '@chengjie/kernel';
import { earliestDeadline } from '@chengjie/law';
import { Database, Events, statement } from '@chengjie/platform';
import { Rules } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { procedureOf } from './draft.rules.js';
import { ProjectStore } from './project.store.js';
import { projectActs } from '../acts/project.acts.js';

/**
 * A deadline that touches a year whose official calendar was not yet published is computed again when the calendar is
 * there (domain.md §8). It may move later, never earlier: bidders have planned by it.
 */
@Injectable()
export class ProvisionalDeadlines {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectStore,
    private readonly events: Events,
    private readonly rules: Rules,
  ) {}

  /** Settles what can be settled by the years that are published; each project in a transaction of its own. */
  async settle(): Promise<void> {
    for (const { id } of await this.database.query(provisional, [])) {
      await this.database.transaction(() => this.settleOne(id));
    }
  }

  private async settleOne(projectId: string): Promise<void> {
    const project = await this.projects.lock(projectId);
    const { publishedAt, deadlineAt } = project;
    const act = projectActs.acts.settleDeadline;
    if (!isPossible(act, project.status) || !project.deadlineProvisional) return;
    if (!publishedAt || !deadlineAt) return;
    const procedure = procedureOf(await this.rules.ofProject(project), project);
    const calendar = await this.rules.calendar();
    const { at, provisional: still } = earliestDeadline(publishedAt, procedure, calendar, project.exerciseFactor);
    if (still) return;
    project.deadlineProvisional = false;
    project.deadlineAt = at > deadlineAt ? at : deadlineAt;
    const data = { before: deadlineAt.toISOString(), after: project.deadlineAt.toISOString() };
    await this.events.append(act.event(projectId, data), { actor: null, exercise: project.exercise });
  }
}

const provisional = statement<{ id: string }>(
  'project_provisional_deadlines',
  `select id from project where status = 'PUBLISHED' and deadline_provisional`,
);
