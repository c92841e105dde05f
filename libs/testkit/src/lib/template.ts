import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { cliProgram } from './product-paths.js';
import { asAdministrator, databaseUrl } from './test-server.js';

/** Roles of the product: who migrates, and who serves (docs/adr/0023). */
export const OWNER = 'chengjie_owner';
export const SERVING = 'chengjie_app';

/** A migrated database from which each spec file gets its own copy. */
export interface Template {
  /** Tells templates apart; specs that share it must migrate alike. */
  readonly name: string;
  /** Brings the empty database to the wanted schema, as its owner; a template that serves as well does so by the other address. */
  readonly migrate: (ownerUrl: string, servingUrl: string) => Promise<unknown>;
}

/**
 * Brings a database to the whole product's schema, by the built command line.
 * @param url the owner's
 * @returns the names of the steps applied
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [cliProgram(), 'migrate'], {
    env: { ...process.env, CHENGJIE_DATABASE_OWNER_URL: url, NODE_OPTIONS: '' },
  });
  return [...stdout.matchAll(/^applied (.*)$/gm)].map(([, name]) => name ?? '');
}

/** The whole product's schema. */
export const PRODUCT_TEMPLATE: Template = { name: 'product', migrate: migrateDatabase };

/** Makes the template unless another spec of this run did; answers the template database's name. */
export async function ensureTemplate(serverUrl: string, { name, migrate }: Template): Promise<string> {
  const template = `template_${name}`;
  const unfinished = `unfinished_${name}`;
  await asAdministrator(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount !== 0) return;
    const quoted = pg.escapeIdentifier(unfinished);
    await client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    for (const role of [OWNER, SERVING]) await ensureRole(client, role);
    await client.query(`CREATE DATABASE ${quoted} OWNER ${OWNER}`);
    await migrate(databaseUrl(serverUrl, unfinished, OWNER), databaseUrl(serverUrl, unfinished, SERVING));
    // A database can be copied only while nobody is connected to it.
    await client.query(`ALTER DATABASE ${quoted} ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [unfinished]);
    await client.query(`ALTER DATABASE ${quoted} RENAME TO ${pg.escapeIdentifier(template)}`);
  });
  return template;
}

/** Roles are the whole server's: another template may just have made them. */
async function ensureRole(client: pg.Client, role: string): Promise<void> {
  await client.query(`DO $$ BEGIN CREATE ROLE ${role} LOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}
