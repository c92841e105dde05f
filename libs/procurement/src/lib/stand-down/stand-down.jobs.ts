import { jobKind } from '@chengjie/platform/schema';

/** An officer proposes to stand an evaluator down after the opening: tell those who supervise the project and buy in it. */
export const standDownProposed = jobKind<{ proposalId: string }>('stand-down-proposed');
