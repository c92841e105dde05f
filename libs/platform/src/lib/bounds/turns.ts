import { WaitedTooLong } from '../database/gathering.js';

/** How many go, and wait, at once. */
export interface TurnsOptions {
  readonly atOnce: number;
  /** Of one asker; as many as of all, if not given. */
  readonly atOnceOfOne?: number;
  /** Of all askers of one place; as many as of all, if not given. */
  readonly atOnceOfPlace?: number;
  /** Most that wait, of all and of one asker: whoever comes then is refused. */
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** Longest wait, milliseconds; then the work fails as {@link WaitedTooLong}. */
  readonly patienceMs: number;
  /** How long a {@link Transfer} stands still, milliseconds, until somebody else may have its turn where all are taken. */
  readonly standsStillMs?: number;
  /** How long a {@link Transfer} has its turn in any case, and how fast it has to be on the whole after that to keep it where all are taken. */
  readonly slow?: { readonly afterMs: number; readonly bytesPerSecond: number };
  /** What is said to whoever is refused. */
  readonly refusal: () => Error;
}

/** A turn at what takes as long as the other side likes. */
export interface Transfer {
  /** So many bytes of it went on. */
  readonly moved: (bytes: number) => void;
  /** Ends the turn; calling it again, or after it was given away, does nothing. */
  readonly end: () => void;
}

/** Who asks, and from where, e.g. an account and its network; who asks from nowhere is a place of its own. */
interface Asker {
  readonly name: string;
  readonly place: string;
}

interface GoingTransfer {
  readonly asker: Asker;
  readonly giveWay: () => void;
  readonly begunAt: number;
  movedAt: number;
  bytes: number;
}

interface Waiting {
  readonly asker: Asker;
  readonly start: () => void;
}

/**
 * Turns at something that there is little of: few go at once, and the others wait, a short while and not too many of them.
 * Askers take turns among each other: however much one of them wants, another waits for one piece of it at most.
 */
export class Turns {
  private readonly going = new Map<string, number>();
  private readonly goingOfPlaces = new Map<string, number>();
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
   * @param name of the asker, e.g. an account or an address
   */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const asker = { name, place: name };
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
  async enter(name: string): Promise<() => void> {
    const asker = { name, place: name };
    if (!this.goesAtOnce(asker)) await this.turnOf(asker);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.end(asker);
    };
  }

  /**
   * The same of what takes as long as the other side likes. Where all turns are taken, one is given away at once: of whoever has more than
   * the asker would have, by itself or by its place, within one place by itself alone; else one that stands still or has been slow for
   * long. So few who take their time never keep out many, nor many who trickle anybody.
   * @param giveWay ends the work at once, since somebody else has its turn
   * @param place from where it is asked; askers of one place share its turns
   */
  async transfer(name: string, giveWay: () => void, place = name): Promise<Transfer> {
    const asker = { name, place };
    if (!this.goesAtOnce(asker) && !this.displaces(asker)) await this.turnOf(asker);
    const begunAt = this.now();
    const own: GoingTransfer = { asker, giveWay, begunAt, movedAt: begunAt, bytes: 0 };
    this.transfers.add(own);
    return {
      moved: (bytes) => {
        own.movedAt = this.now();
        own.bytes += bytes;
      },
      end: () => {
        if (this.transfers.delete(own)) this.end(asker);
      },
    };
  }

  private displaces(asker: Asker): boolean {
    const { atOnce, atOnceOfOne = atOnce, atOnceOfPlace = atOnce } = this.options;
    const isFull = this.heldAt(asker.place) >= atOnceOfPlace;
    if ((this.goingInAll < atOnce && !isFull) || this.held(asker.name) >= atOnceOfOne) return false;
    const [other] = [...this.transfers]
      .filter((each) => !isFull || each.asker.place === asker.place)
      .filter((each) => this.hasMore(each.asker, asker) || this.standsStill(each) || this.isSlow(each))
      .toSorted((a, b) => this.rank(b.asker, a.asker) || a.movedAt - b.movedAt);
    if (!other) return false;
    this.transfers.delete(other);
    this.count(other.asker, -1); // at once: nobody who waits comes between
    this.count(asker, 1);
    other.giveWay();
    return true;
  }

  private standsStill({ movedAt }: GoingTransfer): boolean {
    return this.now() - movedAt >= (this.options.standsStillMs ?? Number.POSITIVE_INFINITY);
  }

  private isSlow({ begunAt, bytes }: GoingTransfer): boolean {
    const { slow } = this.options;
    const takenMs = this.now() - begunAt;
    return slow !== undefined && takenMs >= slow.afterMs && bytes * 1_000 < slow.bytesPerSecond * takenMs;
  }

  /** Whether one has more than the other would have with one turn more. */
  private hasMore(one: Asker, other: Asker): boolean {
    if (one.place !== other.place) return this.mostOf(one) > this.mostOf(other) + 1;
    return this.held(one.name) > this.held(other.name) + 1;
  }

  /** Above zero where one has more: by itself or by its place, then by itself. */
  private rank(one: Asker, other: Asker): number {
    return this.mostOf(one) - this.mostOf(other) || this.held(one.name) - this.held(other.name);
  }

  /** What an asker has, or its place if that has more: neither many accounts of a place nor many places of an account gain anything. */
  private mostOf({ name, place }: Asker): number {
    return Math.max(this.held(name), this.heldAt(place));
  }

  private held(name: string): number {
    return this.going.get(name) ?? 0;
  }

  private heldAt(place: string): number {
    return this.goingOfPlaces.get(place) ?? 0;
  }

  private goesAtOnce(asker: Asker): boolean {
    const goes = this.mayGo(asker);
    if (goes) this.count(asker, 1);
    return goes;
  }

  private end(asker: Asker): void {
    this.count(asker, -1);
    this.next();
  }

  private mayGo({ name, place }: Asker): boolean {
    const { atOnce, atOnceOfOne = atOnce, atOnceOfPlace = atOnce } = this.options;
    return this.goingInAll < atOnce && this.held(name) < atOnceOfOne && this.heldAt(place) < atOnceOfPlace;
  }

  private turnOf(asker: Asker): Promise<void> {
    const { waiting, waitingOfOne, patienceMs, refusal } = this.options;
    const queue = this.queues.get(asker.name) ?? [];
    if (this.waitingInAll >= waiting || queue.length >= waitingOfOne) throw refusal();
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.leave(own);
        reject(new WaitedTooLong());
      }, patienceMs);
      const own: Waiting = {
        asker,
        start: () => {
          clearTimeout(giveUp);
          this.leave(own);
          this.count(asker, 1); // at once: nobody comes between
          resolve();
        },
      };
      queue.push(own);
      this.queues.set(asker.name, queue);
      this.waitingInAll += 1;
    });
  }

  /** Who leaves its queue goes to the end of the askers. */
  private leave(own: Waiting): void {
    const { name } = own.asker;
    const left = (this.queues.get(name) ?? []).filter((each) => each !== own);
    this.queues.delete(name);
    if (left.length > 0) this.queues.set(name, left);
    this.waitingInAll -= 1;
  }

  private next(): void {
    for (const [first] of this.queues.values()) {
      if (!first || !this.mayGo(first.asker)) continue;
      first.start();
      return;
    }
  }

  private count({ name, place }: Asker, by: 1 | -1): void {
    this.goingInAll += by;
    add(this.going, name, by);
    add(this.goingOfPlaces, place, by);
  }
}

function add(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
