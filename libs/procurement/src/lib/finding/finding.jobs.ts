import { jobKind } from '@chengjie/platform/schema';

/** The panel corrected an error of the reviews: those who supervise are told (条例 44). */
export const bidCorrected = jobKind<{ findingId: string }>('bid-corrected');

/** The first in rank was found no longer eligible, before its award: those who supervise are told. */
export const winnerLost = jobKind<{ findingId: string }>('winner-lost');
