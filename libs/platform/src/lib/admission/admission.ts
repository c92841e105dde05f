import pg from 'pg';
import { ConfigError } from '../config/variables.js';
import { SERVING_ROLE } from '../database/roles.js';
import { claimMasterKey, type KeyProof, type Run } from './master-key.js';

/** Whether the connection's role could rewrite what is only added to, or change the schema. */
const ROLE_HERE = `select r.rolname::text as role, r.rolsuper or r.rolcreaterole or exists (
    select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = 'event'
      and pg_has_role(r.oid, c.relowner, 'member')) as rewrites,
    to_regclass('public.master_key_fingerprint') is not null as migrated
  from pg_roles r where r.rolname = current_user`;

/**
 * What a process asks before it serves: that it comes as who could not undo history, and that its key is the one which all
 * that is sealed here was sealed under.
 * @param proofs of the libs, for a database that has no key's fingerprint yet
 * @throws ConfigError in both languages
 */
export async function admitServer(
  { databaseUrl, masterKey }: { readonly databaseUrl: string; readonly masterKey: Buffer },
  proofs: readonly KeyProof[],
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const run: Run = async (text, params = []) => (await client.query(text, [...params])).rows;
    const [here] = (await run(ROLE_HERE)) as { role: string; rewrites: boolean; migrated: boolean }[];
    if (here?.rewrites)
      throw new ConfigError(
        `DATABASE_URL comes as ${here.role}, who could rewrite records: serve as ${SERVING_ROLE} (docs/operations.md)\n` +
          `DATABASE_URL 使用的角色 ${here.role} 能够改写留痕记录：请改用角色 ${SERVING_ROLE} 提供服务（见 docs/operations.md）`,
      );
    if (!here?.migrated)
      throw new ConfigError(
        'The database of DATABASE_URL is not at the present schema: run "chengjie migrate" first (docs/operations.md)\n' +
          'DATABASE_URL 的数据库尚未升级到当前结构：请先运行 “chengjie migrate”（见 docs/operations.md）',
      );
    await claimMasterKey(run, masterKey, proofs);
  } finally {
    await client.end();
  }
}
