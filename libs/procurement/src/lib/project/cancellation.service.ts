import { assertNoViolations, vocabularyOf } from '@chengjie/kernel';
import { Database, Jobs, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { ProjectWithLots } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { projectActs } from '../acts/project.acts.js';
import { cancellationViolations, cancelledFor } from './cancellation.rules.js';
import type { CancelProjectInput } from './project.inputs.js';
import { openedCancelled } from './project.jobs.js';
import type { CancelGround } from './project.terms.js';
import type { ProjectReference } from './project.service.js';

/** Ending projects without an award, for their buyer. */
@Injectable()
export class Cancellations {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Before the opening: the bids stay sealed for good, every bidder is told.
   * @throws DomainError NOT_IN_THIS_STATE once they are opened; CANCEL_GROUND_MISSING, CANCEL_REASON_TOO_SHORT of what was published
   */
  async cancel(actor: Actor, { projectId, ground, reason }: CancelProjectInput): Promise<ProjectReference> {
    const begun = await this.acts.onProject(actor, 'cancelProject', projectId);
    const internal = begun.project.publishedAt === null;
    if (!internal) assertNoViolations(cancellationViolations({ ground, reason }));
    const why = internal ? { reason } : { ground, reason };
    const done = { at: await this.database.now(), end: cancelledFor(why, vocabularyOf(begun.project)), internal };
    await this.acts.record(begun, done, { reason, ...(why.ground && { ground: why.ground }) });
    return { projectId };
  }

  /**
   * What was opened, once a second person has confirmed it: a ranking becomes public with it, and supervisors are told, so that nobody
   * buries it (docs/adr/0021, 0035).
   */
  async confirmed(actor: Actor, whole: ProjectWithLots, { id, ground, reason }: ConfirmedProposal): Promise<void> {
    const doing = { ...whole, act: projectActs.acts.cancelAsProposed, actor, lot: undefined };
    const done = { at: await this.database.now(), end: cancelledFor({ ground, reason }, vocabularyOf(whole.project)) };
    await this.acts.record(doing, { ...done, reason }, { reason, ground, proposalId: id });
    await this.jobs.enqueue(openedCancelled, { projectId: whole.project.id });
  }
}

interface ConfirmedProposal {
  readonly id: string;
  readonly ground: CancelGround;
  readonly reason: string;
}
