import type { EventRow } from './events.js';

/** Events kept for a subscriber that is slow to take them; beyond these it reads them back by itself. */
const MOST_KEPT = 100;

/**
 * What one subscriber has not taken yet: few events that were read for all, or that it has to look by itself, which it begins
 * with. Whatever happens meanwhile, it holds no more than that.
 */
export class Inbox {
  private readonly events: EventRow[] = [];
  private mustLook = true;
  private wake: () => void = () => undefined;

  /** @param signal aborted when the subscriber leaves */
  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.wake(), { once: true });
  }

  put(event: EventRow): void {
    if (this.mustLook) return; // it reads this one back, too
    if (this.events.push(event) > MOST_KEPT) this.lookAgain();
    this.wake();
  }

  /** Events may have been missed, or be too many to keep: all after the last one taken are stored. */
  lookAgain(): void {
    this.events.length = 0;
    this.mustLook = true;
    this.wake();
  }

  /** The next event, once there is one, or that there is to look; null when the subscriber has left. */
  async take(): Promise<EventRow | 'LOOK' | null> {
    while (!this.signal.aborted) {
      if (this.mustLook) {
        this.mustLook = false;
        return 'LOOK';
      }
      const event = this.events.shift();
      if (event) return event;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return null;
  }
}
