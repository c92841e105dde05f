import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { EXCEPTIONS, HANDED_ON } from './testing/sql/table-owners.js';
import { createdIn, tablesOfLibs, writtenIn } from './testing/sql/written-tables.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Libs by folder; those for tests and measuring make rows of all kinds at once, as does what fills a whole province. */
const libs = globSync('libs/*/package.json', { cwd: root })
  .filter((file) => !/"layer:(testing|tools)"/.test(readFileSync(join(root, file), 'utf8')))
  .map((file) => dirname(file).slice('libs/'.length))
  .filter((lib) => lib !== 'population');

describe('tables', () => {
  const { created, written } = tablesOfLibs(root, libs);
  const owners = new Map([...created.map(({ table, lib }) => [table, lib] as const), ...Object.entries(HANDED_ON)]);
  const excepted = ({ lib, table }: { lib: string; table: string }) =>
    EXCEPTIONS.some((each) => each.lib === lib && each.table === table);

  it('are each made by one lib', () => {
    expect(owners.size).toBeGreaterThan(30);
    const makers = Map.groupBy(created, ({ table }) => table);
    expect([...makers].filter(([, all]) => all.length > 1).map(([table]) => table)).toEqual([]);
  });

  it('are written by the lib that makes them, and by nobody else', () => {
    expect(written.length).toBeGreaterThan(60);
    const strangers = written.filter((each) => owners.get(each.table) !== each.lib && !excepted(each));
    expect(strangers).toEqual([]);
  });

  it('have no exception that is needed no more', () => {
    const needed = (exception: (typeof EXCEPTIONS)[number]) =>
      written.some(({ lib, table }) => lib === exception.lib && table === exception.table && owners.get(table) !== lib);
    expect(EXCEPTIONS.filter((exception) => !needed(exception))).toEqual([]);
    const made = new Map(created.map(({ table, lib }) => [table, lib]));
    expect(Object.entries(HANDED_ON).filter(([table, lib]) => (made.get(table) ?? lib) === lib)).toEqual([]);
  });

  it.each([
    ['insert into bid (id) values ($1)', ['bid']],
    ['with x as (delete from only ranked_bid r returning *) update lot as l set title = $1', ['ranked_bid', 'lot']],
    ['insert into a select 1 on conflict do update set b = 2', ['a']],
    ['select * from project for update', []],
    ["select 'delete from bid' -- delete from bid", []],
    ['create trigger t after insert or update or delete or truncate on bid for each row execute function f()', []],
    ['truncate award; copy score (id, points) from stdin; alter table event add x int; drop table if exists y', null],
    ['merge into organization o using x on true when matched then update set name = x.name', ['organization']],
    ['update ? set name = 1', ['?']],
  ])('would be found to be written: %s', (text, tables) => {
    expect(writtenIn(text).sort()).toEqual([...(tables ?? ['award', 'score', 'event', 'y'])].sort());
  });

  it('would be found to be made', () => {
    expect(createdIn('create table bid (id uuid); create table if not exists "lot" (id uuid)')).toEqual(['bid', 'lot']);
  });
});
