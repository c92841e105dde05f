import { jobKind } from '@chengjie/platform/schema';

/** An opening found broken seals: tell those who look after the procedure. The bidders are told with the opening. */
export const sealsBroken = jobKind<{ projectId: string }>('seals-broken');
