import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { StepStandingReader } from './step-standing.reader.js';
import { decisionTransitions, type DecidedNow } from './step-decision.policy.js';
import { StepDecisionsReader } from './step-decisions.reader.js';

/** What a decision about the federation step can want of a registrar. */
export const stepTasks = defineTasks({
  CONFIRM_FEDERATION_STEP: {
    ...{
      urgency: 'WAITS',
      zh: '第二人核对：联合会优先步骤的拟定决定',
      en: 'Check a proposed decision about the federation step as the second person',
    },
    description: 'A registrar of the competent office may confirm or refuse what another one proposed.',
  },
});

/** Finds decisions that wait for a second registrar. */
@Injectable()
export class StepTasksReader {
  constructor(
    private readonly decisions: StepDecisionsReader,
    private readonly standing: StepStandingReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const { edges } = await this.decisions.list(actor, actor.acting.regionCode, { first: most });
    const open = edges.map(({ node }) => node).filter(({ status }) => status === 'PROPOSED');
    const now = await Promise.all(open.map((decision) => this.standing.of(actor, decision)));
    return open
      .filter((decision, index) =>
        decisionTransitions(actor, decision, now[index] as DecidedNow).some(
          ({ key, disabled }) => key === 'confirmFederationStep' && !disabled,
        ),
      )
      .map(({ id, documentName, documentNumber, proposedAt }) =>
        stepTasks.CONFIRM_FEDERATION_STEP({
          thingId: id,
          title: inBoth(documentName),
          reference: documentNumber,
          since: proposedAt,
        }),
      );
  }
}
