import type { MailConfig } from '@chengjie/platform/config';
import { createTransport } from 'nodemailer';
import type { RenderedMail } from '../outbox/render.js';
import { DeliveryError, deliveryErrorOf } from './delivery-failure.js';

/** A mail with all that the server is told. */
export interface OutgoingMail extends RenderedMail {
  readonly messageId: string;
  readonly recipient: string;
}

/** Hands mails to a server. */
export interface MailTransport {
  /** @throws DeliveryError */
  deliver(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** A server that says nothing for so long has failed, in milliseconds. Together they are shorter than a lease. */
const PATIENCE_MS = 15_000;

/** The transport of a configuration; without one, every delivery fails and says so. */
export function mailTransport(config: MailConfig | undefined): MailTransport {
  return config ? smtpTransport(config) : { deliver: () => Promise.reject(NOT_CONFIGURED), close: () => undefined };
}

const NOT_CONFIGURED = new DeliveryError('NOT_CONFIGURED');

function smtpTransport({ smtpUrl, from }: MailConfig): MailTransport {
  const { hostname } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    // Links travel in it: in the clear to this machine alone.
    requireTLS: !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async ({ recipient, subject, text, html, messageId }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport
        .sendMail({ from, to: { name: '', address: recipient }, subject, text, html, messageId, headers })
        .catch((error: unknown) => {
          throw deliveryErrorOf(error);
        });
    },
    close: () => transport.close(),
  };
}
