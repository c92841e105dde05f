import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { platformSchema } from '../manifest/platform.schema.js';
import { migrate } from './migrate.js';
import { prepareDatabase } from './roles.js';

/** As an installation was that had one role for everything: all is the superuser's. */
const EVERYTHING_ITS_OWN = `do $$
declare object text;
begin
  execute format('alter database %I owner to %I', current_database(), current_user);
  for object in select format('table public.%I', relname) from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
  loop execute format('alter %s owner to %I', object, current_user); end loop;
  for object in select 'function ' || oid::regprocedure from pg_proc
    where pronamespace = 'public'::regnamespace and proowner = 'chengjie_owner'::regrole
  loop execute format('alter %s owner to %I', object, current_user); end loop;
  execute format('reassign owned by chengjie_owner to %I', current_user);
end $$`;

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ name: 'platform-only', migrate: (to) => migrate(to, [platformSchema]) });
});

afterAll(() => db.drop());

const owners = async () =>
  db.query<{ owner: string; count: number }>(
    `select pg_get_userbyid(owner) as owner, count(*)::int as count from (
       select relowner as owner from pg_class where relnamespace in ('public'::regnamespace, 'jobs'::regnamespace)
       union all select nspowner from pg_namespace where nspname = 'jobs'
       union all select datdba from pg_database where datname = current_database()
       union all select proowner from pg_proc p where pronamespace = 'public'::regnamespace
         and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')) as every group by 1`,
  );

it('hands an installation that had one role for everything to its owner, who goes on migrating', async () => {
  await db.query(EVERYTHING_ITS_OWN);
  expect((await owners()).map(({ owner }) => owner)).toEqual(['chengjie']);
  await prepareDatabase(db.adminUrl);
  await prepareDatabase(db.adminUrl); // it may be repeated
  expect((await owners()).map(({ owner }) => owner)).toEqual(['chengjie_owner']);
  expect(await migrate(db.ownerUrl, [platformSchema])).toEqual([]);
});
