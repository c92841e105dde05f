import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { freshCreditCode, organizationsTemplate, registerWorld, type RegisterWorld } from '../../testing/index.js';
import { ratingAsOf } from '../organization/rating.as-of.sql.js';
import { OrganizationRatings } from './organization-ratings.service.js';

describe('the rating in the register', () => {
  let db: TestDatabase;
  let world: RegisterWorld;
  let ratings: OrganizationRatings;
  let id: string;

  beforeAll(async () => {
    db = await testDatabase(organizationsTemplate);
    world = await registerWorld(db.url);
    ratings = new OrganizationRatings(world.database);
    id = await world.database.transaction(() =>
      world.register.register(world.registrarOf('220202'), {
        ...{ name: '昌邑区助老协会', creditCode: freshCreditCode('ASSOCIATION'), legalForm: 'ASSOCIATION' },
        ...{ isFederation: false, kind: 'SERVICE', regionCode: '220202001', areaCodes: ['220202'], capacity: 1 },
        ...{ representative: '负责人 009', supervisingDepartment: null, foundedOn: '2016-01-01', staffCount: 2 },
        alikeConfirmed: null,
      }),
    );
  });
  afterAll(async () => {
    await world?.database.close();
    await db?.drop();
  });

  const on = async (day: string) => {
    const instant = `'${day}T12:00:00+08:00'::timestamptz`;
    const [row] = await db.query<{ rating: number | null }>(
      `select ${ratingAsOf('o', instant)} as rating from organization o where o.id = $1`,
      [id],
    );
    return row?.rating;
  };
  const give = (rating: number, from: string, until: string) =>
    world.database.transaction(() => ratings.give(id, rating, { from, until }));
  const change = (rating: number | null) => world.database.transaction(() => ratings.change(id, rating));

  it('counts from its first day, and the one before until then', async () => {
    await db.query(`update organization set rating = 3, rating_valid_until = '2090-12-31' where id = $1`, [id]);
    await give(5, '2089-01-01', '2093-12-31');
    expect(await Promise.all(['2088-12-31', '2089-01-01', '2093-12-31', '2094-01-01'].map(on))).toEqual([
      3,
      5,
      5,
      null,
    ]);
  });

  it('is replaced before it begins by a later one, and the one that counts now stays', async () => {
    await give(4, '2090-01-01', '2094-12-31');
    expect(await Promise.all(['2088-12-31', '2089-06-01', '2090-01-01'].map(on))).toEqual([3, 3, 4]);
  });

  it('is lowered for the rest of its term, or withdrawn: then what counts now stays', async () => {
    await change(2);
    expect(await on('2090-01-01')).toBe(2);
    await change(null);
    expect(await Promise.all(['2088-12-31', '2090-12-31', '2091-01-01'].map(on))).toEqual([3, 3, null]);
    await change(null);
    expect(await on('2088-12-31')).toBeNull();
  });
});
