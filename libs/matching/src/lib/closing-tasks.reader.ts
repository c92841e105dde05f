import { defineTasks, titlesOf, type Task } from '@chengjie/kernel';
import { Database, organizationOf, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { MatchingReader } from './matching.reader.js';

/** Days before its deadline from which a project calls: the product's own measure. */
const CALLING_DAYS = 5;

/** What projects open for bids can want of an organization. */
export const closingTasks = defineTasks({
  LOOK_AT_CLOSING_PROJECT: {
    ...{ urgency: 'OPEN', zh: '可参与的项目即将截止', en: 'A project that you may take part in closes soon' },
    description:
      'A project that the organization may bid for closes soon, whether it has sealed a bid or not: that is for its owners alone to know.',
  },
});

/** Finds projects that close soon. Whether the organization has bid is sealed to accounts that gained the role later (ADR 18). */
@Injectable()
export class ClosingTasksReader {
  constructor(
    private readonly database: Database,
    private readonly matching: MatchingReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const until = (await this.database.now()).getTime() + CALLING_DAYS * 86_400_000;
    const { edges } = await this.matching.matchingProjects(
      organizationOf(actor),
      { onlyEligible: true, closesBy: new Date(until) },
      { first: most },
    );
    return edges.flatMap(({ node: { project } }) => {
      const { id: thingId, reference, publishedAt: since, deadlineAt: dueAt } = project;
      if (!since || !dueAt) return [];
      return [closingTasks.LOOK_AT_CLOSING_PROJECT({ thingId, reference, title: titlesOf(project), since, dueAt })];
    });
  }
}
