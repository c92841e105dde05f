import { jobKind } from '@chengjie/platform/schema';
import type { StandDownProposalStatus } from './stand-down-proposal.acts.js';

/** An officer proposes to stand an evaluator down after the opening: tell those who supervise the project and buy in it. */
export const standDownProposed = jobKind<{ proposalId: string }>('stand-down-proposed');

/** A proposal to stand an evaluator down is made, or came to something: tell the one whom it concerns. */
export const seatStandDown = jobKind<{ proposalId: string; outcome: StandDownProposalStatus | null }>(
  'seat-stand-down',
);
