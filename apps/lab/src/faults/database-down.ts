import { setTimeout as delay } from 'node:timers/promises';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { askEverything, clearVerdicts, untilAnswered } from './asking.js';
import { check } from './checker.js';
import { Rush } from './rush.js';
import { findingsVerdict, type FaultsOptions, type Scenario } from './scenario.js';
import { Site } from './site.js';
import { readStored } from './stored.js';
import { allClosed } from './waiting.js';

/** Requests of each kind while the database is down. */
const ASKED = 20;

const ANSWER_LIMIT_MS = 200;
const RECOVERY_LIMIT_MS = 1_000;

/** How long the lots of the rush around it are open. */
const OPEN_MS = 20_000;
const CLIENTS = 8;
const CLOSING_LIMIT_MS = 60_000;

/** The database is stopped in order, stays away, and comes back. */
export const databaseDown: Scenario = {
  name: 'down',
  title: 'the database is down, and comes back',
  async run(options) {
    const site = await Site.open({ seed: options.seed });
    try {
      return await withoutDatabase(site, options);
    } finally {
      await site.close();
    }
  },
};

async function withoutDatabase(site: Site, { seed }: FaultsOptions): Promise<Verdict[]> {
  const [api] = await Promise.all([site.api(), site.worker()]);
  const lots = await site.publishLots(2, () => OPEN_MS);
  const rush = new Rush({ bidders: site.bidders, seed, clients: CLIENTS, ports: () => [api.port], repeats: 5 });
  rush.start(lots);
  await delay(1_000);
  const token = site.bidders[0]?.token ?? '';
  await site.stopDatabase();
  const answers = await askEverything(api.port, token, ASKED);
  await site.startDatabase();
  const recovered = await untilAnswered(api.port);
  await delay(1_000);
  await rush.end();
  await allClosed(site, lots, CLOSING_LIMIT_MS);
  const stored = await readStored(
    site,
    lots.map(({ lotId }) => lotId),
  );
  const { ledger } = rush;
  return [
    ...clearVerdicts('without a database', answers, ANSWER_LIMIT_MS),
    limitVerdict('first answer after the database is back', recovered, RECOVERY_LIMIT_MS, 'ms'),
    findingsVerdict(
      `${ledger.count('ACCEPTED')} bids acknowledged around it, ${ledger.unanswered} attempts repeated`,
      check(ledger.requests, stored),
    ),
  ];
}
