import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '@chengjie/demonstration';
import type { OpenLot } from '../load/bidders.js';
import type { Verdict } from '../load/verdict.js';
import type { Buyer } from './buyer.js';
import { check, type Stored } from './checker.js';
import { post } from './graphql.js';
import { Rush } from './rush.js';
import { findingsVerdict, type FaultsOptions, type Scenario } from './scenario.js';
import { Site } from './site.js';
import { readStored } from './stored.js';
import { allClosed } from './waiting.js';

const CLIENTS = 32;
const LOTS_OF_A_ROUND = 8;

/** How long a lot is open: every submission is near a deadline. */
const OPEN_MS = [150, 1_500] as const;

/** How long bidders go on after the last deadline of a round. */
const LATE_MS = 150;

/** Of a hundred accepted bids so many are withdrawn. */
const WITHDRAWALS = 15;

/** Of a hundred lots so many are cancelled by their buyer at a moment of chance. */
const CANCELLATIONS = 25;

const CLOSING_LIMIT_MS = 60_000;

const CANCEL = `mutation Cancel($input: CancelProjectInput!) {
  cancelProject(input: $input) { project { id } userErrors { code } }
}`;

/** Submissions astride deadlines, while two workers open and buyers cancel. */
export const deadline: Scenario = {
  name: 'deadline',
  title: 'submissions astride the deadline, beside opening, cancellation and withdrawal',
  async run(options) {
    const site = await Site.open({ seed: options.seed });
    try {
      return await astride(site, options);
    } finally {
      await site.close();
    }
  },
};

/** Sends so many acts on a fresh site, and compares. */
export async function astride(site: Site, { seed, bids, say }: FaultsOptions): Promise<Verdict[]> {
  const [api, buyer] = await Promise.all([site.api(), site.buyer(), site.worker(), site.worker()]);
  const random = new Random(seed, 'deadlines');
  const rush = new Rush({
    bidders: site.bidders,
    seed,
    clients: CLIENTS,
    ports: () => [api.port],
    withdrawals: WITHDRAWALS,
    repeats: 2,
  });
  const lots: OpenLot[] = [];
  const cancelling: Promise<unknown>[] = [];
  for (let round = 1; rush.ledger.requests.length < bids; round += 1) {
    const before = rush.ledger.requests.length;
    const open = await site.publishLots(LOTS_OF_A_ROUND, () => random.int(...OPEN_MS));
    lots.push(...open);
    if (round === 1) rush.start(open);
    else rush.turnTo(open);
    for (const { projectId } of open.filter(() => random.chance(CANCELLATIONS)))
      cancelling.push(cancelAfter(random.int(0, OPEN_MS[1]), api.port, buyer, projectId));
    await delay(OPEN_MS[1] + LATE_MS);
    if (rush.ledger.requests.length === before) throw new Error(`In round ${round} nobody could bid any more`);
    if (round % 10 === 0) say(`round ${round}: ${rush.ledger.requests.length} requests`);
  }
  await rush.end();
  await Promise.all(cancelling);
  await allClosed(site, lots, CLOSING_LIMIT_MS);
  const { ledger } = rush;
  const lotIds = lots.map(({ lotId }) => lotId);
  const stored = await readStored(site, lotIds);
  const count = (status: string) => stored.lots.filter((lot) => lot.status === status).length;
  say(`closest to the deadline a bid was stored ${closest(stored).toFixed(3)} ms before it`);
  const acts = `${ledger.count('ACCEPTED')} accepted, ${ledger.count('WITHDRAWN')} withdrawals, ${ledger.count('REFUSED')} refused`;
  const ends = `${lotIds.length} lots, ${count('OPENED')} opened, ${count('FAILED')} failed, ${count('CANCELLED')} cancelled`;
  return [findingsVerdict(`${ledger.requests.length} requests: ${acts}; ${ends}`, check(ledger.requests, stored))];
}

/** It may come too late, which is no fault. */
async function cancelAfter(ms: number, port: number, { token }: Buyer, projectId: string): Promise<void> {
  await delay(ms);
  await post(port, CANCEL, {
    token,
    variables: {
      input: { idempotencyKey: randomUUID(), projectId, ground: 'MAJOR_CHANGE', reason: '区财政调整预算，不再采购' },
    },
  });
}

/** Milliseconds between the last bid in time and its deadline, over all lots. */
function closest({ revisions, lots }: Stored): number {
  const deadlines = new Map(lots.map(({ lotId, deadlineAt }) => [lotId, deadlineAt]));
  return Math.min(...revisions.map(({ lotId, at }) => (deadlines.get(lotId) ?? Infinity) - at));
}
