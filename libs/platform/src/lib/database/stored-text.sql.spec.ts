import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { lineAsStored } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { lineAsStoredSql } from './stored-text.sql.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ name: 'empty', migrate: () => Promise.resolve() });
});
afterAll(() => db.drop());

it.each([
  ' 昌⾢区\u3000\u00a0养⽼\u200b中⼼ ',
  '\ufeff⺠政局\t（⻓春）',
  '\uf9ea宫e\u0301',
  '阳光养老',
  'Ａ座 👩‍🏫',
  '\u3000',
])('%j is stored in the database as the kernel has it', async (name) => {
  const [row] = await db.query<{ stored: string }>(`select ${lineAsStoredSql('$1::text')} as stored`, [name]);
  expect(row?.stored).toBe(lineAsStored(name));
});
