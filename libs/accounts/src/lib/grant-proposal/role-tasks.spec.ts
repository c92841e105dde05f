import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { AccountsWorld } from '../../testing/accounts-world.js';
import { accountErrors } from '../accounts.errors.js';
import { OfficeBars } from '../office-bars.js';
import { RoleTasksReader } from './role-tasks.reader.js';

describe('what waits for a second administrator', () => {
  let world: AccountsWorld;
  const bars = new OfficeBars();
  const barred = new Set<string>();
  const tasks = () => {
    const { administrator, services, database } = world;
    const ofCity = { ...administrator, acting: { ...administrator.acting, regionCode: '2202' } };
    return new RoleTasksReader(database, services.reader, services.directory, bars).of(ofCity, 10);
  };

  beforeAll(async () => {
    world = await AccountsWorld.create();
    bars.knownTo({
      ofAccounts: (asked) =>
        Promise.resolve(asked.map(({ id }) => (barred.has(id) ? accountErrors.OWN_ACCOUNT() : undefined))),
      ofProposals: (asked) => Promise.resolve(asked.map(() => undefined)),
      ofFacts: (officers) => Promise.resolve(officers.map(() => undefined)),
    });
  });
  afterAll(() => world?.close());

  /** Resets of so many accounts with roles in these regions, asked for by the other administrator. */
  async function asked(count: number, regions: readonly string[], hours: number): Promise<string> {
    const { second, buyer, db } = world;
    const one = newId();
    await db.tamper(
      `with made as (insert into account (id, login_name, display_name, password_hash, status)
           select case n when 1 then $1::uuid else gen_random_uuid() end, 'lost-' || $7::int || '-' || n, '人员', '$argon2id$none', 'ACTIVE'
           from generate_series(1, $2::int) n returning id),
         held as (insert into role_grant (id, account_id, role, agency_id, region_code, valid_from)
           select gen_random_uuid(), made.id, 'BUYER', $3, region, now() from made, unnest($4::text[]) region)
       insert into factor_reset (id, account_id, reason, asked_by, asked_in, expires_at)
         select gen_random_uuid(), id, '手机遗失', $5, $6, now() + make_interval(hours => $7::int) from made`,
      [one, count, buyer.agencyId, regions, second.accountId, second.acting.id, hours],
    );
    return one;
  }

  it('is found behind whatever the administrator does not manage, however much of that there is', async () => {
    await asked(1_050, ['2201', '2202'], 1);
    const own = await asked(1, ['2202'], 2);
    expect((await tasks()).map(({ kind, thingId }) => [kind, thingId])).toEqual([['CONFIRM_FACTOR_RESET', own]]);
    barred.add(own);
    expect(await tasks()).toEqual([]);
  });
});
