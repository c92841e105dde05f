import { WaitedTooLong } from '../database/gathering.js';

/** How many go, and wait, at once. */
export interface TurnsOptions {
  readonly atOnce: number;
  /** Of one asker; as many as of all, if not given. */
  readonly atOnceOfOne?: number;
  /** Most that wait, of all and of one asker: whoever comes then is refused. */
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** Longest wait, milliseconds; then the work fails as {@link WaitedTooLong}. */
  readonly patienceMs: number;
  /** How long a {@link Transfer} stands still, milliseconds, until somebody else may have its turn where all are taken. */
  readonly standsStillMs?: number;
  /** What is said to whoever is refused. */
  readonly refusal: () => Error;
}

/** A turn at what takes as long as the other side likes. */
export interface Transfer {
  /** Something of it went on. */
  readonly moved: () => void;
  /** Ends the turn; calling it again, or after it was given away, does nothing. */
  readonly end: () => void;
}

interface GoingTransfer {
  readonly asker: string;
  readonly giveWay: () => void;
  movedAt: number;
}

interface Waiting {
  readonly start: () => void;
}

/**
 * Turns at something that there is little of: few go at once, and the others wait, a short while and not too many of them.
 * Askers take turns among each other: however much one of them wants, another waits for one piece of it at most.
 */
export class Turns {
  private readonly going = new Map<string, number>();
  /** What each asker waits for; who went last stands last. */
  private readonly queues = new Map<string, Waiting[]>();
  private goingInAll = 0;
  private waitingInAll = 0;
  private readonly transfers = new Set<GoingTransfer>();

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly options: TurnsOptions,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Does some work of an asker when it is its turn.
   * @param asker names it, e.g. an account or an address
   */
  async take<T>(asker: string, work: () => Promise<T>): Promise<T> {
    if (!this.goesAtOnce(asker)) await this.turnOf(asker);
    try {
      return await work();
    } finally {
      this.end(asker);
    }
  }

  /**
   * The same where the work cannot be handed over.
   * @returns what ends the turn; calling it again does nothing
   */
  async enter(asker: string): Promise<() => void> {
    if (!this.goesAtOnce(asker)) await this.turnOf(asker);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.end(asker);
    };
  }

  /**
   * The same of what takes as long as the other side likes. Where all turns are taken, one is given away at once: of whoever has more
   * than the asker would have, else one that stands still; so few who take their time never keep out many.
   * @param giveWay ends the work at once, since somebody else has its turn
   */
  async transfer(asker: string, giveWay: () => void): Promise<Transfer> {
    if (!this.goesAtOnce(asker) && !this.displaces(asker)) await this.turnOf(asker);
    const own: GoingTransfer = { asker, giveWay, movedAt: this.now() };
    this.transfers.add(own);
    return {
      moved: () => {
        own.movedAt = this.now();
      },
      end: () => {
        if (this.transfers.delete(own)) this.end(asker);
      },
    };
  }

  private displaces(asker: string): boolean {
    const { atOnce, atOnceOfOne = atOnce, standsStillMs = Number.POSITIVE_INFINITY } = this.options;
    const own = this.held(asker);
    if (this.goingInAll < atOnce || own >= atOnceOfOne) return false;
    const [other] = [...this.transfers]
      .filter((each) => this.held(each.asker) > own + 1 || this.now() - each.movedAt >= standsStillMs)
      .toSorted((a, b) => this.held(b.asker) - this.held(a.asker) || a.movedAt - b.movedAt);
    if (!other) return false;
    this.transfers.delete(other);
    this.count(other.asker, -1); // at once: nobody who waits comes between
    this.count(asker, 1);
    other.giveWay();
    return true;
  }

  private held(asker: string): number {
    return this.going.get(asker) ?? 0;
  }

  private goesAtOnce(asker: string): boolean {
    const goes = this.mayGo(asker);
    if (goes) this.count(asker, 1);
    return goes;
  }

  private end(asker: string): void {
    this.count(asker, -1);
    this.next();
  }

  private mayGo(asker: string): boolean {
    const { atOnce, atOnceOfOne = atOnce } = this.options;
    return this.goingInAll < atOnce && this.held(asker) < atOnceOfOne;
  }

  private turnOf(asker: string): Promise<void> {
    const { waiting, waitingOfOne, patienceMs, refusal } = this.options;
    const queue = this.queues.get(asker) ?? [];
    if (this.waitingInAll >= waiting || queue.length >= waitingOfOne) throw refusal();
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.leave(asker, own);
        reject(new WaitedTooLong());
      }, patienceMs);
      const own: Waiting = {
        start: () => {
          clearTimeout(giveUp);
          this.leave(asker, own);
          this.count(asker, 1); // at once: nobody comes between
          resolve();
        },
      };
      queue.push(own);
      this.queues.set(asker, queue);
      this.waitingInAll += 1;
    });
  }

  /** Who leaves its queue goes to the end of the askers. */
  private leave(asker: string, own: Waiting): void {
    const left = (this.queues.get(asker) ?? []).filter((each) => each !== own);
    this.queues.delete(asker);
    if (left.length > 0) this.queues.set(asker, left);
    this.waitingInAll -= 1;
  }

  private next(): void {
    for (const [asker, [first]] of this.queues) {
      if (!this.mayGo(asker)) continue;
      first?.start();
      return;
    }
  }

  private count(asker: string, by: 1 | -1): void {
    const going = this.held(asker) + by;
    this.goingInAll += by;
    if (going === 0) this.going.delete(asker);
    else this.going.set(asker, going);
  }
}
