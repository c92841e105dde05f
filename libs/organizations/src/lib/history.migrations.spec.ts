import { newId } from '@chengjie/kernel';
import { migrate, type MigrationStep } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerSchemas } from '../testing/register-world.js';
import { organizationHistoryMigration } from './history.migrations.js';
import { membersOfNoneMigration } from './register-mends.migrations.js';

const stepsBefore = (step: MigrationStep) =>
  registerSchemas.map(({ lib, migrations }) => ({
    lib,
    migrations: migrations.filter(({ name }) => name < step.name),
  }));
const before = stepsBefore(organizationHistoryMigration);

const REGIONS = `insert into region (code, name, level, parent_code, kind, search)
  values ('22', '省', 1, null, 'PROVINCE', ''), ('2202', '市', 2, '22', 'CITY', ''),
    ('220202', '区', 3, '2202', 'COUNTY', ''), ('220202001', '街道', 4, '220202', 'STREET', '')`;

describe('a register without history', () => {
  let db: TestDatabase;
  const [federation, member, listed, cleared] = [newId(), newId(), newId(), newId()];
  const agency = newId();
  const functionId = newId();

  beforeAll(async () => {
    db = await testDatabase({ name: 'register_before_history', migrate: (url) => migrate(url, before) });
    await db.query(REGIONS);
    await db.query(`insert into agency (id, name, kind, region_code) values ($1, '民政局', 'CIVIL_AFFAIRS', '2202')`, [
      agency,
    ]);
    await db.query(`insert into function (id, code, region_code) values ($1, 'SVC-01', '22')`, [functionId]);
    const organizations = [
      [federation, 'SUPPORT', true, 'GOOD'],
      [member, 'SERVICE', false, 'GOOD'],
      [listed, 'SERVICE', false, 'SERIOUS'],
      [cleared, 'SERVICE', false, 'GOOD'],
    ] as const;
    for (const [place, [id, kind, isFederation, standing]] of organizations.entries())
      await db.query(
        `insert into organization (id, track, credit_code, name, kind, legal_form, is_federation, region_code,
           representative, founded_on, staff_count, capacity, standing, search, created_at)
         values ($1, 'REGISTERED', $2, '组织' || $2, $3, 'ASSOCIATION', $4, '220202001', '负责人', '2020-01-01', 1, 1, $5, '',
           '2024-01-01 12:00+08')`,
        [id, `51220202MJ0000000${place}`, kind, isFederation, standing],
      );
    const changes = [
      [cleared, 'ABNORMAL', 'SERIOUS', '2024-02-01 10:00+08'],
      [cleared, 'SERIOUS', 'GOOD', '2024-03-01 10:00+08'],
      [cleared, 'GOOD', 'ABNORMAL', '2024-05-01 10:00+08'],
      [cleared, 'ABNORMAL', 'GOOD', '2024-06-01 10:00+08'],
    ];
    for (const [id, was, is, at] of changes)
      await db.query(
        `insert into event (type, actor_label, subject_type, subject_id, at, data)
         values ('STANDING_CHANGED', '民政局', 'ORGANIZATION', $1, $4, jsonb_build_object('before', $2::text, 'after', $3::text))`,
        [id, was, is, at],
      );
    const memberships = [
      ['2024-01-01', '2024-06-01'],
      ['2024-02-01', '2024-03-01'],
      ['2024-05-01', '2024-07-01'],
      ['2024-06-15', null],
    ];
    for (const [joined, left] of memberships)
      await db.query(
        `insert into membership (id, federation_id, member_id, joined_on, left_on) values ($1, $2, $3, $4, $5)`,
        [newId(), federation, member, joined, left],
      );
    const qualifications = [
      ['2024-01-01', '2024-06-30', null],
      ['2024-08-01', '2025-07-31', '2024-09-01'],
    ];
    for (const [granted, until, revoked] of qualifications)
      await db.query(
        `insert into qualification (id, organization_id, function_id, region_code, granted_on, valid_until, revoked_on,
           agency_id) values ($1, $2, $3, '220202001', $4, $5, $6, $7)`,
        [newId(), member, functionId, granted, until, revoked, agency],
      );
    await migrate(db.ownerUrl, registerSchemas);
  });

  afterAll(() => db.drop());

  const periods = (sql: string) =>
    db.query(`select what, valid_from at time zone 'Asia/Shanghai' || '' as from,
      valid_to at time zone 'Asia/Shanghai' || '' as to from (${sql}) p order by valid_from, valid_to`);

  it('has its federations since they were entered', async () => {
    expect(await periods(`select organization_id as what, * from federation_period`)).toEqual([
      { what: federation, from: '2024-01-01 12:00:00', to: null },
    ]);
  });

  it('has standing by its events, and since it was entered where there are none', async () => {
    expect(
      await periods(`select standing as what, * from standing_period where organization_id = '${cleared}'`),
    ).toEqual([
      { what: 'ABNORMAL', from: '2024-01-01 12:00:00', to: '2024-02-01 10:00:00' },
      { what: 'SERIOUS', from: '2024-02-01 10:00:00', to: '2024-03-01 10:00:00' },
      { what: 'ABNORMAL', from: '2024-05-01 10:00:00', to: '2024-06-01 10:00:00' },
    ]);
    expect(
      await periods(`select standing as what, * from standing_period where organization_id = '${listed}'`),
    ).toEqual([{ what: 'SERIOUS', from: '2024-01-01 12:00:00', to: null }]);
  });

  it('covers with its memberships the same days, none of them twice', async () => {
    expect(await periods(`select 'member' as what, * from membership`)).toEqual([
      { what: 'member', from: '2024-01-01 00:00:00', to: '2024-06-01 00:00:00' },
      { what: 'member', from: '2024-02-01 00:00:00', to: '2024-02-01 00:00:00' },
      { what: 'member', from: '2024-06-01 00:00:00', to: '2024-07-01 00:00:00' },
      { what: 'member', from: '2024-07-01 00:00:00', to: null },
    ]);
  });

  it('ends qualifications after the last day of their term, or when they were revoked', async () => {
    expect(await periods(`select 'qualified' as what, * from qualification`)).toEqual([
      { what: 'qualified', from: '2024-01-01 00:00:00', to: '2024-07-01 00:00:00' },
      { what: 'qualified', from: '2024-08-01 00:00:00', to: '2024-09-01 00:00:00' },
    ]);
  });
});

describe('members of what was struck out as a federation', () => {
  let db: TestDatabase;
  const [struckOut, restored] = [newId(), newId()];

  beforeAll(async () => {
    const earlier = stepsBefore(membersOfNoneMigration);
    db = await testDatabase({ name: 'register_before_members', migrate: (url) => migrate(url, earlier) });
    await db.query(REGIONS);
    const ids = [struckOut, restored, newId(), newId()];
    for (const [place, id] of ids.entries())
      await db.query(
        `insert into organization (id, track, credit_code, name, kind, legal_form, region_code, representative,
           founded_on, staff_count, capacity, search)
         values ($1, 'REGISTERED', $2, '组织' || $2, 'SUPPORT', 'ASSOCIATION', '220202001', '负责人', '2020-01-01', 1, 1, '')`,
        [id, `51220202MJ0000000${place}`],
      );
    await db.query(
      `insert into federation_period values ($1, '2024-01-01', '2024-06-01'), ($2, '2024-01-01', '2024-06-01'),
        ($2, '2024-09-01', null)`,
      [struckOut, restored],
    );
    for (const federation of [struckOut, restored])
      for (const [place, from] of ['2024-02-01', '2024-08-01'].entries())
        await db.query('insert into membership (id, federation_id, member_id, valid_from) values ($1, $2, $3, $4)', [
          ...[newId(), federation, ids[2 + place], from],
        ]);
    await migrate(db.ownerUrl, registerSchemas);
  });
  afterAll(() => db.drop());

  it('ceased to be members then, or never were; those of a federation are left as they are', async () => {
    const ends = await db.query(`select federation_id as of, valid_to::date::text as to from membership
      order by valid_to nulls last`);
    expect(ends).toEqual([
      { of: struckOut, to: '2024-06-01' },
      { of: struckOut, to: '2024-08-01' },
      { of: restored, to: null },
      { of: restored, to: null },
    ]);
  });
});
