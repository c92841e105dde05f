import { jobKind } from '@chengjie/platform/schema';

/** Whoever is to act for an organization is told, if there is such an account: after the act, which takes as long if there is none. */
export const admissionProposed = jobKind<{ admissionId: string }>('admission-proposed');
