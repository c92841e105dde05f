import { defineTasks, titlesOf, vocabularyOf, type Task } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { CancellationProposalsReader } from './cancellation-proposals.reader.js';

/** What a proposal to cancel can want of another officer of the buyer. */
export const officerCancellationTasks = defineTasks({
  CONFIRM_CANCELLATION: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '第二人核对：[opening]之后拟取消[purchase]',
      en: 'Check as the second person: the [purchase] is to be cancelled after its opening',
    },
    description: 'Another officer of the buyer confirms or refuses that a project is cancelled after its opening.',
  },
});

/** What it can want of a supervisor. */
export const supervisorCancellationTasks = defineTasks({
  DECIDE_CANCELLATION: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '[buyer]没有其他经办人：核对[opening]之后拟取消[purchase]',
      en: 'The [buyer] has no other officer: check that the [purchase] is to be cancelled after its opening',
    },
    description:
      'A supervisor confirms or refuses that a project is cancelled after its opening, since its buyer has no other officer.',
  },
});

/** Finds proposals to cancel that wait for the actor. */
@Injectable()
export class CancellationTasksReader {
  constructor(private readonly proposals: CancellationProposalsReader) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const task =
      actor.acting.role === 'SUPERVISOR'
        ? supervisorCancellationTasks.DECIDE_CANCELLATION
        : officerCancellationTasks.CONFIRM_CANCELLATION;
    return (await this.proposals.toConfirm(actor, most)).map(
      ({ projectId: thingId, project, reference, proposedAt: since, lapsesAt: dueAt, ...named }) =>
        task({ thingId, reference, title: titlesOf(named), since, dueAt, vocabulary: vocabularyOf(project) }),
    );
  }
}
