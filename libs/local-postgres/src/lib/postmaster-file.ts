import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes into `postmaster.pid` of its data folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly socketFolder: string;
}

/** The server named by the folder's `postmaster.pid`, if there is such a file; the server itself may be gone. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? { pid, socketFolder: lines[4]?.trim() ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether that process is alive and really a server of this folder: after a hard stop of the machine another process
 * may bear the number.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
