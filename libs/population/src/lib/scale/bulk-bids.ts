import { ENGINE_VERSION } from '@chengjie/evaluation';
import type { Database } from '@chengjie/platform';
import type { BulkLot } from './bulk-projects.js';

/** An id from a text: a UUID of version 8. */
const uuidOf = (text: string) => `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;
/** A whole number below a bound from an id and a word. */
const below = (bound: number, id: string, word: string) => `abs(hashtext(${id}::text || '${word}')::bigint) % ${bound}`;

/** Opened long ago, never unsealed again: a million real ones would fill four gigabytes. */
const CIPHERTEXT = `'\\x00'::bytea`;

const LOTS = `create temp table bulk_lot on commit drop as
  select * from jsonb_to_recordset($1::jsonb) as l ("projectId" uuid, "lotId" uuid, "cityCode" text, "budgetFen" bigint,
    "publishedAt" timestamptz, "deadlineAt" timestamptz, status text, "evaluatedAt" timestamptz,
    "awardedAt" timestamptz, bids int)`;

/** Bidders of each city by number, so that any run of numbers gives different ones. */
const BIDDERS = `create temp table bulk_bidder on commit drop as
  select left(region_code, 4) as city, row_number() over (partition by left(region_code, 4) order by id) - 1 as number,
    count(*) over (partition by left(region_code, 4)) as total, id, name, is_federation
  from organization where track = 'REGISTERED' and standing = 'GOOD'`;

const BIDS = `insert into bid (id, lot_id, project_id, bidder_id, capacity, status, ciphertext, content_hash,
    receipt_number, submitted_at, submitted_by, price_fen, proposal, federation, draw_secret)
  select b.bid_id, b."lotId", b."projectId", o.id, 'SELF', 'VALID', ${CIPHERTEXT},
    encode(sha256(convert_to(b.bid_id::text, 'UTF8')), 'hex'),
    upper(left(replace(b.bid_id::text, '-', ''), 20)),
    b."deadlineAt" - (b."deadlineAt" - b."publishedAt") * (${below(900, 'b.bid_id', 'at')} + 50) / 1000.0, $1,
    b."budgetFen" * (870 + ${below(125, 'b.bid_id', 'price')}) / 1000 / 10000 * 10000,
    format('由%s自行实施，不转包。按季度制定服务计划，每月公示服务清单和经费使用情况；服务对象签字确认，督导员每周巡查。', o.name),
    o.is_federation, encode(sha256(convert_to('draw' || b.bid_id::text, 'UTF8')), 'hex')
  from (
    select l.*, n, total, ${uuidOf(`l."lotId"::text || n`)} as bid_id,
      (${below(1_000_000, 'l."lotId"', 'first')} + n) % total as number
    from bulk_lot l join (select city, max(total) as total from bulk_bidder group by city) c on c.city = l."cityCode"
    cross join lateral generate_series(1, least(l.bids, total)) as n
  ) b join bulk_bidder o on o.city = b."cityCode" and o.number = b.number
  returning 1`;

const REVISIONS = `insert into bid_revision (bid_id, revision, act, receipt_number, content_hash, at, actor_id)
  select b.id, 1, 'SUBMITTED', b.receipt_number, b.content_hash, b.submitted_at, b.submitted_by
  from bulk_lot l join bid b on b.project_id = l."projectId" and b.lot_id = l."lotId"`;

const EVALUATIONS = `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result, created_at)
  select ${uuidOf(`'evaluation' || "lotId"::text`)}, "projectId", "lotId", 1, '${ENGINE_VERSION}', '{}',
    encode(sha256(convert_to("lotId"::text, 'UTF8')), 'hex'), '{}', "evaluatedAt"
  from bulk_lot where status in ('EVALUATED', 'AWARDED')`;

/** Total score, then price, then federations first, as the notices of these projects say. */
const PLACES = `insert into ranked_bid (lot_id, place, bid_id, evaluation_id, total_score, price_score, price_fen,
    preferential_place)
  select lot_id, row_number() over places, id, ${uuidOf(`'evaluation' || lot_id::text`)}, total, price_score, price_fen,
    federation and total = lead(total) over places and price_fen = lead(price_fen) over places
      and lead(federation) over places is false
  from (
    select b.*, price_score + (6000 + ${below(1_900, 'b.id', 'quality')}) / 100.0 as total
    from (
      select b.id, b.lot_id, b.federation, b.price_fen,
        round(20.0 * min(b.price_fen) over (partition by b.lot_id) / b.price_fen, 2) as price_score
      from bulk_lot l join bid b on b.project_id = l."projectId" and b.lot_id = l."lotId" where l.status in ('EVALUATED', 'AWARDED')
    ) b
  ) scored
  window places as (partition by lot_id order by total desc, price_fen, federation desc, id)`;

const AWARDS = `insert into award (id, project_id, lot_id, bid_id, evaluation_id, amount_fen, preferential, published_at, notice_ends_at)
  select ${uuidOf(`'award' || l."lotId"::text`)}, l."projectId", l."lotId", r.bid_id, r.evaluation_id, r.price_fen,
    r.preferential_place, l."awardedAt", l."awardedAt" + interval '2 days'
  from bulk_lot l join ranked_bid r on r.lot_id = l."lotId" and r.place = 1 where l.status = 'AWARDED'`;

/** So many bids for each lot, with revisions, ranking and award, in the running transaction. @returns how many there are */
export async function storeBulkBids(
  database: Database,
  lots: readonly (BulkLot & { readonly bids: number })[],
  submittedBy: string,
): Promise<number> {
  await database.run(LOTS, [JSON.stringify(lots)]);
  await database.run(BIDDERS);
  await database.run('analyze bulk_bidder');
  const bids = await database.run(BIDS, [submittedBy]);
  for (const statement of [REVISIONS, EVALUATIONS, PLACES, AWARDS]) await database.run(statement);
  return bids.length;
}
