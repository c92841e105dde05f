import { jobKind } from '@chengjie/platform/schema';

/** The panel corrected an error of the reviews: those who supervise are told (条例 44). */
export const bidCorrected = jobKind<{ findingId: string }>('bid-corrected');
