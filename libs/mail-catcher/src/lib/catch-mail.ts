import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as its recipient's program would show it. */
export interface CaughtMail {
  readonly recipients: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
  readonly html: string;
}

/** What becomes of a recipient: taken, or refused with an answer of the protocol's (RFC 5321 §4.2). */
export type Judge = (recipient: string) => { readonly code: number; readonly message: string } | undefined;

/** A mail server on loopback that keeps what it is given, in memory, and passes nothing on. */
export interface MailCatcher {
  /** For whoever sends. */
  readonly url: string;
  /** The newest last. */
  readonly mails: readonly CaughtMail[];
  /** The first mail that fits, of those that are here or still come. */
  find(fits: (mail: CaughtMail) => boolean): Promise<CaughtMail>;
  stop(): Promise<void>;
}

/** Mails that are kept. */
const MOST = 500;
/** Largest mail in bytes: ours are of some kilobytes. */
const LARGEST = 1_000_000;

/** Starts to catch mail. @param port 0 lets the system choose */
export async function catchMail({
  port = 0,
  judge = () => undefined,
}: {
  readonly port?: number;
  readonly judge?: Judge;
} = {}): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: LARGEST,
    onRcptTo: ({ address }, _session, answer) => {
      const refused = judge(address);
      answer(refused && Object.assign(new Error(refused.message), { responseCode: refused.code }));
    },
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void read(
          Buffer.concat(chunks),
          envelope.rcptTo.map(({ address }) => address),
        ).then((mail) => {
          mails.push(mail);
          if (mails.length > MOST) mails.shift();
          for (const look of [...waiting]) look();
          answer();
        }, answer);
      });
    },
  });
  server.on('error', () => undefined); // a client that breaks off
  const listener = server.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    mails,
    find: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = mails.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(raw: Buffer, recipients: readonly string[]): Promise<CaughtMail> {
  const { messageId = '', subject = '', date = '', text = '', html = '' } = await PostalMime.parse(raw);
  return { recipients, messageId, subject, date, text, html };
}
