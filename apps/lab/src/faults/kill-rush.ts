import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '@chengjie/demonstration';
import type { OpenLot } from '../load/bidders.js';
import type { ServerProcess } from '../load/server-process.js';
import type { Verdict } from '../load/verdict.js';
import { check } from './checker.js';
import { Rush } from './rush.js';
import { findingsVerdict, type FaultsOptions, type Scenario } from './scenario.js';
import { Site } from './site.js';
import { readStored } from './stored.js';
import { allClosed, isReady, until } from './waiting.js';

const CLIENTS = 16;

/** Lots that take bids at a time; the oldest ones reach their deadline meanwhile. */
const LOTS_AT_A_TIME = 3;

/** How long a lot is open: some deadlines fall into an outage, others do not. */
const OPEN_MS = [6_000, 20_000] as const;

/** Rounds of the control: each loses what was acknowledged in the last moment. */
const CONTROL_CYCLES = 3;

const LIMIT_MS = 60_000;

/** What can be killed. */
export const VICTIMS = ['API', 'worker', 'PostgreSQL'] as const;
type Victim = (typeof VICTIMS)[number];

/** `kill -9` at random moments of a rush of bids. */
export const killRush: Scenario = {
  name: 'kill',
  title: 'kill -9 of API, worker and PostgreSQL in a rush of bids',
  async run(options) {
    const site = await Site.open({ seed: options.seed });
    try {
      const rush = await killedRush(site, options, { cycles: options.cycles, victims: VICTIMS });
      const control = await killedForgetfully(site, options, { cycles: CONTROL_CYCLES });
      const lost = control.findings.filter(({ kind }) => kind === 'LOST').length;
      return [
        findingsVerdict(`${options.cycles} cycles, ${rush.summary}`, rush.findings),
        {
          what: `control: synchronous_commit=off, ${CONTROL_CYCLES} cycles, ${control.summary}`,
          reached: `${lost} acknowledged bids found lost`,
          target: 'at least 1: the checker can see a loss',
          met: lost > 0,
        } satisfies Verdict,
      ];
    } finally {
      await site.close();
    }
  },
};

/** What is killed, how often, and what of it the checker finds. */
export interface KilledRush {
  readonly cycles: number;
  readonly victims: readonly Victim[];
  /** Least and longest time that a lot is open. */
  readonly openMs?: readonly [number, number];
}

/** The control: what is acknowledged is not yet on disk, and written late. The site is good for nothing afterwards. */
export async function killedForgetfully(
  site: Site,
  options: Pick<FaultsOptions, 'seed' | 'say'>,
  killed: Omit<KilledRush, 'victims'>,
) {
  await site.query(`alter system set synchronous_commit = 'off'`);
  await site.query(`alter system set wal_writer_delay = '10s'`);
  await site.query('select pg_reload_conf()');
  return killedRush(site, options, { ...killed, victims: ['PostgreSQL'] });
}

/** Carries out a rush with its kills, waits until every lot is closed, and compares. */
export async function killedRush(
  site: Site,
  { seed, say }: Pick<FaultsOptions, 'seed' | 'say'>,
  { cycles, victims, openMs = OPEN_MS }: KilledRush,
) {
  const killing = new Killing(site, new Random(seed, 'kills'), openMs);
  await killing.begin();
  const rush = new Rush({ bidders: site.bidders, seed, clients: CLIENTS, ports: () => [killing.port], repeats: 5 });
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const killed = await killing.cycle(rush, victims);
    say(`cycle ${cycle}/${cycles}: ${killed}; ${rush.ledger.count('ACCEPTED')} bids acknowledged`);
  }
  await rush.end();
  await allClosed(site, killing.lots, LIMIT_MS); // nothing is killed any more: every deadline comes
  const { ledger } = rush;
  const lotIds = killing.lots.map(({ lotId }) => lotId);
  const findings = check(ledger.requests, await readStored(site, lotIds));
  const summary = `${ledger.count('ACCEPTED')} bids acknowledged, ${ledger.count('REFUSED')} refused, ${ledger.unanswered} attempts without an answer repeated, ${lotIds.length} lots`;
  await site.stopProcesses();
  return { findings, summary, ledger };
}

class Killing {
  readonly lots: OpenLot[] = [];
  private api: ServerProcess | undefined;
  private worker: ServerProcess | undefined;

  constructor(
    private readonly site: Site,
    private readonly random: Random,
    private readonly openMs: readonly [number, number],
  ) {}

  get port(): number {
    return this.api?.port ?? 0;
  }

  async begin(): Promise<void> {
    [this.api, this.worker] = await Promise.all([this.site.api(), this.site.worker()]);
  }

  /** Lets some deadlines come near, kills one or two processes at a moment of chance, and brings them back. */
  async cycle(rush: Rush, victims: readonly Victim[]): Promise<string> {
    const { random } = this;
    this.lots.push(...(await this.site.publishLots(1, () => random.int(...this.openMs))));
    const open = this.lots.slice(-LOTS_AT_A_TIME);
    if (this.lots.length === 1) rush.start(open);
    else rush.turnTo(open);
    const chosen = random.sample(victims, random.chance(30) ? 2 : 1);
    await delay(random.int(100, 800));
    await Promise.all(chosen.map((victim) => this.kill(victim)));
    await delay(random.int(0, 200));
    await this.restore();
    return chosen.join(' and ');
  }

  private async kill(victim: Victim): Promise<void> {
    if (victim === 'PostgreSQL') return this.site.killDatabase();
    const process = victim === 'API' ? this.api : this.worker;
    if (!process || process.child.exitCode !== null) return;
    const ended = once(process.child, 'exit');
    process.child.kill('SIGKILL');
    await ended;
  }

  private async restore(): Promise<void> {
    await this.site.ensureDatabase();
    const { port } = this;
    if (hasEnded(this.api)) this.api = await this.site.api({ port });
    if (hasEnded(this.worker)) this.worker = await this.site.worker();
    await until('the API is ready again', LIMIT_MS, () => isReady(port));
  }
}

function hasEnded(process: ServerProcess | undefined): boolean {
  return !process || process.child.exitCode !== null || process.child.signalCode !== null;
}
