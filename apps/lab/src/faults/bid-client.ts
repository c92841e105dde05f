import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import { unclearIn, type Language } from './clear-answer.js';
import type { Acknowledgement, BidRequest } from './ledger.js';

/** Longest wait for one answer; a request whose answer takes longer counts as unanswered. */
const ANSWER_LIMIT_MS = 10_000;

const SUBMIT = `mutation SubmitBid($input: SubmitBidInput!) {
  submitBid(input: $input) { bid { id receipt { number contentHash } } userErrors { code } }
}`;

const WITHDRAW = `mutation WithdrawBid($input: WithdrawBidInput!) {
  withdrawBid(input: $input) { bid { id } userErrors { code } }
}`;

interface Payload {
  readonly bid: {
    readonly id: string;
    readonly receipt: { readonly number: string; readonly contentHash: string };
  } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

interface Body {
  readonly data?: { readonly submitBid?: Payload; readonly withdrawBid?: Payload } | null;
}

/** Ports of the APIs that a client may turn to. */
export type Ports = () => readonly number[];

/** One bidder's browser: one connection at a time, opened anew after each failure, at another replica if there is one. */
export class BidClient {
  private connection: KeepAliveConnection | undefined;
  private turn = 0;

  constructor(
    private readonly ports: Ports,
    private readonly proposal: string,
    private readonly language: Language = 'zh',
  ) {}

  /** Sends the request once and enters what comes of it; answers whether there was an answer. */
  async attempt(request: BidRequest, token: string): Promise<boolean> {
    try {
      const acknowledgement = await this.send(request, token);
      if (acknowledgement) {
        request.answers.push({ ...acknowledgement, receivedAt: Date.now() });
        return true;
      }
    } catch {
      this.close(); // what the connection's end means is only known by asking again
    }
    request.unanswered += 1;
    return false;
  }

  /** Sends the request until it is answered or nobody waits any more. */
  async untilAnswered(request: BidRequest, token: string, signal: AbortSignal, pauseMs: () => number): Promise<void> {
    while (!(await this.attempt(request, token)) && !signal.aborted) await delay(pauseMs());
  }

  close(): void {
    this.connection?.close();
    this.connection = undefined;
  }

  private async send(request: BidRequest, token: string): Promise<Acknowledgement | undefined> {
    this.connection ??= await this.connect();
    const timer = setTimeout(() => this.close(), ANSWER_LIMIT_MS);
    try {
      const { status, body } = await this.connection.post('/graphql', this.bodyOf(request), token, this.language);
      const text = body.toString();
      const acknowledgement = acknowledgementOf(request, JSON.parse(text) as Body);
      if (!acknowledgement) this.enterFailure(request, { status, text });
      return acknowledgement;
    } finally {
      clearTimeout(timer);
    }
  }

  private enterFailure(request: BidRequest, answer: { status: number; text: string }): void {
    const unclear = unclearIn(answer, this.language);
    if (unclear) request.unclear ??= unclear;
    else request.unavailable += 1;
  }

  private connect(): Promise<KeepAliveConnection> {
    const ports = this.ports();
    return KeepAliveConnection.open(ports[(this.turn += 1) % ports.length] ?? 0);
  }

  private bodyOf({ act, key, lotId, priceFen }: BidRequest): string {
    const subject = { idempotencyKey: key, lotId };
    if (act === 'WITHDRAW') return JSON.stringify({ query: WITHDRAW, variables: { input: subject } });
    const price = { amount: `${Math.floor(priceFen / 100)}.${String(priceFen % 100).padStart(2, '0')}` };
    return JSON.stringify({
      query: SUBMIT,
      variables: {
        input: { ...subject, price, proposal: this.proposal, drawSecret: drawSecretOf(key), capacity: 'SELF' },
      },
    });
  }
}

/** The same whenever a bid is said again; people's is random. */
function drawSecretOf(key: string): string {
  return createHash('sha256').update(`draw:${key}`).digest('hex');
}

/** Nothing for a failure of the server: whether the act was done is unknown. */
function acknowledgementOf({ act }: BidRequest, { data }: Body): Acknowledgement | undefined {
  const payload = act === 'SUBMIT' ? data?.submitBid : data?.withdrawBid;
  if (!payload) return undefined;
  const { bid, userErrors } = payload;
  if (userErrors.length > 0) return { kind: 'REFUSED', codes: userErrors.map(({ code }) => code) };
  if (!bid) return undefined;
  if (act === 'WITHDRAW') return { kind: 'WITHDRAWN', bidId: bid.id };
  return { kind: 'ACCEPTED', bidId: bid.id, receiptNumber: bid.receipt.number, contentHash: bid.receipt.contentHash };
}
