import { jobKind } from '@chengjie/platform/schema';

/** Findings left a lot with too few valid bids: those who supervise are told when it can still be corrected, and when it has failed. */
export const lotFailing = jobKind<{ lotId: string }>('lot-failing');
