import type { CancelGround } from '../project/project.terms.js';
import type { CancellationProposalStatus } from './cancellation-proposal.acts.js';

/** Why what an officer proposed ended before its time. */
export const PROPOSER_LEFT = {
  zh: '提议人已不再是[buyer]在此的经办人',
  en: 'whoever proposed it no longer acts for the [buyer] there',
};

/** Who decided a proposal. */
export type CancellationDecider = 'BUYER' | 'SUPERVISOR';

/** A proposal to cancel what was opened. */
export interface CancellationProposal {
  readonly id: string;
  readonly projectId: string;
  readonly status: CancellationProposalStatus;
  readonly ground: CancelGround;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly lapsesAt: Date;
  /** Whether ranking and award wait for it: for the first alone. */
  readonly holds: boolean;
  readonly decidedBy: CancellationDecider | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly proposedById: string;
  /** Who has to decide it while it is open: a supervisor where the buyer has no other officer. */
  readonly waitsFor: CancellationDecider | null;
}
