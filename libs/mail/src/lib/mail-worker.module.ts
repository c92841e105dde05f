import { FailureLog } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Logger, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { MailClock } from './delivery/mail-clock.js';
import { MailQueue } from './delivery/mail-queue.js';
import { MailSender } from './delivery/mail-sender.js';
import { mailTransport } from './delivery/mail-transport.js';
import { MailSeal } from './outbox/mail-seal.js';

/** Sends mail. */
@Module({ providers: [MailQueue, MailSeal] })
export class MailWorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly clock: MailClock;

  constructor(
    @Inject(MailQueue) queue: MailQueue,
    @Inject(MailSeal) seal: MailSeal,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FailureLog) { report }: FailureLog,
  ) {
    const transport = mailTransport(config.mail);
    this.clock = new MailClock(new MailSender(queue, transport, seal), queue, transport, report);
  }

  onApplicationBootstrap(): void {
    if (!this.config.mail) new Logger('Mail').warn('No mail is sent: CHENGJIE_SMTP_URL names no server.');
    this.clock.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.clock.stop();
  }
}
