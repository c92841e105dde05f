/**
 * What kept a mail from being sent. Nothing of the server's own words is kept: they repeat addresses, and sometimes what
 * was to be sent.
 */
export const MAIL_FAILURES = [
  'NOT_CONFIGURED',
  'CONNECTION',
  'ENCRYPTION',
  'SIGN_IN',
  'REFUSED',
  'UNFINISHED',
  'SEAL',
  'OTHER',
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** A mail could not be handed to the server. */
export class DeliveryError extends Error {
  constructor(
    readonly failure: MailFailure,
    /** The server's answer (RFC 5321 §4.2), where it gave one. */
    readonly responseCode: number | null = null,
    /** Whether trying again would change nothing. */
    readonly final = false,
  ) {
    super(responseCode === null ? failure : `${failure} ${responseCode}`);
    this.name = 'DeliveryError';
  }
}

const FAILURES: Readonly<Record<string, MailFailure>> = {
  EAUTH: 'SIGN_IN',
  ENOAUTH: 'SIGN_IN',
  EOAUTH2: 'SIGN_IN',
  ETLS: 'ENCRYPTION',
  EREQUIRETLS: 'ENCRYPTION',
  ECONNECTION: 'CONNECTION',
  ETIMEDOUT: 'CONNECTION',
  ESOCKET: 'CONNECTION',
  EDNS: 'CONNECTION',
  EPROTOCOL: 'CONNECTION',
  EENVELOPE: 'REFUSED',
  EMESSAGE: 'REFUSED',
};

/** Commands of which a 5xx answer speaks of this recipient or this content, not of the server's own settings. */
const OF_THE_MAIL = /^(RCPT TO|DATA)/;

/** What went wrong, of an error of nodemailer's. */
export function deliveryErrorOf(error: unknown): DeliveryError {
  const { code, command, responseCode } = (error ?? {}) as Partial<Record<'code' | 'command', unknown>> & {
    readonly responseCode?: unknown;
  };
  const failure = FAILURES[String(code)] ?? 'OTHER';
  const answer = typeof responseCode === 'number' && responseCode >= 200 && responseCode < 600 ? responseCode : null;
  const final = failure === 'REFUSED' && answer !== null && answer >= 500 && OF_THE_MAIL.test(String(command));
  return new DeliveryError(failure, answer, final);
}
