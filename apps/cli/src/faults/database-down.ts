import { setTimeout as delay } from 'node:timers/promises';
import { limitVerdict } from '../load/verdict.js';
import type { Verdict } from '../load/verdict.js';
import { check } from './checker.js';
import { post } from './graphql.js';
import { Rush } from './rush.js';
import { countVerdict, findingsVerdict } from './scenario.js';
import type { FaultsOptions, Scenario } from './scenario.js';
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

/** Words that every answer without a database has to show, and those that none may. */
const CLEAR = /"code":"UNAVAILABLE"/;
const INSIDE = /ECONN|socket|select |postgres|\.js:\d|node_modules/i;

const QUESTIONS = [
  '{ projects(first: 3) { edges { node { id } } } }',
  '{ serverTime }',
  'mutation { signIn(input: { loginName: "nobody", password: "wrong-password" }) { userErrors { code } } }',
];

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

async function withoutDatabase(site: Site, { seed, say }: FaultsOptions): Promise<Verdict[]> {
  const [api] = await Promise.all([site.api(), site.worker()]);
  const lots = await site.publishLots(2, () => OPEN_MS);
  const rush = new Rush({ bidders: site.bidders, seed, clients: CLIENTS, ports: () => [api.port], repeats: 5 });
  rush.start(lots);
  await delay(1_000);
  const token = site.bidders[0]?.token ?? '';
  await site.stopDatabase();
  const answers = await askedWithoutDatabase(api.port, token);
  const unclear = answers.filter(({ status, text }) => status !== 503 || !CLEAR.test(text) || INSIDE.test(text));
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  for (const { status, text } of unclear.slice(0, 3)) say(`unclear: ${status} ${text.slice(0, 200)}`);
  await site.startDatabase();
  const back = performance.now();
  while ((await post(api.port, QUESTIONS[0] ?? '', { token })).status !== 200) await delay(10);
  const recovered = performance.now() - back;
  await delay(1_000);
  await rush.end();
  await allClosed(site, lots, CLOSING_LIMIT_MS);
  const stored = await readStored(
    site,
    lots.map(({ lotId }) => lotId),
  );
  const { ledger } = rush;
  return [
    countVerdict(`${answers.length} requests without a database: answers that are no clear 503`, unclear.length, 0),
    limitVerdict('slowest answer without a database', slowest, ANSWER_LIMIT_MS, 'ms'),
    limitVerdict('first answer after the database is back', recovered, RECOVERY_LIMIT_MS, 'ms'),
    findingsVerdict(
      `${ledger.count('ACCEPTED')} bids acknowledged around it, ${ledger.unanswered} attempts repeated`,
      check(ledger.requests, stored),
    ),
  ];
}

async function askedWithoutDatabase(port: number, token: string) {
  const answers: { readonly status: number; readonly text: string; readonly ms: number }[] = [];
  for (let index = 0; index < ASKED; index += 1) {
    for (const question of QUESTIONS) {
      for (const credentials of [{}, { token }]) {
        const since = performance.now();
        const answer = await post(port, question, credentials);
        answers.push({ ...answer, ms: performance.now() - since });
      }
    }
  }
  return answers;
}
