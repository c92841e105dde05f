import { newId, type Language, type Mail } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { CONFIG, portalUrlOf, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';
import { MailSeal } from './mail-seal.js';
import { renderMail } from './render.js';

/** Who is written to. */
export interface Reader {
  /** A mail address that its owner verified, or one that is to be verified. */
  readonly address: string;
  readonly language: Language;
}

const insert = statement<object, [rows: string]>(
  'mail_insert',
  `insert into mail (id, kind, recipient, sealed)
   select id, kind, recipient, sealed
   from jsonb_to_recordset($1::jsonb) as m (id uuid, kind text, recipient text, sealed bytea)`,
);

/** Mails to be sent: stored in the transaction of the act that writes them, sent by the worker afterwards. */
@Injectable()
export class Outbox {
  private readonly portalUrl: string;

  constructor(
    private readonly database: Database,
    private readonly seal: MailSeal,
    @Inject(CONFIG) config: Config,
  ) {
    this.portalUrl = portalUrlOf(config);
  }

  /** Writes to each reader in its own language. */
  async post(mail: Mail, readers: readonly Reader[]): Promise<void> {
    if (readers.length === 0) return;
    const { hostname } = new URL(this.portalUrl);
    const rows = readers.map(({ address, language }) => {
      const id = newId<'Mail'>();
      const content = { ...renderMail(mail, language, this.portalUrl), messageId: `<${id}@${hostname}>` };
      const sealed = this.seal.seal({ id, recipient: address }, content).toString('hex');
      return { id, kind: mail.name, recipient: address, sealed: `\\x${sealed}` };
    });
    await this.database.query(insert, [JSON.stringify(rows)]);
  }
}
