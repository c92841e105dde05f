import { setTimeout as delay } from 'node:timers/promises';
import { demonstrationAccounts } from '@chengjie/demonstration-accounts';
import type pg from 'pg';
import { publishOpenLots, type Bidder, type OpenLot } from '../load/bidders.js';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import { apiBids } from './bid-requests.js';
import type { RequestSet } from './driver-protocol.js';
import { SoakSubscriber } from './soak-subscriber.js';

/** A kind of request, and how many of it come in a second. */
export interface SoakStream {
  readonly name: string;
  readonly perSecond: number;
  readonly set: RequestSet;
}

const BIDS_PER_SECOND = 20;
const SIGN_INS_PER_SECOND = 1;
/** Projects published together, and how long they are open: one comes due each second. */
const BATCH = 15;
const BATCH_SECONDS = 15;
const OPEN_SECONDS = 45;
const SUBSCRIBERS = 5;
/** Batches that have subscribers besides the newest: long enough to see them opened. */
const FOLLOWED_BATCHES = 4;

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { code } } }`;
const VIEWER = '{ viewer { displayName acting { role } } }';
const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';

/** Everything that people do at a moderate rate, for as long as it is not stopped. */
export class SoakLoad {
  /** Good answers of each kind. */
  readonly answered = new Map<string, number>();
  private stopped = false;
  private readonly running: Promise<void>[] = [];
  private readonly subscribers: SoakSubscriber[] = [];
  private following: readonly SoakSubscriber[] = [];
  private open: readonly OpenLot[] = [];
  private failure: unknown;

  constructor(
    private readonly port: number,
    private readonly client: pg.Client,
    private readonly masterKey: Buffer,
    private readonly bidders: readonly Bidder[],
  ) {}

  async start(streams: readonly SoakStream[]): Promise<void> {
    await this.publish();
    void this.every('batch', BATCH_SECONDS * 1_000, () => this.publish());
    for (const { name, perSecond, set } of streams)
      this.send(name, perSecond, (turn) => requestOf(set, turn % set.requests.length));
    this.send('bid', BIDS_PER_SECOND, (turn) => this.bid(turn));
    let signIns = 0;
    void this.every('sign-in', 1_000 / SIGN_INS_PER_SECOND, () => this.signIn((signIns += 1)));
  }

  /** @throws what went wrong first, if anything did */
  check(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running);
    await Promise.all(this.following.map((subscriber) => subscriber.stop()));
    this.check();
  }

  /** Events that subscribers were told. */
  get events(): number {
    return this.subscribers.reduce((sum, { seen }) => sum + seen, 0);
  }

  private send(name: string, perSecond: number, request: (turn: number) => SentRequest): void {
    let turn = 0;
    const opened = KeepAliveConnection.open(this.port);
    const sending = this.every(name, 1_000 / perSecond, async () => {
      const { path, body, token } = request((turn += 1));
      this.judge(name, await (await opened).post(path, body, token));
    });
    this.running.push(sending.then(async () => (await opened).close()));
  }

  /** Repeats what it is told; after a delay it catches up, one after the other. */
  private every(name: string, periodMs: number, act: () => Promise<void>): Promise<void> {
    const loop = async (): Promise<void> => {
      for (let due = performance.now() + periodMs; !this.stopped; due += periodMs) {
        await delay(Math.min(Math.max(0, due - performance.now()), 1_000));
        if (performance.now() < due || this.stopped) {
          due -= periodMs;
          continue;
        }
        await act();
      }
    };
    const running = loop().catch((error: unknown) => void (this.failure ??= new Error(`${name}: ${error}`)));
    this.running.push(running);
    return running;
  }

  private judge(name: string, { status, body }: { readonly status: number; readonly body: Buffer }): void {
    if (status !== 200 || body.includes('"errors":')) throw new Error(`${status} ${body.toString('utf8', 0, 500)}`);
    this.answered.set(name, (this.answered.get(name) ?? 0) + 1);
  }

  private async publish(): Promise<void> {
    this.open = await publishOpenLots(
      this.client,
      this.masterKey,
      BATCH,
      (index) => (OPEN_SECONDS + (index * BATCH_SECONDS) / BATCH) * 1_000,
    );
    await this.follow(this.open.slice(0, SUBSCRIBERS));
  }

  /** Some follow each batch until it is opened. */
  private async follow(lots: readonly OpenLot[]): Promise<void> {
    const failed = (reason: unknown) => void (this.failure ??= new Error(`subscriber: ${JSON.stringify(reason)}`));
    const coming = lots.map(({ projectId }) => new SoakSubscriber(this.port, projectId, failed));
    this.subscribers.push(...coming);
    const leaving = this.following.slice(0, -FOLLOWED_BATCHES * SUBSCRIBERS);
    this.following = [...this.following.slice(leaving.length), ...coming];
    await Promise.all(leaving.map((subscriber) => subscriber.stop()));
  }

  /** A bid that comes a second time is refused, which is an answer as well. */
  private bid(turn: number): SentRequest {
    const bidder = this.bidders[turn % this.bidders.length] as Bidder;
    const lot = this.open[turn % this.open.length] as OpenLot;
    return requestOf(apiBids([[bidder, lot]]), 0);
  }

  /** Accounts take turns: each signs in only so often in a day. */
  private async signIn(turn: number): Promise<void> {
    const connection = await KeepAliveConnection.open(this.port);
    const ask = async (query: string, variables: object, token?: string) => {
      const answer = await connection.post('/graphql', JSON.stringify({ query, variables }), token);
      this.judge('sign-in', answer);
      return answer.body.toString();
    };
    try {
      const account = demonstrationAccounts[turn % demonstrationAccounts.length];
      if (!account) throw new Error('The demonstration has no account');
      const input = { loginName: account.loginName, password: account.password, issueToken: true };
      const token = /"token":"([^"]+)"/.exec(await ask(SIGN_IN, { input }))?.[1];
      if (!token) throw new Error('Signing in gave no token');
      await ask(VIEWER, {}, token);
      await ask(SIGN_OUT, {}, token);
    } finally {
      connection.close();
    }
  }
}

interface SentRequest {
  readonly path: string;
  readonly body: string;
  readonly token: string | undefined;
}

function requestOf({ path, before, after, requests }: RequestSet, index: number): SentRequest {
  const request = requests[index];
  return { path, body: before + (request?.variables ?? '') + after, token: request?.token };
}
