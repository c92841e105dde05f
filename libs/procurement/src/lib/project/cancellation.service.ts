import { assertNoViolations, isPossible } from '@chengjie/kernel';
import { Database, Jobs, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { cancellationViolations, cancelledFor } from './cancellation.rules.js';
import type { CancelProjectInput } from './project.inputs.js';
import { rankedCancelled } from './project.jobs.js';
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
   * Before the opening the bids stay sealed for good; every bidder is told. What was ranked becomes public with it, and supervisors
   * are told: nobody buries a ranking (docs/adr/0021).
   * @throws DomainError CANCEL_GROUND_MISSING, CANCEL_REASON_TOO_SHORT of what was published
   */
  async cancel(actor: Actor, { projectId, ground, reason }: CancelProjectInput): Promise<ProjectReference> {
    const begun = await this.acts.onProject(actor, 'cancelProject', projectId);
    const internal = begun.project.publishedAt === null;
    if (!internal) assertNoViolations(cancellationViolations({ ground, reason }));
    const buried = begun.lots.some((lot) => lot.evaluatedAt !== null && isPossible(begun.act, lot.status));
    const why = internal ? { reason } : { ground, reason };
    const done = { at: await this.database.now(), end: cancelledFor(why), internal };
    await this.acts.record(begun, done, { reason, ...(why.ground && { ground: why.ground }) });
    if (buried) await this.jobs.enqueue(rankedCancelled, { projectId });
    return { projectId };
  }
}
