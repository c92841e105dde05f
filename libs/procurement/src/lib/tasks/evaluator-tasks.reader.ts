import { titlesOf, vocabularyOf, type Task } from '@chengjie/kernel';
import { Database, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { unaskedLowPrices } from '../finding/finding.rules.js';
import { pricesOfProjects } from '../finding/finding.statements.js';
import { PanelReader } from '../panel/panel.reader.js';
import { ProjectReader } from '../project/project.reader.js';
import { evaluatorTasks } from './procurement.tasks.js';

/** What waits for an evaluator, on the panels that it sits on. */
@Injectable()
export class EvaluatorTasksReader {
  constructor(
    private readonly database: Database,
    private readonly panels: PanelReader,
    private readonly projects: ProjectReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const { edges } = await this.panels.tasksOf(actor, { first: most }, true);
    const seats = edges.map(({ node }) => node);
    const ids = seats.map(({ projectId }) => projectId);
    const [projects, prices] = [
      await this.projects.byIds(ids),
      Map.groupBy(await this.database.query(pricesOfProjects, [ids]), ({ projectId }) => projectId),
    ];
    return seats.flatMap((seat) => {
      const { projectId, bidsToScore, submittedSheets, votesToCast, appointedAt } = seat;
      const project = projects.get(projectId);
      if (!project) return [];
      const { reference, openedAt } = project;
      const since = openedAt && openedAt > appointedAt ? openedAt : appointedAt;
      const vocabulary = vocabularyOf(project);
      const facts = { thingId: projectId, reference, title: titlesOf(project), since, vocabulary };
      const proposed = seat.proposedAt
        ? [
            evaluatorTasks.LOOK_AT_STAND_DOWN(
              { ...facts, since: seat.proposedAt, dueAt: seat.proposalLapsesAt },
              { number: seat.number },
            ),
          ]
        : [];
      if (seat.rests) return proposed;
      // Sheets are handed in by whoever has criteria to score, once the buyer's review is over.
      const left = project.criteria.length > 0 ? bidsToScore - submittedSheets : 0;
      const unasked = (prices.get(projectId) ?? []).flatMap((lot) => (lot.prices ? unaskedLowPrices(lot.prices) : []));
      return [
        ...proposed,
        ...(unasked.length > 0 ? [evaluatorTasks.ASK_ABOUT_PRICES(facts, { bidders: unasked.join('、') })] : []),
        ...(votesToCast > 0 ? [evaluatorTasks.VOTE_ON_FINDINGS(facts, { count: votesToCast })] : []),
        ...(left > 0 ? [evaluatorTasks.SCORE_BIDS(facts, { left, all: bidsToScore })] : []),
      ];
    });
  }
}
