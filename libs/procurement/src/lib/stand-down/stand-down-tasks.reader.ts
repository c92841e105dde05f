import { defineTasks, titlesOf, vocabularyOf, type Task } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { StandDownProposalsReader } from './stand-down-proposals.reader.js';

/** What a proposal to stand down can want of another officer of the buyer. */
export const officerStandDownTasks = defineTasks({
  CONFIRM_STAND_DOWN: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '第二人核对：[opening]之后拟令评审专家回避',
      en: 'Check as the second person: an evaluator is to be stood down after the opening',
    },
    description: 'Another officer of the buyer confirms or refuses that an evaluator is stood down after the opening.',
  },
});

/** What it can want of a supervisor. */
export const supervisorStandDownTasks = defineTasks({
  DECIDE_STAND_DOWN: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '[buyer]没有其他经办人：核对[opening]之后拟令评审专家回避',
      en: 'The [buyer] has no other officer: check that an evaluator is to be stood down after the opening',
    },
    description:
      'A supervisor confirms or refuses that an evaluator is stood down after the opening, since the buyer has no other officer.',
  },
  DECIDE_STAND_DOWN_OF_MANY: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '[buyer]令其回避的席位将超过[panel]的三分之一：核对[opening]之后拟令评审专家回避',
      en: 'With it more than a third of the [panel] is stood down: check that an evaluator is to be stood down after the opening',
    },
    description:
      'A supervisor of another agency than the buyer confirms or refuses that an evaluator is stood down after the opening, since with it more than ' +
      'a third of the panel would be.',
  },
});

/** Finds proposals to stand down that wait for the actor. */
@Injectable()
export class StandDownTasksReader {
  constructor(private readonly proposals: StandDownProposalsReader) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const { CONFIRM_STAND_DOWN } = officerStandDownTasks;
    const { DECIDE_STAND_DOWN, DECIDE_STAND_DOWN_OF_MANY } = supervisorStandDownTasks;
    return (await this.proposals.toConfirm(actor, most)).map(
      ({ project, reference, ofMany, proposedAt: since, lapsesAt: dueAt, ...named }) => {
        const decides = ofMany ? DECIDE_STAND_DOWN_OF_MANY : DECIDE_STAND_DOWN;
        const task = actor.acting.role === 'SUPERVISOR' ? decides : CONFIRM_STAND_DOWN;
        const vocabulary = vocabularyOf(project);
        return task({ thingId: project.id, reference, title: titlesOf(named), since, dueAt, vocabulary });
      },
    );
  }
}
