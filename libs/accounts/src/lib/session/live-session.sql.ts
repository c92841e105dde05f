/**
 * What a session must meet to sign somebody in: it has not ended, and was in use within the last hour (NIST SP 800-63B, AAL2), so
 * that whoever walks away from a shared computer is signed out. Uses are noted when the last one is {@link NOTED_AFTER} old:
 * a write per request would be dear.
 */
export const LIVE_SESSION = `(expires_at > clock_timestamp() and last_used_at > clock_timestamp() - interval '1 hour')`;

/** How old the last use of a session has to be before another one is noted. */
export const NOTED_AFTER = `interval '5 minutes'`;
