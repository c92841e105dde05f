import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { demonstrationTemplate } from '../testing/demonstration-template.js';
import { loadDemonstration } from './load-demonstration.js';

describe('the demonstration', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase(demonstrationTemplate);
    const t = performance.now();
    await loadDemonstration({
      databaseUrl: db.url,
      masterKey: Buffer.alloc(32, 7),
      now: new Date('2026-11-22T09:00:00Z'),
    });
    console.log('loaded', performance.now() - t);
  });
  afterAll(() => db.drop());
  it('x', async () => {
    console.log(await db.query('select track, kind, count(*) from organization group by 1,2 order by 1,2'));
    console.log(
      (
        await db.query(
          'select name, credit_code, filing_number, rating, standing from organization order by random() limit 30',
        )
      )
        .map((r) => Object.values(r).join(' '))
        .join('\n'),
    );
    console.log(await db.query('select catalog, number, entry_count, content_hash from catalog_edition'));
    expect(1).toBe(1);
  });
});
