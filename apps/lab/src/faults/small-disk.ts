import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '../load/verdict.js';
import type { FaultsOptions } from './scenario.js';

/** Size of the disk: the demonstration, a few segments of the log, and a little room to fill. */
const SIZE = '512m';

const MOUNT = `mount -t tmpfs -o size=${SIZE},mode=0755 chengjie "$1"`;

/** What the process on the small disk sends. */
export type DiskMessage =
  { readonly line: string } | { readonly verdicts: readonly Verdict[] } | { readonly failure: string };

/**
 * Runs the scenario in a process whose view of the file systems is its own: a small disk is mounted there that nobody
 * else sees, and that vanishes with it however it ends. An ordinary user may do so in a user namespace, in which it then
 * becomes itself again, since PostgreSQL does not run as root.
 */
export async function runOnSmallDisk({ seed, say }: FaultsOptions): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-faults-'));
  try {
    return await inOwnView(folder, seed, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inOwnView(folder: string, seed: number, say: (line: string) => void): Promise<Verdict[]> {
  const uid = process.getuid?.() ?? 0;
  const isRoot = uid === 0;
  const again = isRoot ? '' : `unshare --user --map-user=${uid} --map-group=${process.getgid?.() ?? 0}`;
  const file = fileURLToPath(new URL('disk-full.process.js', import.meta.url));
  const child = spawn(
    'unshare',
    [
      ...(isRoot ? [] : ['--user', '--map-root-user']),
      '--mount',
      'sh',
      '-c',
      `${MOUNT} && exec ${again} "$2" "$3" "$1" "$4"`,
      'sh',
      folder,
      process.execPath,
      file,
      String(seed),
    ],
    { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] },
  );
  let verdicts: readonly Verdict[] | undefined;
  let failure = '';
  child.on('message', (message: DiskMessage) => {
    if ('line' in message) say(message.line);
    else if ('verdicts' in message) verdicts = message.verdicts;
    else failure = message.failure;
  });
  child.stderr?.on('data', (chunk: Buffer) => (failure += chunk.toString()));
  await once(child, 'close').catch((error: Error) => (failure = error.message));
  return verdicts ? [...verdicts] : [notRun(failure)];
}

/** Nothing was proved, so no promise counts as kept. */
function notRun(failure: string): Verdict {
  return {
    what: 'a full disk',
    reached: `could not be tried to the end: ${failure.trim()}`,
    target: 'needs Linux, unshare and mount, as root or where users may have namespaces',
    met: false,
  };
}
