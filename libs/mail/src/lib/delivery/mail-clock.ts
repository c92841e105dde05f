import { Rounds } from '@chengjie/platform';
import type { MailQueue } from './mail-queue.js';
import type { MailSender } from './mail-sender.js';
import type { MailTransport } from './mail-transport.js';

/** Wait between two looks at an outbox without anything due, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** Looks between two times that old mails are deleted: an hour. */
const LOOKS_TO_FORGET = 3_600;

/** Looks into the outbox as long as the worker runs. */
export class MailClock {
  private readonly rounds = new Rounds(() => this.look());
  private looks = 0;

  constructor(
    private readonly sender: MailSender,
    private readonly queue: MailQueue,
    private readonly transport: MailTransport,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.rounds.start();
  }

  /** Ends after the mail that is being sent. */
  async stop(): Promise<void> {
    await this.rounds.stop();
    this.transport.close();
  }

  private async look(): Promise<number> {
    try {
      while (!this.rounds.stopped && (await this.sender.sendNext()));
      if (this.looks % LOOKS_TO_FORGET === 0) await this.queue.forgetEnded();
    } catch (error) {
      this.report(error);
    }
    this.looks += 1;
    return LOOK_EVERY_MS;
  }
}
