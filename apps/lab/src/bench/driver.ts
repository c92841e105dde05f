// Sends requests over keep-alive connections, each one as soon as the last is answered, from a process of its own.
// The parent sends a DriverOrder and gets "loaded" or a DriveResult.
import { readFileSync } from 'node:fs';
import { DrivenConnection, type AnswerTaker, type DrivenAnswer } from './driven-connection.js';
import type { DriveOrder, DriveResult, DriverOrder, RequestSet } from './driver-protocol.js';
import { percentile } from './statistics.js';

/** One answer of so many is read to its end; of the others only the beginning. */
const READ_WHOLLY = 16;

interface PreparedSet {
  readonly beginning: Buffer;
  readonly holding: Buffer;
  /** Whole requests, made before anything is measured. */
  readonly requests: readonly Buffer[];
}

const sets = new Map<string, PreparedSet>();

function load(file: string): void {
  const set = JSON.parse(readFileSync(file, 'utf8')) as RequestSet;
  const { beginning, holding } = set;
  const requests = set.requests.map(({ variables, token }) => requestOf(set, variables, token));
  sets.set(file, { beginning: Buffer.from(beginning), holding: Buffer.from(holding), requests });
}

function requestOf({ path, before, after }: RequestSet, variables: string, token: string | undefined): Buffer {
  const body = before + variables + after;
  const authorization = token ? `authorization: Bearer ${token}\r\n` : '';
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
      `accept: application/json\r\n${authorization}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** What the connections of one order share. */
class Drive {
  readonly latencies: number[] = [];
  good = 0;
  next: number;
  failure: string | undefined;
  private readonly until: number;

  constructor(
    readonly set: PreparedSet,
    private readonly order: DriveOrder,
  ) {
    this.next = order.from;
    this.until = performance.now() + order.seconds * 1_000;
  }

  /** The next request, or nothing when it is time to stop. */
  take(): Buffer | undefined {
    if (this.failure !== undefined || performance.now() >= this.until) return undefined;
    const { requests } = this.set;
    const request = requests[this.order.once ? this.next : this.next % requests.length];
    if (request) this.next += 1;
    return request;
  }

  check({ ok, bytes, bodyStart, end }: DrivenAnswer): void {
    const { beginning, holding } = this.set;
    const begins = bytes.compare(beginning, 0, beginning.length, bodyStart, bodyStart + beginning.length) === 0;
    const isRead = holding.length > 0 && this.latencies.length % READ_WHOLLY === 0;
    if (ok && begins && (!isRead || bytes.subarray(bodyStart, end).includes(holding))) this.good += 1;
    else this.failure ??= bytes.toString('utf8', 0, Math.min(end, bodyStart + 500));
  }
}

/** Keeps one connection busy until the drive ends. */
class Lane implements AnswerTaker {
  private sent = 0;

  constructor(
    private readonly drive: Drive,
    private readonly connection: DrivenConnection,
    private readonly done: () => void,
  ) {}

  go(): void {
    const request = this.drive.take();
    if (!request) return this.done();
    this.sent = performance.now();
    this.connection.send(request, this);
  }

  answered(answer: DrivenAnswer): void {
    this.drive.latencies.push(performance.now() - this.sent);
    this.drive.check(answer);
    this.go();
  }

  lost(reason: string): void {
    this.drive.failure ??= reason;
    this.done();
  }
}

async function drive(order: DriveOrder): Promise<DriveResult> {
  const set = sets.get(order.file);
  if (!set) throw new Error(`${order.file} was not loaded`);
  const opened = await Promise.all(
    Array.from({ length: order.connections }, (_, index) =>
      DrivenConnection.open(order.ports[index % order.ports.length] ?? 0),
    ),
  );
  const cpu = process.cpuUsage();
  const since = performance.now();
  const all = new Drive(set, order);
  await Promise.all(opened.map((each) => new Promise<void>((resolve) => new Lane(all, each, resolve).go())));
  const seconds = (performance.now() - since) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  for (const connection of opened) connection.close();
  const sorted = Float64Array.from(all.latencies).sort();
  return {
    answered: all.good,
    seconds,
    p50: sorted.length ? percentile(sorted, 0.5) : 0,
    p99: sorted.length ? percentile(sorted, 0.99) : 0,
    driverMicros: (user + system) / Math.max(1, all.good),
    ...(all.failure === undefined ? {} : { failure: all.failure }),
    next: all.next,
  };
}

async function obey(order: DriverOrder): Promise<'loaded' | DriveResult> {
  if ('file' in order) return drive(order);
  load(order.load);
  return 'loaded';
}

process.on('message', (order: DriverOrder) => {
  obey(order).then(
    (result) => process.send?.(result),
    (error: unknown) =>
      process.send?.({ answered: 0, seconds: 0, p50: 0, p99: 0, driverMicros: 0, failure: String(error), next: 0 }),
  );
});
process.on('disconnect', () => process.exit(0));
