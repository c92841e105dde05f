import { OncePerInterval } from '@chengjie/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { MailContent, MailSeal } from '../outbox/mail-seal.js';
import { DeliveryError } from './delivery-failure.js';
import { MailQueue, type TakenMail } from './mail-queue.js';
import type { MailTransport } from './mail-transport.js';

/** How often a mail is tried, over three and a half hours. */
export const MOST_ATTEMPTS = 12;

/** How often it is said that there is no server to send by, in milliseconds. */
const NO_SERVER_EVERY_MS = 600_000;

/** Sends what is due, one after the other. */
@Injectable()
export class MailSender {
  private readonly logger = new Logger('Mail');
  private readonly noServer = new OncePerInterval(NO_SERVER_EVERY_MS);

  constructor(
    private readonly queue: MailQueue,
    private readonly transport: MailTransport,
    private readonly seal: MailSeal,
  ) {}

  /** Tries the next mail that is due; answers whether there was one. */
  async sendNext(): Promise<boolean> {
    const mail = await this.queue.take();
    if (!mail) return false;
    if (mail.attempts > MOST_ATTEMPTS) {
      // The worker that took it the last time died with it.
      await this.queue.bury(mail.id, 'UNFINISHED', null);
      return true;
    }
    const fault = await this.deliver(mail).then(
      () => undefined,
      (error: unknown) => (error instanceof DeliveryError ? error : new DeliveryError('OTHER')),
    );
    await (fault ? this.failed(mail, fault) : this.queue.markSent(mail.id));
    return true;
  }

  private async deliver(mail: TakenMail): Promise<void> {
    await this.transport.deliver({ ...this.contentOf(mail), recipient: mail.recipient });
  }

  private contentOf({ sealed, ...mail }: TakenMail): MailContent {
    try {
      return this.seal.open(mail, sealed ?? Buffer.alloc(0));
    } catch {
      throw new DeliveryError('SEAL', null, true);
    }
  }

  private async failed({ id, kind, attempts }: TakenMail, fault: DeliveryError): Promise<void> {
    const { failure, responseCode } = fault;
    const dead = fault.final || attempts >= MOST_ATTEMPTS;
    if (failure === 'NOT_CONFIGURED')
      this.noServer.met((times) =>
        this.logger.warn(
          `No mail is sent: CHENGJIE_SMTP_URL names no server (attempts since this was last said: ${times}).`,
        ),
      );
    else this.logger.warn(`Mail ${id} (${kind}), attempt ${attempts}: ${fault.message}${dead ? ', given up' : ''}`);
    await (dead ? this.queue.bury(id, failure, responseCode) : this.queue.putOff(id, failure, responseCode));
  }
}
