import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationsReader } from './applications.reader.js';

/** What an application can want of an office. */
export const applicationTasks = defineTasks({
  DECIDE_APPLICATION: {
    ...{ urgency: 'HOLDS_UP', zh: '审查登记（备案）申请', en: 'Review an application to register or file' },
    description: 'An application waits for the decision of the office.',
  },
});

/** Finds applications that wait for an office, what is due first. */
@Injectable()
export class ApplicationTasksReader {
  constructor(private readonly applications: ApplicationsReader) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const page = await this.applications.ofOffice(actor, { statuses: ['SUBMITTED'] }, { first: most, orderBy: 'DUE' });
    return page.edges.map(({ node: { id: thingId, name, submittedAt: since, dueAt } }) =>
      applicationTasks.DECIDE_APPLICATION({ thingId, title: inBoth(name), since, dueAt }),
    );
  }
}
