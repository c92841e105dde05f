import { randomUUID } from 'node:crypto';
import { Random } from '@chengjie/demonstration';
import type { Bidder, OpenLot } from '../load/bidders.js';
import { BidClient, type Ports } from './bid-client.js';
import { Ledger, type BidRequest } from './ledger.js';

/** Longest wait for answers once the rush is over; what has none then is a finding. */
const SETTLE_LIMIT_MS = 60_000;

/** Highest price, well below every budget of the demonstration: none is invalid for it. */
const HIGHEST_PRICE_FEN = 100_000;

/** Who bids for what, and how. */
export interface RushOptions {
  readonly bidders: readonly Bidder[];
  readonly seed: number;
  /** How many clients bid at once; each has bidders of its own, so that a bidder's acts have an order. */
  readonly clients: number;
  readonly ports: Ports;
  readonly proposal?: string;
  /** Of a hundred accepted bids so many are withdrawn at once. */
  readonly withdrawals?: number;
  /** Of a hundred answered acts so many are repeated at once, for their answer. */
  readonly repeats?: number;
}

/** Bidders in a hurry: each bids, replaces and withdraws without a pause, and tries again until it has an answer. */
export class Rush {
  readonly ledger = new Ledger();
  private lots: readonly OpenLot[] = [];
  private most = Infinity;
  private over = false;
  private readonly giveUp = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RushOptions) {}

  /** Begins to bid for these lots. */
  start(lots: readonly OpenLot[]): void {
    this.lots = lots;
    this.over = false;
    const { clients } = this.options;
    this.running = Promise.all(Array.from({ length: clients }, (_, index) => this.bid(index)));
  }

  /** From now on the bids are for these lots. */
  turnTo(lots: readonly OpenLot[]): void {
    this.lots = lots;
  }

  /** No new request; waits until each one that was sent has its answer. */
  async end(): Promise<void> {
    this.over = true;
    const limit = setTimeout(() => this.giveUp.abort(), SETTLE_LIMIT_MS);
    await this.running;
    clearTimeout(limit);
  }

  /** Waits until so many requests were sent in all, then ends. */
  async endAfter(most: number): Promise<void> {
    this.most = most;
    await this.running;
    await this.end();
  }

  private async bid(index: number): Promise<void> {
    const { bidders, seed, clients, ports, proposal = '服务方案', withdrawals = 0, repeats = 0 } = this.options;
    const random = new Random(seed, `client ${index}`);
    const own = bidders.filter((_, number) => number % clients === index);
    const client = new BidClient(ports, proposal, index % 2 === 0 ? 'zh' : 'en');
    const pause = () => random.int(20, 120);
    let last: BidRequest | undefined;
    while (!this.over && this.ledger.requests.length < this.most) {
      const withdrawn = last?.answers[0]?.kind === 'ACCEPTED' && random.chance(withdrawals) ? last : undefined;
      const bidder = own.find(({ accountId }) => accountId === withdrawn?.actorId) ?? random.pick(own);
      const request = this.enter(bidder, withdrawn ?? random.pick(this.lots), random, withdrawn !== undefined);
      await client.untilAnswered(request, bidder.token, this.giveUp.signal, pause);
      last = request;
      if (random.chance(repeats)) await client.untilAnswered(request, bidder.token, this.giveUp.signal, pause);
    }
    client.close();
  }

  private enter(
    { accountId, organizationId }: Bidder,
    { lotId }: Pick<OpenLot, 'lotId'>,
    random: Random,
    withdraw: boolean,
  ): BidRequest {
    return this.ledger.enter({
      act: withdraw ? 'WITHDRAW' : 'SUBMIT',
      key: randomUUID(),
      actorId: accountId,
      bidderId: organizationId,
      lotId,
      priceFen: withdraw ? 0 : random.int(1, HIGHEST_PRICE_FEN),
    });
  }
}
