import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { LocalPostgresError } from './local-postgres-error.js';

/** The operating-system account that the server runs under when it is not the caller's own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Unprivileged accounts that every Unix has, in order of preference: PostgreSQL refuses to run as root. */
const STAND_INS = ['nobody', 'daemon'];

/**
 * The account to run the server under: `undefined` means the caller's own. For root it is the owner of an existing
 * data folder (made earlier by an ordinary user, perhaps), otherwise a stand-in from the passwd file, since initdb
 * insists on an account that exists there.
 */
export function serverAccount(folder: string): Account | undefined {
  const caller = process.getuid?.();
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (caller === undefined) return undefined;
  if (caller !== 0) {
    if (owner && owner.uid !== caller)
      throw new LocalPostgresError(
        `The data folder ${folder} belongs to another account (uid ${owner.uid}).`,
        'Start under that account, or name another folder with CHENGJIE_DATA_DIR.',
      );
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of STAND_INS) {
    const [, , uid, gid] = accounts.find((fields) => fields[0] === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new LocalPostgresError(
    `PostgreSQL does not run as root, and /etc/passwd has none of: ${STAND_INS.join(', ')}.`,
    'Start as an ordinary user, or name a server with DATABASE_URL.',
  );
}

/** Whether the account can enter the folder; asked of the system itself, as modes alone do not tell (ACLs, mounts). */
export function canEnter(account: Account | undefined, folder: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
