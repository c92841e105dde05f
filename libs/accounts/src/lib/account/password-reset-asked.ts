import { jobKind } from '@chengjie/platform/schema';

/** Somebody who cannot sign in asks for a link. */
export const passwordResetAsked = jobKind<{ loginName: string }>('password-reset-asked');
