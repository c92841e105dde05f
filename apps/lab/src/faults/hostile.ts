import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../bench/statistics.js';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import type { ServerProcess } from '../load/server-process.js';
import { cpuMillis } from '../load/usage.js';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { faultOf, send } from './attack-client.js';
import { attacks } from './attacks.js';
import type { FaultsOptions, Scenario } from './scenario.js';
import { Site } from './site.js';
import { slowBody } from './slow-body.js';
import { faultOfSocket, socketAttacks } from './socket-attacks.js';

/** Repetitions of an attack before its processor time is taken, and while it is. */
const WARMING = 30;
const MEASURED = 50;

/** Most processor time that refusing an attack may take. */
const CPU_LIMIT_MS = 10;

/** Honest clients, and how long they are watched with and without attacks. */
const HONEST = 8;
const WATCHED_MS = 10_000;

/** One attack after the other in a second, beside the honest clients. */
const ATTACKS_PER_SECOND = 20;

/** How often honest p99 without attacks may go into that with them. */
const SLOWER_LIMIT = 2;

/** Bodies that come byte by byte, all at once, and the longest that one is listened to. */
const SLOW_BODIES = 50;
const SLOW_LIMIT_MS = 60_000;

const HONEST_QUERY = JSON.stringify({
  query: '{ projects(first: 20) { edges { node { id reference title status deadlineAt buyer { name } } } } }',
});

/** An attack of either kind. */
interface Attempt {
  readonly name: string;
  /** Requests or messages in it. */
  readonly parts: number;
  /** Carries it out; answers what is wrong with how it was refused. */
  readonly carryOut: (port: number) => Promise<string | undefined>;
}

const attempts: readonly Attempt[] = [
  ...attacks.map((attack) => ({
    name: attack.name,
    parts: 1,
    carryOut: async (port: number) => faultOf(await send(port, attack)),
  })),
  ...socketAttacks.map((attack) => ({
    name: attack.name,
    parts: Math.max(1, attack.messages.length),
    carryOut: (port: number) => faultOfSocket(port, attack),
  })),
];

/** Documents, requests and messages made to hurt. */
export const hostile: Scenario = {
  name: 'hostile',
  title: `${attempts.length} hostile documents, requests and messages, and slow bodies`,
  async run(options) {
    const site = await Site.open({ seed: options.seed });
    try {
      return await attacked(await site.api(), options);
    } finally {
      await site.close();
    }
  },
};

/** Sends every attack once; answers what is wrong with the answers, by the attack's name. */
export async function wrongAnswers(port: number): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, carryOut } of attempts) {
    const fault = await carryOut(port);
    if (fault) wrong.push(`${name}: ${fault}`);
  }
  return wrong;
}

async function attacked(api: ServerProcess, { say }: FaultsOptions): Promise<Verdict[]> {
  const wrong = await wrongAnswers(api.port);
  const costs = await costsOf(api);
  for (const { name, cost } of costs.slice(0, 5)) say(`${cost.toFixed(1).padStart(5)} ms CPU  ${name}`);
  await honestP99(api.port); // warms up
  const quiet = await honestP99(api.port);
  const stop = new AbortController();
  const attacking = attackSteadily(api.port, stop.signal);
  const besieged = await honestP99(api.port);
  stop.abort();
  await attacking;
  say(`honest p99 ${quiet.toFixed(1)} ms, beside ${ATTACKS_PER_SECOND} attacks a second ${besieged.toFixed(1)} ms`);
  const statuses = await Promise.all(Array.from({ length: SLOW_BODIES }, () => slowBody(api.port, SLOW_LIMIT_MS)));
  const ended = statuses.filter((status) => status === 408).length;
  return [
    {
      what: `${attempts.length} attacks refused in GraphQL's form, without a word of the inside`,
      reached: wrong.length === 0 ? 'all' : wrong.join('; '),
      target: 'all',
      met: wrong.length === 0,
    },
    limitVerdict(`processor time of the dearest attack (${costs[0]?.name})`, costs[0]?.cost ?? 0, CPU_LIMIT_MS, 'ms'),
    limitVerdict('honest p99 beside attacks, times that without', besieged / quiet, SLOWER_LIMIT, 'times'),
    {
      what: `${SLOW_BODIES} slow bodies ended with 408`,
      reached: String(ended),
      target: String(SLOW_BODIES),
      met: ended === SLOW_BODIES,
    },
  ];
}

/** Processor time of each attack, or each message of it, the dearest first. */
async function costsOf({ port, pid }: ServerProcess): Promise<{ name: string; cost: number }[]> {
  const repeat = async ({ carryOut }: Attempt, count: number) => {
    for (let index = 0; index < count; index += 1) await carryOut(port);
  };
  const costs: { name: string; cost: number }[] = [];
  for (const attempt of attempts) {
    await repeat(attempt, WARMING);
    const before = cpuMillis(pid);
    await repeat(attempt, MEASURED);
    costs.push({ name: attempt.name, cost: (cpuMillis(pid) - before) / MEASURED / attempt.parts });
  }
  return costs.sort((one, other) => other.cost - one.cost);
}

/** Milliseconds within which 99 of 100 honest requests are answered. */
async function honestP99(port: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + WATCHED_MS;
  const watch = async () => {
    const connection = await KeepAliveConnection.open(port);
    while (performance.now() < end) {
      const since = performance.now();
      const { status } = await connection.post('/graphql', HONEST_QUERY);
      if (status !== 200) throw new Error(`An honest request was answered with ${status}`);
      times.push(performance.now() - since);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: HONEST }, watch));
  return percentile(
    times.sort((one, other) => one - other),
    0.99,
  );
}

async function attackSteadily(port: number, signal: AbortSignal): Promise<void> {
  for (let index = 0; !signal.aborted; index += 1) {
    await attempts[index % attempts.length]?.carryOut(port);
    await delay(1_000 / ATTACKS_PER_SECOND);
  }
}
