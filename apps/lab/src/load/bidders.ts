import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Sealing } from '@chengjie/sealing/node';

/** Somebody with a token who acts for an organization. */
export interface Bidder {
  readonly accountId: string;
  readonly organizationId: string;
  readonly token: string;
}

/** A lot that is open for bids. */
export interface OpenLot {
  readonly projectId: string;
  readonly lotId: string;
}

/** Which bidders: their tokens follow from the seed. */
export interface BidderSeed {
  readonly seed: number;
}

const LOGIN = 'bench-bidder-';

const DAY_MS = 86_400_000;

/** Gives a token each to so many registered organizations in good standing; answers to how many. */
export async function storeBidders(
  client: pg.Client,
  { bidders, seed }: BidderSeed & { readonly bidders: number },
): Promise<number> {
  const { rows } = await client.query<{ id: string; regionCode: string }>(
    `select id, region_code as "regionCode" from organization where track = 'REGISTERED' and standing = 'GOOD'
       and exists (select from organization_area a where a.organization_id = organization.id)
     order by md5($2 || id::text) limit $1`,
    [bidders, String(seed)],
  );
  const people = rows.map(({ id, regionCode }, index) => ({
    account: randomUUID(),
    grant: randomUUID(),
    login: `${LOGIN}${String(index + 1).padStart(6, '0')}`,
    organization: id,
    region: regionCode,
    hash: createHash('sha256').update(tokenOf(seed, index)).digest('hex'),
  }));
  await client.query(
    `with person as materialized (
       select * from jsonb_to_recordset($1::jsonb)
         as (account uuid, "grant" uuid, login text, organization uuid, region text, hash text)
     ), accounts as (
       insert into account (id, login_name, display_name, password_hash, status)
       select account, login, login, '$argon2id$none', 'ACTIVE' from person
     ), grants as (
       insert into role_grant (id, account_id, role, organization_id, region_code)
       select "grant", account, 'ORGANIZATION', organization, region from person
     )
     insert into api_token (id, account_id, grant_id, name, token_hash, expires_at)
     select gen_random_uuid(), account, "grant", 'bench', decode(hash, 'hex'), now() + interval '10 years' from person`,
    [JSON.stringify(people)],
  );
  return people.length;
}

/** Those whom {@link storeBidders} gave a token. */
export async function readBidders(client: pg.Client, { seed }: BidderSeed): Promise<Bidder[]> {
  const { rows } = await client.query<{ accountId: string; organizationId: string; index: number }>(
    `select a.id as "accountId", g.organization_id as "organizationId",
       substr(a.login_name, length($1) + 1)::int - 1 as index
     from account a join role_grant g on g.account_id = a.id where a.login_name like $1 || '%' order by a.login_name`,
    [LOGIN],
  );
  return rows.map(({ index, ...bidder }) => ({ ...bidder, token: tokenOf(seed, index) }));
}

/**
 * Publishes fresh projects for which all bidders may bid, copied from a real one. They are exercises, so that the
 * lists that are measured do not change from run to run.
 * @param openMs how long each is open from now, whole milliseconds; one day unless told otherwise
 */
export async function publishOpenLots(
  client: pg.Client,
  masterKey: Buffer,
  count: number,
  openMs: (index: number) => number = () => DAY_MS,
): Promise<OpenLot[]> {
  const sealing = new Sealing(masterKey);
  const run = randomBytes(4).toString('hex');
  const lots = Array.from({ length: count }, (_, index) => {
    const projectId = randomUUID();
    const sealedKey = sealing.newProjectKey(projectId).toString('hex');
    return { projectId, lotId: randomUUID(), reference: `BENCH-${run}-${index + 1}`, sealedKey, openMs: openMs(index) };
  });
  await client.query(
    `with open as materialized (
       select * from jsonb_to_recordset($1::jsonb)
         as ("projectId" uuid, "lotId" uuid, reference text, "sealedKey" text, "openMs" int)
     ), model as materialized (
       select * from project where status = 'PUBLISHED' and not exercise order by id limit 1
     ), projects as (
       insert into project
       select made.* from open o cross join model m
       cross join lateral jsonb_populate_record(null::project, to_jsonb(m) || jsonb_build_object(
         'id', o."projectId", 'reference', o.reference, 'exercise', true, 'exercise_factor', 1,
         'region_code', left(m.region_code, 2), 'published_at', now(),
         'deadline_at', date_trunc('milliseconds', now()) + o."openMs" * interval '1 ms',
         'sealed_key', '\\x' || o."sealedKey", 'eligibility', jsonb_build_object(
           'tracks', jsonb_build_array('REGISTERED'), 'kinds', '[]'::jsonb, 'qualificationRequired', false,
           'minimumRating', null, 'serviceAreaRequired', false))) made
       returning id, title, budget_fen, status
     )
     insert into lot (id, project_id, number, title, budget_fen, status, draw_commitment)
     select o."lotId", p.id, 1, p.title, p.budget_fen, p.status, repeat('0', 64) from open o join projects p on p.id = o."projectId"`,
    [JSON.stringify(lots)],
  );
  return lots;
}

/**
 * Takes out the lots of earlier runs with all bids, so that every run meets the same data. What was opened stays: its
 * events tell of it. Triggers keep what must never change in earnest.
 */
export async function removeOpenLots(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select id from project where reference like 'BENCH-%' and status = 'PUBLISHED'`,
  );
  const projects = [rows.map(({ id }) => id)];
  if (rows.length === 0) return;
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await client.query('set local synchronous_commit = off');
  await client.query(
    `delete from idempotency_key where mutation = 'submitBid'
       and actor_id in (select id from account where login_name like $1 || '%')`,
    [LOGIN],
  );
  await client.query(
    'delete from bid_revision where bid_id in (select id from bid where project_id = any($1::uuid[]))',
    projects,
  );
  for (const table of ['bid', 'lot'])
    await client.query(`delete from ${table} where project_id = any($1::uuid[])`, projects);
  await client.query('delete from project where id = any($1::uuid[])', projects);
  await client.query('update api_token set last_used_at = null where last_used_at is not null');
  await client.query('commit');
  await client.query('vacuum (analyze) bid, bid_revision, idempotency_key, lot, project, api_token');
}

function tokenOf(seed: number, index: number): string {
  return createHash('sha256').update(`bench-token:${seed}:${index}`).digest('base64url');
}
