import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import { keptOfPages, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { StepStandingReader } from './step-standing.reader.js';
import { decisionTransitions } from './step-decision.policy.js';
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
    const found = await keptOfPages(
      (page) => this.decisions.list(actor, actor.acting.regionCode, page, true),
      most,
      async (decision) =>
        decisionTransitions(actor, decision, await this.standing.of(actor, decision)).some(
          ({ key, disabled }) => key === 'confirmFederationStep' && !disabled,
        ),
    );
    return found.map(({ id: thingId, documentName, documentNumber: reference, proposedAt: since }) =>
      stepTasks.CONFIRM_FEDERATION_STEP({ thingId, title: inBoth(documentName), reference, since }),
    );
  }
}
