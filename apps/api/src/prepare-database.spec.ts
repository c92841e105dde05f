import { randomBytes } from 'node:crypto';
import { prepareDatabase } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('preparing a database', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(() => db.drop());

  it('sets no passwords where the roles serve another database of the server, too', async () => {
    const other = await testDatabase();
    try {
      const passwords = { owner: 'of-another', serving: 'of-another' };
      await expect(prepareDatabase(db.adminUrl, passwords)).rejects.toThrow(
        /serve the database \w+, too, whose passwords would change: give each installation a PostgreSQL server of its own/,
      );
      await expect(prepareDatabase(db.adminUrl)).resolves.toBeUndefined();
    } finally {
      await other.drop();
    }
  });

  it('says what an owner who is no superuser has to be allowed', async () => {
    const role = `owner_${randomBytes(6).toString('hex')}`;
    const [{ name, owner } = { name: '', owner: '' }] = await db.query<{ name: string; owner: string }>(
      `select datname::text as name, datdba::regrole::text as owner from pg_database where datname = current_database()`,
    );
    await db.query(`create role ${role} login createrole`);
    await db.query(`alter database ${name} owner to ${role}`);
    const address = new URL(db.adminUrl);
    [address.username, address.password] = [role, ''];
    try {
      await expect(prepareDatabase(address.href)).rejects.toThrow(
        `${role} cannot hand the database over: come as a superuser, or as its owner with CREATEROLE and CREATEDB`,
      );
    } finally {
      await db.query(`alter database ${name} owner to ${owner}`);
      await db.query(`drop role ${role}`);
    }
  });
});
