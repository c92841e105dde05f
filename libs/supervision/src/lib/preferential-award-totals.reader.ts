import { LATEST_FIRST } from '@chengjie/functions';
import { regionLevel } from '@chengjie/kernel';
import { allOf, Database, moneyOfFen } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import {
  awardConditions,
  preferentialConditions,
  type PreferentialAwardCriteria,
} from './preferential-award.conditions.js';
import type { PreferentialAwardTotals } from './preferential-award.types.js';

/** One sum; exactly one key is set, none for the grand total. */
interface SumRow {
  readonly count: number;
  readonly fen: number;
  readonly regionCode: string | null;
  readonly functionId: string | null;
  readonly functionCode: string | null;
  readonly functionZh: string | null;
  readonly functionEn: string | null;
  readonly month: string | null;
}

/** All sums in one pass over the awards; a project for a whole county belongs to no street. */
const sums = (conditions: string) => `
  with chosen as (
    select a.amount_fen, a.function_id, a.region_code as code,
      to_char(a.published_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month
    from award a where ${conditions}
  ), keyed as (
    select c.*, k.region_code from chosen c cross join lateral (
      select null as region_code
      union all select left(c.code, length) from unnest(array[4, 6, 9]) as length where length(c.code) >= length) k
  ), summed as (
    select count(*) as count, coalesce(sum(amount_fen), 0)::bigint as fen, region_code, null::uuid as function_id,
      null as month
    from keyed group by region_code
    union all
    select count(*), sum(amount_fen)::bigint, null, function_id, month
    from chosen group by grouping sets ((function_id), (month))
  )
  select s.count, s.fen, s.region_code as "regionCode", s.function_id as "functionId", s.month,
    f.code as "functionCode", v.name_zh as "functionZh", v.name_en as "functionEn"
  from summed s
  left join function f on f.id = s.function_id
  left join lateral (select name_zh, name_en from function_version v where v.function_id = f.id
    order by ${LATEST_FIRST} limit 1) v on true
  order by s.month, s.region_code, s.fen desc`;

/** Reads sums of the awards that the federation step decided, for a region, a period, a function or a federation. */
@Injectable()
export class PreferentialAwardTotalsReader {
  constructor(private readonly database: Database) {}

  async totals(criteria: PreferentialAwardCriteria): Promise<PreferentialAwardTotals> {
    const values: unknown[] = [];
    const clause = allOf(preferentialConditions(criteria), (value) => `$${values.push(value)}`);
    return totalsOf(await this.database.run<SumRow>(sums(clause), values));
  }

  /** Of how many awards in all these are. */
  async awardCount(criteria: PreferentialAwardCriteria): Promise<number> {
    const values: unknown[] = [];
    const clause = allOf(awardConditions({ ...criteria, equalPrices: null }), (value) => `$${values.push(value)}`);
    const [row] = await this.database.run<{ count: number }>(
      `select count(*)::int as count from award a where ${clause}`,
      values,
    );
    return row?.count ?? 0;
  }
}

function totalsOf(rows: readonly SumRow[]): PreferentialAwardTotals {
  const sumOf = ({ count, fen }: SumRow) => ({ count, amount: moneyOfFen(fen) });
  const whole = rows.find((row) => !row.regionCode && !row.functionId && !row.month);
  return {
    ...(whole ? sumOf(whole) : { count: 0, amount: moneyOfFen(0) }),
    byRegion: rows.flatMap((row) =>
      row.regionCode ? [{ ...sumOf(row), level: regionLevel(row.regionCode), regionCode: row.regionCode }] : [],
    ),
    byFunction: rows.flatMap((row) =>
      row.functionId
        ? [
            {
              ...sumOf(row),
              function: {
                id: row.functionId,
                code: row.functionCode ?? '',
                name: { zh: row.functionZh ?? '', en: row.functionEn ?? '' },
              },
            },
          ]
        : [],
    ),
    byMonth: rows.flatMap((row) => (row.month ? [{ ...sumOf(row), month: row.month }] : [])),
  };
}
