import { SecretBox } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';
import type { RenderedMail } from './render.js';

/** What waits to be sent. */
export interface MailContent extends RenderedMail {
  readonly messageId: string;
}

/** To what a content is bound: put into another row, or under another address, it does not open. */
interface Envelope {
  readonly id: string;
  readonly recipient: string;
}

/** Seals what waits to be sent: a link in it is good for a day, and neither a backup nor a reader of the database may use it. */
@Injectable()
export class MailSeal {
  private readonly box: SecretBox;

  constructor(@Inject(CONFIG) { masterKey }: Pick<Config, 'masterKey'>) {
    this.box = new SecretBox(masterKey, 'chengjie mails that wait');
  }

  seal(envelope: Envelope, content: MailContent): Buffer {
    return this.box.seal(bindingOf(envelope), Buffer.from(JSON.stringify(content)));
  }

  /** @throws Error when content, id or recipient was changed, or it was sealed under another master key */
  open(envelope: Envelope, sealed: Buffer): MailContent {
    return JSON.parse(this.box.unseal(bindingOf(envelope), sealed).toString()) as MailContent;
  }
}

function bindingOf({ id, recipient }: Envelope): string {
  return `mail ${id} to ${recipient}`;
}
