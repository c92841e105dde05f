import { descendantsOf, residentMemory } from '../load/usage.js';
import type { MemorySample } from './flatness.js';

/** A process as seen so far. */
interface Watched {
  readonly name: string;
  /** Most resident memory, MiB: all of it, and without what it shares with others of its kind. */
  most: number;
  mostOwn: number;
}

/** What is watched: processes of Node by name, and PostgreSQL's, which come and go. */
export interface WatchedProcesses {
  readonly node: Readonly<Record<string, number>>;
  readonly serverPid: number;
}

/**
 * Memory of the product's processes over time. Every process of PostgreSQL counts what it has read of the shared buffers
 * among its own memory, so together they seem to use them many times: both figures are kept, and as a whole PostgreSQL
 * counts as what each has for itself. The shared buffers have a set size, and fill up to it.
 */
export class ProcessMemory {
  readonly samples = new Map<string, MemorySample[]>();
  private readonly watched = new Map<number, Watched>();
  private readonly since = performance.now();

  constructor(private readonly processes: WatchedProcesses) {}

  /** Looks at every process now. */
  sample(): void {
    for (const [name, pid] of Object.entries(this.processes.node)) this.note(name, this.look(pid, name).now);
    const { serverPid } = this.processes;
    const all = [{ pid: serverPid, name: 'postgres' }, ...descendantsOf(serverPid)];
    const each = all.map(({ pid, name }) => this.look(pid, name));
    const own = each.reduce((sum, { now, shared }) => sum + now - shared, 0);
    this.note('PostgreSQL', own);
  }

  /** The latest sample of each, in one line. */
  latest(): string {
    return [...this.samples].map(([name, all]) => `${name} ${all.at(-1)?.mebibytes.toFixed(0)}`).join(', ');
  }

  /** The largest processes, the most of each. */
  largest(count: number): readonly Watched[] {
    return [...this.watched.values()].sort((a, b) => b.most - a.most).slice(0, count);
  }

  private look(pid: number, name: string): { now: number; shared: number } {
    const { now, peak, shared } = residentMemory(pid);
    const seen = this.watched.get(pid) ?? { name, most: 0, mostOwn: 0 };
    seen.most = Math.max(seen.most, peak);
    seen.mostOwn = Math.max(seen.mostOwn, now - shared);
    this.watched.set(pid, seen);
    return { now, shared };
  }

  private note(name: string, mebibytes: number): void {
    const all = this.samples.get(name) ?? [];
    all.push({ seconds: (performance.now() - this.since) / 1_000, mebibytes });
    this.samples.set(name, all);
  }
}
