import { createHmac, timingSafeEqual } from 'node:crypto';
import { ConfigError } from '../config/variables.js';

/** Runs one statement and answers its rows. */
export type Run = (text: string, params?: readonly unknown[]) => Promise<readonly unknown[]>;

/**
 * Whether a key opens what a lib has sealed in this database; true where nothing is sealed. Asked once, before a database of
 * an earlier release is given a fingerprint.
 */
export type KeyProof = (run: Run, masterKey: Buffer) => Promise<boolean>;

/** The master key is another than this database's. */
export class OtherMasterKeyError extends ConfigError {
  constructor() {
    super(
      'CHENGJIE_MASTER_KEY is not the key of this database: put back the one that it was first started with, as no other opens the bids sealed here\n' +
        'CHENGJIE_MASTER_KEY 不是本数据库的主密钥：请换回首次启动时使用的主密钥，否则已密封的响应文件无法开启',
    );
  }
}

/** Which key it is, and nothing about it: the key is 32 random bytes, so trying keys against it leads nowhere. */
function fingerprintOf(masterKey: Buffer): Buffer {
  return createHmac('sha256', masterKey).update('chengjie master key, its fingerprint, version 1').digest();
}

const READ = 'select fingerprint from master_key_fingerprint';
const WRITE = 'insert into master_key_fingerprint (fingerprint) values ($1) on conflict do nothing';

/**
 * Holds the database to one master key: the first process that starts writes down which, all others compare. Of several that
 * start at once with different keys one wins.
 * @throws OtherMasterKeyError
 */
export async function claimMasterKey(run: Run, masterKey: Buffer, proofs: readonly KeyProof[]): Promise<void> {
  const own = fingerprintOf(masterKey);
  if ((await run(READ)).length === 0) {
    for (const opens of proofs) if (!(await opens(run, masterKey))) throw new OtherMasterKeyError();
    await run(WRITE, [own]);
  }
  if (!(await isMasterKeyHere(run, masterKey))) throw new OtherMasterKeyError();
}

/** Whether this is the key that the database was first started with. */
export async function isMasterKeyHere(run: Run, masterKey: Buffer): Promise<boolean> {
  const [row] = (await run(READ)) as { fingerprint: Buffer }[];
  return row !== undefined && timingSafeEqual(row.fingerprint, fingerprintOf(masterKey));
}
