import { inBoth, type Task } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { PanelReader } from '../panel/panel.reader.js';
import { ProjectReader } from '../project/project.reader.js';
import { evaluatorTasks } from './procurement.tasks.js';

/** What waits for an evaluator, on the panels that it sits on. */
@Injectable()
export class EvaluatorTasksReader {
  constructor(
    private readonly panels: PanelReader,
    private readonly projects: ProjectReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const { edges } = await this.panels.tasksOf(actor, { first: most }, true);
    const seats = edges.map(({ node }) => node).filter(({ rests }) => !rests);
    const projects = await this.projects.byIds(seats.map(({ projectId }) => projectId));
    return seats.flatMap(({ projectId, bidsToScore, submittedSheets, votesToCast, appointedAt }) => {
      const project = projects.get(projectId);
      if (!project) return [];
      const { title, reference, openedAt } = project;
      const since = openedAt && openedAt > appointedAt ? openedAt : appointedAt;
      const facts = { thingId: projectId, reference, title: inBoth(title), since };
      // Sheets are handed in by whoever has criteria to score, once the buyer's review is over.
      const left = project.criteria.length > 0 ? bidsToScore - submittedSheets : 0;
      return [
        ...(votesToCast > 0 ? [evaluatorTasks.VOTE_ON_FINDINGS(facts, { count: votesToCast })] : []),
        ...(left > 0 ? [evaluatorTasks.SCORE_BIDS(facts, { left, all: bidsToScore })] : []),
      ];
    });
  }
}
