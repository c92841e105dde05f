import { Logger } from '@nestjs/common';
import type { MailQueue } from './mail-queue.js';
import type { MailSender } from './mail-sender.js';
import type { MailTransport } from './mail-transport.js';

/** Wait between two looks at an outbox without anything due, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** Looks between two times that old mails are deleted: an hour. */
const LOOKS_TO_FORGET = 3_600;

/** Looks into the outbox as long as the worker runs. */
export class MailClock {
  private readonly logger = new Logger('Mail');
  private stopped = false;
  private wake: (() => void) | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly sender: MailSender,
    private readonly queue: MailQueue,
    private readonly transport: MailTransport,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Ends after the mail that is being sent. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.running;
    this.transport.close();
  }

  private async run(): Promise<void> {
    for (let look = 0; !this.stopped; look += 1) {
      try {
        while (!this.stopped && (await this.sender.sendNext()));
        if (look % LOOKS_TO_FORGET === 0) await this.queue.forgetSent();
      } catch (error) {
        this.logger.error(error);
      }
      if (!this.stopped) await this.sleep();
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
