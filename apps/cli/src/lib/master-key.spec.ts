import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sealing } from '@chengjie/sealing/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { checkMasterKey, masterKeyFor } from './master-key.js';
import { migrateDatabase } from '@chengjie/product/schema';
import { readSettings } from './settings.js';

describe('the master key', () => {
  let dataDir: string;
  const settings = () => readSettings({ CHENGJIE_DATA_DIR: dataDir });

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'chengjie-key-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is made once, for its owner’s eyes', () => {
    const key = masterKeyFor(settings());
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
    expect(masterKeyFor(settings())).toBe(key);
  });

  it('is refused when damaged, and where the data folder is no folder', () => {
    const file = join(dataDir, 'master.key');
    writeFileSync(file, 'c2hvcnQ=');
    expect(() => masterKeyFor(settings())).toThrow(/is damaged: restore it from a copy/);
    expect(() => masterKeyFor(readSettings({ CHENGJIE_DATA_DIR: file }))).toThrow(/ENOTDIR.*CHENGJIE_DATA_DIR/);
  });

  describe('of a database with sealed projects', () => {
    const sealedUnder = randomBytes(32);
    let db: TestDatabase;

    beforeAll(async () => {
      db = await testDatabase({ name: 'all_libs', migrate: migrateDatabase });
    });
    afterAll(() => db.drop());

    it('must be the one that they were sealed under, and after a start the one of that start', async () => {
      const id = '0199f80c-9c00-72ac-89c3-076b9bdda9c0';
      const other = randomBytes(32).toString('base64');
      await db.tamper(
        `insert into project (id, reference, agency_id, created_by, title, description, region_code, function_id,
           function_version_id, regime, procedure, evaluation_method, funding_mode, funding_source, civil_affairs_money,
           social_organizations_only, budget_fen, price_weight, eligibility, criteria, tie_ladder, sealed_key)
         values ($1, 'CJ-1', $1, $1, '项目', '', '22', $1, $1, 'GRANT', 'OPEN_TENDER', 'FIXED_PRICE', 'PROJECT_FUNDS',
           'SPECIAL_FUND', false, true, 1, 0, '{}', '[]', '[]', $2)`,
        [id, new Sealing(sealedUnder).newProjectKey(id)],
      ); // the rows around it do not matter here
      const wrong = () => checkMasterKey(settings(), db.url, other);
      await expect(wrong()).rejects.toThrow(`${join(dataDir, 'master.key')} is not the key of this database`);
      await expect(wrong()).rejects.toThrow('不是本数据库的主密钥');
      expect(await db.query('select from master_key_fingerprint')).toEqual([]);
      await expect(checkMasterKey(settings(), db.url, sealedUnder.toString('base64'))).resolves.toBeUndefined();
      await expect(checkMasterKey(settings(), db.url, sealedUnder.toString('base64'))).resolves.toBeUndefined();
      await db.tamper('delete from project where id = $1', [id]);
      await expect(wrong()).rejects.toThrow('is not the key of this database');
    });
  });
});
