import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second towards programs, whatever its own clock. */
const TICK_MICROS = 10_000;

const MEBIBYTE_KIB = 1024;

/** A process as /proc shows it. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
}

/** Processor time that processes have used so far, microseconds; those that have ended count nothing. */
export function cpuMicros(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid) * TICK_MICROS, 0);
}

/** Resident memory in MiB: now, the most it has been, and how much of it now is shared with other processes. */
export function residentMemory(pid: number): { now: number; peak: number; shared: number } {
  const status = read(`/proc/${pid}/status`) ?? '';
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  const [now, peak, shared] = ['VmRSS', 'VmHWM', 'RssShmem'].map((name) => field(name) / MEBIBYTE_KIB);
  return { now: now ?? 0, peak: peak ?? 0, shared: shared ?? 0 };
}

/** All processes below one, itself left out. */
export function descendantsOf(pid: number): ProcessEntry[] {
  const all = processes();
  const below = (parent: number): ProcessEntry[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid);
}

function processes(): ProcessEntry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statOf(Number(name));
      if (!fields) return [];
      return [{ pid: Number(name), parent: Number(fields.rest[1]), name: commandOf(Number(name)) || fields.name }];
    });
}

function commandOf(pid: number): string {
  return (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
}

function ticksOf(pid: number): number {
  const rest = statOf(pid)?.rest;
  return rest ? Number(rest[11]) + Number(rest[12]) : 0;
}

/** Fields after the name, which stands in parentheses and may itself hold spaces; the first is the state. */
function statOf(pid: number): { name: string; rest: string[] } | undefined {
  const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(read(`/proc/${pid}/stat`) ?? '') ?? [];
  return rest ? { name, rest: rest.trim().split(' ') } : undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // ended meanwhile
  }
}

/**
 * Processor time that a process's threads have used so far, milliseconds, exact enough for a single request; one that
 * has ended counts nothing.
 */
export function cpuMillis(pid: number): number {
  if (!existsSync(`/proc/${pid}/task`)) return 0;
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanos = threads.map((thread) => Number((read(`/proc/${pid}/task/${thread}/schedstat`) ?? '0').split(' ')[0]));
  return nanos.reduce((sum, each) => sum + each, 0) / 1e6;
}
