import { spawn } from 'node:child_process';
import type { Account } from './account.js';

/**
 * Waits on a pipe that only the supervisor holds. "released" means that the server was stopped in order; the end of
 * the pipe means that the supervisor died, by whatever signal, so the guard stops the server and clears up.
 */
const SCRIPT = `
read -r word
[ "$word" = released ] && exit 0
kill -INT "$1" 2>/dev/null
[ -n "$3" ] || exit 0
waited=0
while [ -e "$2/postmaster.pid" ] && [ $waited -lt 300 ]; do sleep 0.1; waited=$((waited + 1)); done
rm -rf "$(dirname "$2")" "$3"
`;

/** Sees to it that a server does not outlive its supervisor. */
export interface Guard {
  /** Ends the guard after an orderly stop. */
  release(): void;
}

/**
 * @param cluster the server's data folder, whose `postmaster.pid` goes when the server has ended
 * @param remove folder to delete with the server and its data when the supervisor dies (throw-away servers)
 */
export function guardServer(pid: number, account: Account | undefined, cluster: string, remove = ''): Guard {
  const guard = spawn('/bin/sh', ['-c', SCRIPT, 'chengjie-postgres-guard', String(pid), cluster, remove], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  if ('unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
  return { release: () => guard.stdin.end('released\n') };
}
