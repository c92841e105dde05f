import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ensureTemplate, OWNER, PRODUCT_TEMPLATE, SERVING, type Template } from './template.js';
import { asAdministrator, databaseUrl, testServerUrl } from './test-server.js';

/** A database of the calling spec's own. */
export interface TestDatabase {
  /** For code under test: the serving role's, so that a missing grant is noticed. */
  readonly url: string;
  /** The owner's, for migrating. */
  readonly ownerUrl: string;
  /** The superuser's, for what nobody serves, such as loading populations. */
  readonly adminUrl: string;
  /** The superuser's connections, for the spec itself; code under test connects by {@link url}. */
  readonly pool: pg.Pool;
  /** Rows of one statement. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** One statement as a superuser whom no trigger stops: what only a writer of the database could do. */
  tamper(text: string, values?: readonly unknown[]): Promise<void>;
  /** Closes the spec's connections and removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Makes a database for one spec file: `const db = await testDatabase()` in `beforeAll`, `await db.drop()` in
 * `afterAll`. Without a template of its own it has the whole product's schema, as built; a lib's specs pass a template
 * that migrates from the lib's sources.
 */
export async function testDatabase(template: Template = PRODUCT_TEMPLATE): Promise<TestDatabase> {
  const server = await testServerUrl();
  const source = await ensureTemplate(server, template);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(server, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(source)} OWNER ${OWNER}`),
  );
  const adminUrl = databaseUrl(server, name);
  const pool = new pg.Pool({ connectionString: adminUrl, max: 5 });
  pool.on('error', () => undefined);
  return {
    url: databaseUrl(server, name, SERVING),
    ownerUrl: databaseUrl(server, name, OWNER),
    adminUrl,
    pool,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    tamper: async (text, values = []) => {
      const client = await pool.connect();
      try {
        await client.query('SET session_replication_role = replica');
        await client.query(text, [...values]);
      } finally {
        client.release(true);
      }
    },
    drop: async () => {
      await pool.end();
      await asAdministrator(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
