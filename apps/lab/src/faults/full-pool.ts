import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Bidder, OpenLot } from '../load/bidders.js';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { askEverything, askOne, clearVerdicts, languageOf, untilAnswered, type Asked } from './asking.js';
import { check } from './checker.js';
import { Crowd } from './crowd.js';
import { Rush } from './rush.js';
import { findingsVerdict, type FaultsOptions, type Scenario } from './scenario.js';
import { Site } from './site.js';
import { readStored } from './stored.js';
import { allClosed } from './waiting.js';

/** More than the API has connections. */
const CLIENTS = 24;

/** Few connections: a crowd of them is soon gathered. */
const MAX_CONNECTIONS = '60';

/** How long the lots of the rush are open. */
const OPEN_MS = 40_000;

/** How long somebody else holds the lots' rows: longer than a request waits for a lock. */
const HELD_MS = 8_000;

/** Askers beside the rush while the rows are held, and rounds of questions of each. */
const ASKERS = 4;
const ROUNDS = 2;

/** Rounds of questions while PostgreSQL has no connection left. */
const ROUNDS_WITHOUT = 10;

/** Longest that a request may wait for a connection and then for a lock, and for a connection alone. */
const WAIT_LIMIT_MS = 9_000;
const REFUSED_LIMIT_MS = 3_500;

const RECOVERY_LIMIT_MS = 1_000;
const LIMIT_MS = 60_000;

const WITHDRAW = 'mutation ($input: WithdrawBidInput!) { withdrawBid(input: $input) { userErrors { code } } }';

/** Every connection of the pool is busy; then PostgreSQL has none left to give. */
export const fullPool: Scenario = {
  name: 'pool',
  title: 'every connection of the pool is busy, and PostgreSQL has none left',
  async run(options) {
    const site = await Site.open({ seed: options.seed, settings: { max_connections: MAX_CONNECTIONS } });
    try {
      return await crowded(site, options);
    } finally {
      await site.close();
    }
  },
};

async function crowded(site: Site, { seed, say }: Pick<FaultsOptions, 'seed' | 'say'>): Promise<Verdict[]> {
  const [api] = await Promise.all([site.api(), site.worker()]);
  const lots = await site.publishLots(3, () => OPEN_MS);
  const [quiet] = await site.publishLots(1);
  if (!quiet) throw new Error('No lot was published');
  const lotIds = lots.map(({ lotId }) => lotId);
  const rush = new Rush({ bidders: site.bidders, seed, clients: CLIENTS, ports: () => [api.port], repeats: 5 });
  rush.start(lots);
  await delay(1_000);
  const token = site.bidders[0]?.token ?? '';

  const holder = await site.connect();
  await holder.query('begin');
  const held = [...lots, quiet].map(({ projectId }) => projectId);
  await holder.query('select from project where id = any($1::uuid[]) for update', [held]);
  const waiting = withdrawals(api.port, site.bidders.slice(0, CLIENTS), quiet);
  const asking = Array.from({ length: ASKERS }, () => askEverything(api.port, token, ROUNDS));
  await delay(HELD_MS);
  const before = rush.ledger.unavailable;
  await holder.end();
  const freed = await untilAnswered(api.port);
  const whileHeld = (await Promise.all([waiting, ...asking])).flat();
  say(`rows held: ${before} submissions and ${refusedOf(whileHeld).length} of ${whileHeld.length} others put off`);
  await delay(1_000);

  const crowd = await Crowd.gather(site);
  const crowdedOut = await askEverything(api.port, token, ROUNDS_WITHOUT);
  await crowd.leave();
  const recovered = await untilAnswered(api.port);
  say(`no connection left: ${rush.ledger.unavailable - before} submissions put off`);
  await delay(1_000);
  await rush.end();
  await allClosed(site, lots, LIMIT_MS);
  return [
    putOffVerdict('others', refusedOf(whileHeld).length),
    ...clearVerdicts('while all connections wait for a lock, if not given', refusedOf(whileHeld), WAIT_LIMIT_MS),
    limitVerdict('first answer after the lock is free', freed, RECOVERY_LIMIT_MS, 'ms'),
    ...clearVerdicts('without a connection to PostgreSQL', crowdedOut, REFUSED_LIMIT_MS),
    limitVerdict('first answer after there are connections', recovered, RECOVERY_LIMIT_MS, 'ms'),
    putOffVerdict('submissions', rush.ledger.unavailable),
    findingsVerdict(
      `${rush.ledger.count('ACCEPTED')} bids acknowledged around it, ${rush.ledger.unanswered} attempts repeated`,
      check(rush.ledger.requests, await readStored(site, lotIds)),
    ),
  ];
}

function refusedOf(answers: readonly Asked[]): Asked[] {
  return answers.filter(({ status }) => status !== 200);
}

/** Acts that take a connection each and wait in it: bids alone leave some of them free. There is nothing to withdraw. */
function withdrawals(port: number, bidders: readonly Bidder[], { lotId }: OpenLot): Promise<Asked[]> {
  return Promise.all(
    bidders.map(({ token }, index) => {
      const variables = { input: { idempotencyKey: randomUUID(), lotId } };
      return askOne(port, WITHDRAW, { token, variables, language: languageOf(index) });
    }),
  );
}

/** Without anybody who was put off nothing was proved. */
export function putOffVerdict(who: string, count: number): Verdict {
  return {
    what: `${who} that were told clearly to try again, in Chinese or English`,
    reached: String(count),
    target: 'at least 1: the fault came to them',
    met: count > 0,
  };
}
