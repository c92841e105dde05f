// By its own name: types of testing entries are found by others so alone.
import { MailSeal, type MailContent } from '@chengjie/mail';
import type { Config } from '@chengjie/platform/config';
import type { TestDatabase } from '@chengjie/testkit';

/** A mail of the outbox that nobody has sent yet, as whoever has the master key reads it. */
export interface WaitingMail extends MailContent {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
}

/** Mails that wait, the oldest first; those to an address, where one is named. */
export async function waitingMails(
  db: TestDatabase,
  config: Pick<Config, 'masterKey'>,
  recipient?: string,
): Promise<WaitingMail[]> {
  const rows = await db.query<{ id: string; kind: string; recipient: string; sealed: Buffer }>(
    `select id, kind, recipient, sealed from mail
     where status = 'WAITING' and ($1::text is null or recipient = $1) order by created_at, id`,
    [recipient ?? null],
  );
  const seal = new MailSeal(config);
  return rows.map(({ sealed, ...mail }) => ({ ...mail, ...seal.open(mail, sealed) }));
}
