import pg from 'pg';
import { ConfigError } from '../config/variables.js';
import { SERVING_ROLE } from '../database/roles.js';
import type { SchemaManifest } from '../manifest/schema-manifest.js';
import { claimMasterKey, type Run } from './master-key.js';
import { lackOfSchema } from './schema-state.js';

/** What the connection's role holds by which it could rewrite what is only added to, or change the schema. */
const ROLE_HERE = `select r.rolname::text as role, array_remove(array[
    case when r.rolsuper then 'SUPERUSER' end,
    case when r.rolcreaterole then 'CREATEROLE' end,
    case when r.rolbypassrls then 'BYPASSRLS' end,
    case when r.rolreplication then 'REPLICATION' end,
    case when pg_has_role(r.oid, 'pg_write_all_data', 'member') then 'pg_write_all_data' end,
    case when has_schema_privilege(r.oid, 'public', 'create') then 'CREATE on schema public' end,
    (select 'owner of ' || min(c.relname) from pg_class c
     where c.relnamespace = 'public'::regnamespace and pg_has_role(r.oid, c.relowner, 'member'))
  ]::text[], null) as rights
  from pg_roles r where r.rolname = current_user`;

/**
 * What a process asks before it serves: that it comes as who could not undo history, that the database is at the schema of
 * this release, and that its key is the one which all that is sealed here was sealed under.
 * @throws ConfigError in both languages
 */
export async function admitServer(
  { databaseUrl, masterKey }: { readonly databaseUrl: string; readonly masterKey: Buffer },
  schemas: readonly SchemaManifest[],
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const run: Run = async (text, params = []) => (await client.query(text, [...params])).rows;
    const [here] = (await run(ROLE_HERE)) as { role: string; rights: readonly string[] }[];
    if (here && here.rights.length > 0)
      throw new ConfigError(
        `DATABASE_URL comes as ${here.role}, who could rewrite records (${here.rights.join(', ')}): serve as ${SERVING_ROLE}, as "chengjie prepare-database" makes it (docs/operations.md)\n` +
          `DATABASE_URL 使用的角色 ${here.role} 能够改写留痕记录（${here.rights.join('、')}）：请改用 “chengjie prepare-database” 建立的角色 ${SERVING_ROLE} 提供服务（见 docs/operations.md）`,
      );
    const lack = await lackOfSchema(run, schemas);
    if (lack)
      throw new ConfigError(
        `The database of DATABASE_URL is not at the present schema, it lacks ${lack}: run "chengjie migrate" first, or restore it whole (docs/operations.md)\n` +
          `DATABASE_URL 的数据库尚未升级到当前结构，缺少 ${lack}：请先运行 “chengjie migrate”，或完整恢复备份（见 docs/operations.md）`,
      );
    await claimMasterKey(
      run,
      masterKey,
      schemas.flatMap(({ opens }) => opens ?? []),
    );
  } finally {
    await client.end();
  }
}
