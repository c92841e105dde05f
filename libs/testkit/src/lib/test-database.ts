import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ensureTemplate, PRODUCT_TEMPLATE, type Template } from './template.js';
import { asAdministrator, databaseUrl, testServerUrl } from './test-server.js';

/** A database of the calling spec's own. */
export interface TestDatabase {
  readonly url: string;
  /** Connections for the spec itself; code under test connects by {@link url}. */
  readonly pool: pg.Pool;
  /** Rows of one statement. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
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
    client.query(`CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(source)}`),
  );
  const url = databaseUrl(server, name);
  const pool = new pg.Pool({ connectionString: url, max: 5 });
  pool.on('error', () => undefined);
  return {
    url,
    pool,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    drop: async () => {
      await pool.end();
      await asAdministrator(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
