import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '@chengjie/demonstration';
import type { OpenLot } from '../load/bidders.js';
import type { ServerProcess } from '../load/server-process.js';
import type { Verdict } from '../load/verdict.js';
import { check } from './checker.js';
import { Rush } from './rush.js';
import { findingsVerdict } from './scenario.js';
import type { FaultsOptions, Scenario } from './scenario.js';
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

/** Acknowledged before it is on disk, and written late: what the control has to lose. */
const FORGETFUL = { synchronous_commit: 'off', wal_writer_delay: '10s' };

const LIMIT_MS = 60_000;

type Victim = 'API' | 'worker' | 'PostgreSQL';

/** `kill -9` at random moments of a rush of bids. */
export const killRush: Scenario = {
  name: 'kill',
  title: 'kill -9 of API, worker and PostgreSQL in a rush of bids',
  async run(options) {
    const rush = await killedRush(options, options.cycles, ['API', 'worker', 'PostgreSQL'], {});
    const control = await killedRush(options, CONTROL_CYCLES, ['PostgreSQL'], FORGETFUL);
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
  },
};

async function killedRush(
  { seed, say }: FaultsOptions,
  cycles: number,
  victims: readonly Victim[],
  settings: Readonly<Record<string, string>>,
) {
  const site = await Site.open({ seed, settings });
  try {
    const killing = new Killing(site, new Random(seed, 'kills'));
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
    return { findings, summary };
  } finally {
    await site.close();
  }
}

class Killing {
  readonly lots: OpenLot[] = [];
  private api: ServerProcess | undefined;
  private worker: ServerProcess | undefined;

  constructor(
    private readonly site: Site,
    private readonly random: Random,
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
    this.lots.push(...(await this.site.publishLots(1, () => random.int(...OPEN_MS))));
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
