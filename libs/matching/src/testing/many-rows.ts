import type { ProcurementWorld } from '@chengjie/procurement/testing';
import type { TestDatabase } from '@chengjie/testkit';

/** Organizations and projects, of each. */
const ROWS = 2_000;

/**
 * Fills a world's database with some thousand rows all over one province, so that the planner has something to weigh.
 * For specs only.
 */
export async function fillWithManyRows(world: ProcurementWorld, db: TestDatabase): Promise<void> {
  const { id } = await world.project({ status: 'PUBLISHED' });
  for (const text of statements(id)) await db.query(text);
  await db.query('vacuum analyze');
}

const statements = (patternId: string) => [
  `insert into region (code, name, level, parent_code, kind, search)
   select '22' || c, '市', 2, '22', 'CITY', '' from generate_series(10, 19) c`,
  `insert into region (code, name, level, parent_code, kind, search)
   select r.code || lpad(i::text, 2, '0'), '区', 3, r.code, 'COUNTY', ''
   from region r, generate_series(1, 5) i where r.code like '221_'`,
  `insert into region (code, name, level, parent_code, kind, search)
   select r.code || lpad(i::text, 3, '0'), '街道', 4, r.code, 'STREET', ''
   from region r, generate_series(1, 10) i where r.code like '221___'`,
  `create table street as select code, row_number() over (order by code) - 1 as n from region where code like '221______'`,
  `insert into function (id, code, region_code) select gen_random_uuid(), 'M-' || i, '22' from generate_series(1, 20) i`,
  `create table work as select id, row_number() over (order by code) - 1 as n from function where code like 'M-%'`,
  `insert into organization (id, track, credit_code, name, kind, legal_form, region_code, representative, founded_on,
     staff_count, capacity, search)
   select gen_random_uuid(), 'REGISTERED', lpad(i::text, 18, '0'), '组织' || i, 'SERVICE', 'ASSOCIATION', street.code,
     '负责人 001', '2020-01-01', 3, 3, ''
   from generate_series(1, ${ROWS}) i join street on street.n = i % 500`,
  `create table numbered as select id, region_code, row_number() over (order by credit_code) - 1 as n
   from organization where credit_code like '000%'`,
  'insert into organization_area select id, left(region_code, case when n % 3 = 0 then 6 else 9 end) from numbered',
  `insert into qualification (id, organization_id, function_id, region_code, valid_from, agency_id)
   select gen_random_uuid(), o.id, work.id, o.region_code, '2020-01-01', (select min(id::text)::uuid from agency)
   from numbered o join work on work.n = o.n % 20`,
  `insert into project select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
     'reference', 'MANY-' || i, 'region_code', street.code, 'function_id', work.id,
     'eligibility', p.eligibility || jsonb_build_object('qualificationRequired', i % 2 = 0),
     'deadline_at', '2100-01-01', 'status', case when i % 5 = 0 then 'PUBLISHED' else 'CANCELLED' end,
     'end_reason', case when i % 5 <> 0 then '{}'::jsonb end))).*
   from project p, generate_series(1, ${ROWS}) i
   join street on street.n = i * 7 % 500 join work on work.n = i % 20 where p.id = '${patternId}'`,
  `insert into lot (id, project_id, number, title, budget_fen, status, opened_at, end_reason, draw_commitment)
   select gen_random_uuid(), id, 1, '包', 100, status, opened_at, end_reason, '' from project where reference like 'MANY-%'`,
  `insert into bid (id, lot_id, project_id, bidder_id, capacity, status, ciphertext, content_hash, receipt_number,
     submitted_at, submitted_by, price_fen, proposal, federation, draw_secret)
   select gen_random_uuid(), l.id, l.project_id, o.id, 'SELF', 'VALID', '', '', '', now(),
     (select min(id::text)::uuid from account), 5, '', false, ''
   from (select l.*, row_number() over (order by l.id) as n from lot l where title = '包') l, generate_series(1, 3) k
   join numbered o on true where o.n = (l.n * 31 + k * 1009) % ${ROWS}`,
  `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
   select gen_random_uuid(), project_id, id, 1, 'x', '{}', '', '{}' from lot where title = '包'`,
  `insert into award (id, project_id, lot_id, bid_id, evaluation_id, amount_fen, preferential, notice_ends_at)
   select gen_random_uuid(), e.project_id, e.lot_id, b.id, e.id, 5, false, now()
   from evaluation e join lateral (select id from bid b where b.project_id = e.project_id and b.lot_id = e.lot_id order by b.id limit 1) b on true`,
];
