import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { likeness, lineAsStored } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { likenessSql } from './likeness.sql.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ name: 'empty', migrate: () => Promise.resolve() });
});
afterAll(() => db.drop());

it.each(['阳光 养老中心（西区）', 'ＡＢＣ 之家', '養老ｓｅｒｖｉｃｅ １号', 'École Ⅲ ㈱', '·夕阳红・秧歌队“一”—二'])(
  'of %s is the same in the database as in the kernel',
  async (name) => {
    const [row] = await db.query<{ like: string }>(`select ${likenessSql('$1::text')} as like`, [lineAsStored(name)]);
    expect(row?.like).toBe(likeness(name));
  },
);
