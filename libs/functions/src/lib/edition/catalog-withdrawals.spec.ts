import 'reflect-metadata';
import { DomainError, ForbiddenError } from '@chengjie/kernel';
import { Events } from '@chengjie/platform';
import { atOnce, attacked, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, catalogWorld, contentOf, functionsTemplate, type CatalogWorld } from '../../testing/catalog-world.js';
import { CatalogEditions } from './catalog-editions.service.js';
import { CatalogWithdrawalsReader } from './catalog-withdrawals.reader.js';
import { CatalogWithdrawals } from './catalog-withdrawals.service.js';

const REASON = '改用上级目录';

describe('a region’s own edition', () => {
  let db: TestDatabase;
  let world: CatalogWorld;
  let withdrawals: CatalogWithdrawals;
  let reader: CatalogWithdrawalsReader;
  let today: string;
  let id: string;

  beforeAll(async () => {
    db = await testDatabase(functionsTemplate);
    world = await catalogWorld(db.url);
    const events = new Events(world.database);
    withdrawals = new CatalogWithdrawals(world.database, events, new CatalogEditions(world.database, events));
    reader = new CatalogWithdrawalsReader(world.database);
    today = await dayIn(0);
    const content = contentOf('SVC-01', '居家养老');
    await world.database.transaction(async () => {
      id = (await world.register.create(world.officerOf('22'), 'SVC-01', content)).functionId;
    });
    for (const region of ['22', '2202', '220202', '220203']) await publish(region);
  });

  afterAll(async () => {
    await world.database.close();
    await db.drop();
  });

  const publish = (region: string) =>
    world.database.transaction(() => world.editions.publish(world.officerOf(region), region));
  const withdraw = (region: string, number: number, from = today, by = region) =>
    world.database.transaction(() =>
      withdrawals.withdraw(world.officerOf(by), 'FUNCTION', { regionCode: region, number, from, reason: REASON }),
    );
  const codes = async (act: Promise<unknown>) => {
    const cause = await act.then(
      () => undefined,
      (error: unknown) => error,
    );
    return cause instanceof DomainError ? cause.violations.map(({ code }) => code) : cause;
  };
  const counting = async (region: string) => {
    const edition = await world.catalog.find('FUNCTION', region);
    return `${edition?.regionCode}/${edition?.number}`;
  };
  async function dayIn(days: number): Promise<string> {
    const [row] = await db.query<{ day: string }>(
      `select ((clock_timestamp() at time zone 'Asia/Shanghai')::date + ${days})::text as day`,
    );
    return row?.day ?? '';
  }

  it('is withdrawn by its office for a reason, and the nearest above counts again', async () => {
    expect(await counting('220202')).toBe('220202/1');
    await withdraw('220202', 1);
    expect(await counting('220202')).toBe('2202/1');
    expect(await world.catalog.above('FUNCTION', '220202')).toMatchObject({ regionCode: '2202' });
    // It stays to be read by its number, as what it lists does.
    expect(await world.catalog.find('FUNCTION', '220202', 1)).toMatchObject({ regionCode: '220202', number: 1 });
    const [why] = await reader.deciding('FUNCTION', '220202001');
    expect(why).toMatchObject({ number: 1, effective: true, effectiveFrom: today, reason: REASON });
    expect(await db.query(`select type, public, data from event where type like '%WITHDRAWN'`)).toMatchObject([
      { type: 'FUNCTION_EDITION_WITHDRAWN', public: true, data: { regionCode: '220202', number: 1, reason: REASON } },
    ]);
  });

  it('tells until when it listed a version, which the one above still lists', async () => {
    const [version] = await db.query<{ id: string }>('select id from function_version where function_id = $1', [id]);
    expect(await world.versions.listed(version?.id ?? '')).toMatchObject({ until: null });
  });

  it('may be published anew, the same too, and counts then', async () => {
    await publish('220202');
    expect(await counting('220202')).toBe('220202/2');
    expect(await reader.deciding('FUNCTION', '220202')).toEqual([]);
    expect(await codes(publish('220202'))).toEqual(['EDITION_UNCHANGED']);
  });

  it('counts until its day has come', async () => {
    const tomorrow = await dayIn(1);
    await withdraw('220203', 1, tomorrow);
    expect(await counting('220203')).toBe('220203/1');
    expect(await reader.deciding('FUNCTION', '220203')).toMatchObject([{ effective: false, effectiveFrom: tomorrow }]);
  });

  it('is withdrawn once, of the latest number, from a day that is to come, and where one above counts', async () => {
    expect(await codes(withdraw('220203', 1))).toEqual(['EDITION_WITHDRAWN']);
    expect(await codes(withdraw('220202', 1))).toEqual(['EDITION_NOT_LATEST']);
    expect(await codes(withdraw('22', 1))).toEqual(['NO_EDITION_TO_RETURN_TO']);
    for (const day of [await dayIn(-1), await dayIn(366)])
      expect(await codes(withdraw('220202', 2, day))).toEqual(['WITHDRAWAL_DAY']);
    expect(await codes(withdraw('220202', 2, today, '220203'))).toBeInstanceOf(ForbiddenError);
    const buyer = actorOf('BUYER', '220202', world.officerOf('220202').acting.agencyId);
    const input = { regionCode: '220202', number: 2, from: today, reason: REASON };
    const act = world.database.transaction(() => withdrawals.withdraw(buyer, 'FUNCTION', input));
    await expect(act).rejects.toBeInstanceOf(ForbiddenError);
  });

  it('is withdrawn or followed, whichever comes first', async () => {
    await world.database.transaction(() =>
      world.register.update(world.officerOf('22'), id, contentOf('SVC-01', '居家养老服务')),
    );
    await publish('22');
    await publish('2202');
    const outcomes = await Promise.all([codes(publish('220202')), codes(withdraw('220202', 2))]);
    // Followed first, it is not the latest any more; withdrawn first, the next one counts all the same.
    expect([undefined, ['EDITION_NOT_LATEST']].map((each) => JSON.stringify(each))).toContain(
      JSON.stringify(outcomes[1]),
    );
    expect(outcomes[0]).toBeUndefined();
    expect(await counting('220202')).toBe('220202/3');
  });

  const insertion = (region: string, number: number, from: string) =>
    `insert into catalog_withdrawal (id, catalog, region_code, number, agency_id, effective_from, reason)
     select gen_random_uuid(), 'FUNCTION', '${region}', ${number}, agency_id, '${from}', '${REASON}'
     from catalog_edition where catalog = 'FUNCTION' and region_code = '${region}' and number = ${number}`;

  it.each([
    ['an edition that was followed', () => insertion('2202', 1, today)],
    ['the first of all, above which there is none', () => insertion('22', 2, today)],
  ])('is held by the database: catalog_withdrawal_of_latest refuses %s', async (_, sql) => {
    const outcome = await attacked(db, 'catalog_withdrawal_of_latest', { sql: sql() });
    expect(outcome).toEqual({
      refused: expect.stringMatching(/only the latest edition|without an edition above/),
      untouched: true,
      refusedWithoutIt: null,
    });
  });

  it('cannot be withdrawn for a day that is over, and what was decided stays', async () => {
    await expect(db.query(insertion('2202', 2, await dayIn(-1)))).rejects.toThrow('catalog_withdrawal_not_backdated');
    await expect(db.query(`update catalog_withdrawal set reason = '别的'`)).rejects.toThrow('append-only');
    await expect(db.query('truncate catalog_withdrawal')).rejects.toThrow('append-only');
  });

  it('is published and withdrawn one after the other, whoever writes: with either trigger gone both pass', async () => {
    let turn = 0;
    const race = async () => {
      await world.database.transaction(() =>
        world.register.update(world.officerOf('22'), id, contentOf('SVC-01', `居家养老 第${(turn += 1)}版`)),
      );
      await publish('22');
      await publish('2202');
      const [{ number } = { number: 0 }] = await db.query<{ number: number }>(
        `select max(number) as number from catalog_edition where catalog = 'FUNCTION' and region_code = '2202'`,
      );
      const follows = `insert into catalog_edition (id, catalog, region_code, number, agency_id, content_hash, entry_count)
        select gen_random_uuid(), catalog, region_code, number + 1, agency_id, content_hash, entry_count
        from catalog_edition where catalog = 'FUNCTION' and region_code = '2202' and number = ${number}`;
      return [follows, insertion('2202', number, today)] as const;
    };
    const refused = expect.stringContaining('only the latest edition');
    expect(await atOnce(db, await race())).toEqual({ waited: true, refused });
    for (const trigger of ['catalog_withdrawal_a_holds_region', 'catalog_edition_a_holds_region'])
      expect(await atOnce(db, await race(), [trigger])).toMatchObject({ refused: null });
  });
});
