import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { OpenLot } from '../load/bidders.js';
import type { ServerProcess } from '../load/server-process.js';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { check } from './checker.js';
import { EventListener } from './event-listener.js';
import { PublishedProjects } from './published-projects.js';
import { Rush } from './rush.js';
import { countVerdict, findingsVerdict, type FaultsOptions, type Scenario } from './scenario.js';
import { Site } from './site.js';
import { readStored } from './stored.js';
import { allClosed, until } from './waiting.js';

const CLIENTS = 8;
const LOTS_OF_A_FAULT = 4;

/** Projects published before each fault, so that each of the workers has the job of one in hand when it comes. */
const PROJECTS_OF_A_FAULT = 4;
const WORKERS = 2;

/** How long a lot is open: its deadline comes while the fault lasts. */
const OPEN_MS = 2_000;

/** How long the dead and the cut off stay away, and the hanging hang: longer than the lease of a transaction. */
const AWAY_MS = 5_000;
const HANGING_MS = 25_000;

/** Between two times that the connections of the cut off are ended. */
const CUT_EVERY_MS = 50;

/** A lot may wait for the lease of a worker that hangs while it opens it. */
const LATEST_CLOSING_MS = 25_000;

const LIMIT_MS = 60_000;

/** One of two APIs and one of two workers fail, in three ways. */
export const replicas: Scenario = {
  name: 'replicas',
  title: 'of two APIs and two workers one each dies, hangs, loses its database',
  async run(options) {
    const site = await Site.open({ seed: options.seed });
    try {
      return await new Replicas(site, options).run();
    } finally {
      await site.close();
    }
  },
};

/** Told as soon as the fault has come. */
type Struck = () => Promise<void>;

class Replicas {
  private failing: ServerProcess[] = [];
  private readonly lots: OpenLot[] = [];
  private readonly listeners: EventListener[] = [];

  constructor(
    private readonly site: Site,
    private readonly options: FaultsOptions,
  ) {}

  async run(): Promise<Verdict[]> {
    const { site, options } = this;
    const [api] = await Promise.all([site.api(), site.worker()]);
    this.failing = await this.startFailing();
    const ports = [api.port, this.failing[0]?.port ?? 0];
    const rush = new Rush({ bidders: site.bidders, seed: options.seed, clients: CLIENTS, ports: () => ports });
    const projects = await PublishedProjects.open(site, api.port);
    const faults = [
      ['dead', (struck: Struck) => this.kill(struck)],
      ['hanging', (struck: Struck) => this.hang(struck)],
      ['without database', (struck: Struck) => this.cutOff(struck)],
    ] as const;
    for (const [name, fault] of faults) {
      const release = await projects.publishHeld(PROJECTS_OF_A_FAULT, WORKERS);
      const lots = await this.publish(ports);
      if (name === 'dead') rush.start(lots);
      else rush.turnTo(lots);
      await fault(release);
      await allClosed(site, lots, LIMIT_MS);
      options.say(`one ${name}: every deadline was kept; ${rush.ledger.count('ACCEPTED')} bids acknowledged`);
    }
    await rush.end();
    const toldOtherwise = await projects.toldOtherwise();
    this.lots.push(...projects.lots);
    for (const { projectId } of projects.lots)
      this.listeners.push(...ports.map((port) => new EventListener(port, projectId)));
    await allClosed(site, this.lots, LIMIT_MS);
    return [
      ...(await this.verdicts(rush)),
      countVerdict(
        `${projects.lots.length} projects published, some while their worker failed: those whose matching organizations were not told once each`,
        toldOtherwise.length,
        0,
      ),
    ];
  }

  private async verdicts({ ledger }: Rush): Promise<Verdict[]> {
    const { site, lots, listeners } = this;
    const lotIds = lots.map(({ lotId }) => lotId);
    const published = await this.publishedEvents();
    const isComplete = ({ seen, projectId }: EventListener) => seen.join() === published.get(projectId)?.join();
    await until('all events at all subscribers', LIMIT_MS, async () => listeners.every(isComplete)).catch(
      () => undefined,
    );
    const incomplete = listeners.filter((listener) => !isComplete(listener));
    for (const { seen, projectId } of incomplete.slice(0, 3))
      this.options.say(`${projectId}: saw ${seen.join()} of ${published.get(projectId)?.join()}`);
    await Promise.all(listeners.map((listener) => listener.stop()));
    const events = [...published.values()].reduce((sum, each) => sum + each.length, 0);
    return [
      findingsVerdict(
        `${lots.length} lots, ${ledger.count('ACCEPTED')} bids acknowledged, ${ledger.unanswered} attempts repeated`,
        check(ledger.requests, await readStored(site, lotIds)),
      ),
      countVerdict(
        `${events} events, ${listeners.length} subscribers: those who did not see each once and in order`,
        incomplete.length,
        0,
      ),
      limitVerdict('longest from a deadline to the closing', await this.latestClosing(), LATEST_CLOSING_MS, 'ms'),
    ];
  }

  private startFailing(port?: number): Promise<ServerProcess[]> {
    const env = { PGAPPNAME: 'failing' };
    return Promise.all([this.site.api({ env, ...(port !== undefined && { port }) }), this.site.worker({ env })]);
  }

  private async publish(ports: readonly number[]): Promise<OpenLot[]> {
    const lots = await this.site.publishLots(LOTS_OF_A_FAULT, () => OPEN_MS);
    this.lots.push(...lots);
    for (const { projectId } of lots) this.listeners.push(...ports.map((port) => new EventListener(port, projectId)));
    return lots;
  }

  private async kill(struck: Struck): Promise<void> {
    const port = this.failing[0]?.port;
    const ended = this.failing.map(({ child }) => once(child, 'exit'));
    for (const { child } of this.failing) child.kill('SIGKILL');
    await Promise.all(ended);
    await struck();
    await delay(AWAY_MS);
    this.failing = await this.startFailing(port);
  }

  private async hang(struck: Struck): Promise<void> {
    await delay(OPEN_MS - 100); // some hang while they open
    for (const { child } of this.failing) child.kill('SIGSTOP');
    await struck();
    await delay(HANGING_MS);
    for (const { child } of this.failing) child.kill('SIGCONT');
  }

  private async cutOff(struck: Struck): Promise<void> {
    const end = performance.now() + AWAY_MS;
    await this.cut();
    await struck();
    for (; performance.now() < end; await this.cut()) await delay(CUT_EVERY_MS);
  }

  private cut(): Promise<unknown> {
    return this.site.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'failing'`);
  }

  /** Sequence numbers of the public events of each project. */
  private async publishedEvents(): Promise<Map<string, number[]>> {
    const rows = await this.site.query<{ projectId: string; sequences: number[] }>(
      `select subject_id as "projectId", array_agg(sequence::int order by sequence) as sequences
       from event where public and subject_id = any($1::uuid[]) group by subject_id`,
      [this.lots.map(({ projectId }) => projectId)],
    );
    return new Map(rows.map(({ projectId, sequences }) => [projectId, sequences]));
  }

  private async latestClosing(): Promise<number> {
    const [row] = await this.site.query<{ ms: number }>(
      `select max(extract(epoch from e.at - p.deadline_at) * 1000)::float8 as ms
       from event e join project p on p.id = e.subject_id
       where p.id = any($1::uuid[]) and e.type in ('BIDS_OPENED', 'LOT_FAILED')`,
      [this.lots.map(({ projectId }) => projectId)],
    );
    return row?.ms ?? 0;
  }
}
