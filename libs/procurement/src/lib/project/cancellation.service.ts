import { Database, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import type { CancelProjectInput } from './project.inputs.js';
import type { ProjectReference } from './project.service.js';

/** Ending projects without an award, for their buyer. */
@Injectable()
export class Cancellations {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
  ) {}

  /** Before the opening the bids stay sealed for good; every bidder is told. */
  async cancel(actor: Actor, { projectId, reason }: CancelProjectInput): Promise<ProjectReference> {
    const begun = await this.acts.onProject(actor, 'cancelProject', projectId);
    const end = { code: 'CANCELLED', zh: reason, en: reason } as const;
    const internal = begun.project.publishedAt === null;
    await this.acts.record(begun, { at: await this.database.now(), end, internal }, { reason });
    return { projectId };
  }
}
