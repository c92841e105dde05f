import type pg from 'pg';

/** Things of the loaded data that hang together, which operations ask for. */
export interface Samples {
  /** A county, in whose city and province is asked as well. */
  readonly county: string;
  readonly street: string;
  readonly functionId: string;
  readonly agencyId: string;
  readonly federationId: string;
  /** The organization that most often bid. */
  readonly bidderId: string;
  readonly projectId: string;
  readonly openProjectId: string;
}

/** Where the demonstration's city publishes its catalog. */
const CATALOG_CITY = '2202';

/** Organizations without which a county is one that the loader left empty. */
const FILLED = 200;

/** Things of any county, and of a county whose city has published its catalog. */
export async function pickSamples(pool: pg.Pool | pg.Client, turn = 0): Promise<{ any: Samples; listed: Samples }> {
  return { any: await pickWithin(pool, '', turn), listed: await pickWithin(pool, CATALOG_CITY, turn) };
}

/** Picks what has most hanging on it, the worst that can be asked for, of a filled county in the order of a hash. */
async function pickWithin(pool: pg.Pool | pg.Client, region: string, turn: number): Promise<Samples> {
  const first = async (sql: string, ...values: unknown[]) =>
    (await pool.query<{ id: string }>(sql, values)).rows[0]?.id ?? '';
  const counties = await pool.query<{ code: string }>(
    `select code from region where level = 3 and starts_with(code, $2)
       and (select count(*) from (select from organization o where left(o.region_code, 6) = code limit $1) filled) = $1
     order by code <> '220202', md5(code)`,
    [FILLED, region],
  );
  const county = counties.rows[turn % counties.rows.length]?.code ?? '';
  return {
    county,
    street: await first('select code as id from region where parent_code = $1 order by code limit 1', county),
    functionId: await first(
      `select function_id as id from project where left(region_code, 2) = left($1, 2) and not exercise
         and status <> 'DRAFT' group by 1 order by count(*) desc, 1 offset $2 limit 1`,
      county,
      turn % 10,
    ),
    agencyId: await first(
      `select agency_id as id from project where left(region_code, 6) = $1 and not exercise
         and status <> 'DRAFT' group by 1 order by count(*) desc, 1 limit 1`,
      county,
    ),
    federationId: await first(
      `select id from organization where is_federation and left(region_code, 6) = $1 order by id limit 1`,
      county,
    ),
    bidderId: await first(
      `select b.bidder_id as id from bid b join project p on p.id = b.project_id
       where left(p.region_code, 6) = $1 and not p.exercise and b.status in ('VALID', 'INVALID')
       group by 1 order by count(*) desc, 1 limit 1`,
      county,
    ),
    projectId: await first(
      `select id from project where left(region_code, 6) = $1 and status = 'AWARDED' and not exercise
       order by (select count(*) from bid where project_id = project.id) desc, id limit 1`,
      county,
    ),
    openProjectId: await first(
      `select id from project where left(region_code, 6) = $1 and status = 'PUBLISHED' and not exercise
         and deadline_at > now() order by length(region_code) desc, id limit 1`,
      county,
    ),
  };
}
