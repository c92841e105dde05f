import pg from 'pg';
import { ConfigError } from '../config/variables.js';
import { JOB_SCHEMA } from '../jobs/job-kind.js';

/** Owns all that is in the database, and changes its schema: migrates, and serves nobody (docs/adr/0023). */
export const OWNER_ROLE = 'chengjie_owner';

/** Serves: reads and writes rows as far as each lib says (`tables` of its manifest), and changes nothing of the schema. */
export const SERVING_ROLE = 'chengjie_app';

/** What may be done to the rows of a table besides reading them. */
export type RowAct = 'insert' | 'update' | 'delete';

/** The same, to some columns alone: `update (status, decided_at)`. What is not among them keeps what it was inserted with. */
export type RowGrant = RowAct | `${'insert' | 'update'} (${string})`;

/** What the serving role does to each table; one that is not named it does not even read. */
export type TableGrants = Readonly<Record<string, readonly RowGrant[]>>;

/** An act of a grant, and its columns; undefined for all of them. */
export function grantOf(grant: RowGrant): { readonly act: RowAct; readonly columns: readonly string[] | undefined } {
  const [act, list] = grant.split(/ *[()]/) as [RowAct, string?];
  return { act, columns: list?.split(/,\s*/) };
}

/** The same database by its two roles. */
export interface DatabaseAddresses {
  /** For migrating. */
  readonly ownerUrl: string;
  /** For API and worker. */
  readonly servingUrl: string;
}

/** Addresses of a database by its two roles, where these need no password. */
export function addressesOf(url: string): DatabaseAddresses {
  const as = (role: string) => {
    const address = new URL(url);
    [address.username, address.password] = [role, ''];
    return address.href;
  };
  return { ownerUrl: as(OWNER_ROLE), servingUrl: as(SERVING_ROLE) };
}

/**
 * Makes both roles, and hands to the owner what is there already, such as all of an installation that had one role for
 * everything. May be repeated.
 * @param adminUrl the database by a superuser, or by somebody who owns it and may create roles and databases
 * @param passwords for roles that come over the network; none leaves those that they have
 * @throws ConfigError where somebody else may not hand over, or where the passwords are another installation's too
 */
export async function prepareDatabase(
  adminUrl: string,
  passwords: { readonly owner?: string | undefined; readonly serving?: string | undefined } = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('chengjie.migrate'))`);
    await checkHandOver(client);
    if (passwords.owner || passwords.serving) await checkAlone(client);
    await ensureRole(client, OWNER_ROLE, passwords.owner);
    await ensureRole(client, SERVING_ROLE, passwords.serving);
    await client.query(HAND_OVER);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** PostgreSQL says only that permission is denied: it wants both rights of whoever is no superuser. */
async function checkHandOver(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string; may: boolean }>(
    `select r.rolname::text as role, r.rolsuper or d.datdba = to_regrole('${OWNER_ROLE}')
       or r.rolcreaterole and r.rolcreatedb and pg_has_role(r.oid, d.datdba, 'member') as may
     from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
  );
  const role = rows[0]?.role;
  if (!rows[0]?.may)
    throw new ConfigError(
      `${role} cannot hand the database over: come as a superuser, or as its owner with CREATEROLE and CREATEDB ("alter role ${role} createrole createdb", docs/operations.md)\n` +
        `${role} 无权移交数据库：请使用超级用户，或使用拥有 CREATEROLE 与 CREATEDB 权限的数据库所有者（见 docs/operations.md）`,
    );
}

/** Roles are the server's, not the database's: other passwords would shut out whoever has the roles elsewhere on it. */
async function checkAlone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select d.datname::text as name from pg_database d
     where d.datname <> current_database() and (d.datdba = to_regrole('${OWNER_ROLE}') or exists (
       select from pg_shdepend s where s.dbid = d.oid and s.refclassid = 'pg_authid'::regclass
         and s.refobjid in (to_regrole('${OWNER_ROLE}'), to_regrole('${SERVING_ROLE}'))))
     order by 1 limit 1`,
  );
  if (rows[0])
    throw new ConfigError(
      `The roles ${OWNER_ROLE} and ${SERVING_ROLE} of this server serve the database ${rows[0].name}, too, whose passwords would change: give each installation a PostgreSQL server of its own, or leave the passwords out of both addresses to keep them (docs/operations.md)\n` +
        `本服务器上的角色 ${OWNER_ROLE} 和 ${SERVING_ROLE} 还用于数据库 ${rows[0].name}，其密码会被更改：请为每套系统使用独立的 PostgreSQL 服务器，或在两个地址中不写密码以保留原密码（见 docs/operations.md）`,
    );
}

async function ensureRole(client: pg.Client, role: string, password: string | undefined): Promise<void> {
  await client.query(`do $$ begin
    create role ${role} login;
  exception when duplicate_object or unique_violation then null; end $$`);
  if (password) await client.query(`alter role ${role} login password ${pg.escapeLiteral(password)}`);
}

/** Only whoever is a member of a role may hand something over to it. What an extension brought stays as it is. */
const HAND_OVER = `do $$
declare statement text;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant ${OWNER_ROLE} to %I', current_user);
  end if;
  revoke create on schema public from public; -- databases of before PostgreSQL 15 grant it
  execute format('alter database %I owner to ${OWNER_ROLE}', current_database());
  grant usage, create on schema public to ${OWNER_ROLE};
  for statement in
    with mine (class, id, namespace, owner, kind) as (
      select 'pg_class'::regclass, oid, relnamespace, relowner,
        case relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table' end
      from pg_class
      where relkind in ('r', 'p', 'v', 'm') or relkind = 'S' and not exists (
        select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = pg_class.oid and d.deptype in ('a', 'i'))
      union all
      select 'pg_proc'::regclass, oid, pronamespace, proowner, case prokind when 'p' then 'procedure' else 'function' end
      from pg_proc where prokind in ('f', 'p')
      union all
      select 'pg_type'::regclass, oid, typnamespace, typowner, 'type' from pg_type where typtype in ('e', 'd')
    )
    select format('alter %s %s owner to ${OWNER_ROLE}', kind, case class
      when 'pg_class'::regclass then id::regclass::text
      when 'pg_proc'::regclass then id::regprocedure::text
      else id::regtype::text end)
    from mine
    where namespace in (select oid from pg_namespace where nspname in ('public', '${JOB_SCHEMA}'))
      and owner <> '${OWNER_ROLE}'::regrole
      and not exists (
        select from pg_depend d where d.classid = mine.class and d.objid = mine.id and d.deptype = 'e')
    union all
    select format('alter schema %I owner to ${OWNER_ROLE}', nspname) from pg_namespace
    where nspname = '${JOB_SCHEMA}' and nspowner <> '${OWNER_ROLE}'::regrole
  loop execute statement; end loop;
end $$`;

/**
 * Grants the serving role what it does to each table and no more; run by the owner, at the end of each migration. What
 * stands already is not granted anew, since servers are at work meanwhile.
 */
export async function grantServing(run: (sql: string) => Promise<unknown>, tables: TableGrants): Promise<void> {
  const held = (await run(HELD)) as { table: string; acts: string }[];
  for (const { table, acts } of held) {
    const wanted = tables[table] ? ['select', ...tables[table].map(inOrder)] : [];
    if (acts === wanted.toSorted().join()) continue;
    const name = pg.escapeIdentifier(table);
    await run(`revoke all on ${name} from ${SERVING_ROLE}`);
    if (wanted.length > 0) await run(`grant ${wanted.join(', ')} on ${name} to ${SERVING_ROLE}`);
  }
  await run(AROUND_TABLES);
}

/** As {@link HELD} says it. */
function inOrder(grant: RowGrant): string {
  const { act, columns } = grantOf(grant);
  return columns ? `${act} (${columns.toSorted().join(', ')})` : act;
}

/** What the serving role holds of each table, and of columns of it. */
const HELD = `select relname as table, (
    select coalesce(string_agg(act, ',' order by act collate "C"), '') from (
      select lower(privilege_type) as act from aclexplode(relacl) where grantee = '${SERVING_ROLE}'::regrole
      union all
      select lower(privilege_type) || ' (' || string_agg(attname, ', ' order by attname) || ')'
      from pg_attribute, aclexplode(attacl)
      where attrelid = pg_class.oid and not attisdropped and grantee = '${SERVING_ROLE}'::regrole group by privilege_type
    ) held) as acts
  from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`;

/** Temporary tables are everybody's by default; the jobs' tables are pg-boss's own. */
const AROUND_TABLES = `do $$ begin
  execute format('revoke temporary on database %I from public', current_database());
  grant usage on schema public to ${SERVING_ROLE};
  grant usage on all sequences in schema public to ${SERVING_ROLE};
  if exists (select from pg_namespace where nspname = '${JOB_SCHEMA}') then
    grant usage on schema ${JOB_SCHEMA} to ${SERVING_ROLE};
    grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${SERVING_ROLE};
    grant usage on all sequences in schema ${JOB_SCHEMA} to ${SERVING_ROLE};
  end if;
end $$`;
