import type { RequestName } from './options.js';

/** One statement that makes a whole answer, and its parameters from the request's variables. */
export interface BareStatement {
  readonly text: string;
  readonly params: (variables: BareVariables) => unknown[];
}

/** Variables of the GraphQL requests; of a bid, the row itself, since the bare server neither checks nor seals. */
export interface BareVariables {
  readonly filter?: { readonly regionCode?: string; readonly functionId?: string; readonly statuses?: string[] };
  readonly catalogRegion?: string;
  readonly id?: string;
  readonly bid?: BareBid;
}

/** A bid as the bare server stores it. */
export interface BareBid {
  readonly idempotencyKey: string;
  readonly accountId: string;
  readonly bidderId: string;
  readonly projectId: string;
  readonly lotId: string;
  readonly amount: string;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const money = (fen: string) => `json_build_object('amount', round(${fen} / 100.0, 2)::text, 'currency', 'CNY')`;

/** The cursor as the API makes it: base64url of whose it is (list and order, and what the list lies within), the order key and the id as JSON. */
const cursor = (giver: string, key: string, id: string) =>
  `rtrim(translate(encode(convert_to(format('["%s","%s","%s"]', ${giver}, ${key}, ${id}), 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

const buyer = `json_build_object('id', a.id, 'name', a.name)`;
const functionName = `json_build_object('code', f.code, 'name', json_build_object('zh', v.name_zh, 'en', v.name_en))`;

const projectPage = `
  with found as materialized (
    select id, reference, title, status, published_at, deadline_at, budget_fen, agency_id, region_code, function_id,
      function_version_id
    from project p
    where not exercise and status <> 'DRAFT' and published_at is not null and region_code >= $1
      and region_code < $1 || '~' and function_id = $2::uuid and status = any($3::text[])
    order by published_at desc, id desc limit 21
  ), page as materialized (select * from found limit 20)
  select json_build_object('data', json_build_object('projects', json_build_object(
    'edges', coalesce((
      select json_agg(json_build_object('node', json_build_object(
        'id', p.id, 'reference', p.reference, 'title', p.title, 'status', p.status,
        'publishedAt', ${instant('p.published_at')}, 'deadlineAt', ${instant('p.deadline_at')},
        'budget', ${money('p.budget_fen')}, 'buyer', ${buyer},
        'region', json_build_object('code', r.code, 'name', r.name), 'function', ${functionName}))
        order by p.published_at desc, p.id desc)
      from page p join agency a on a.id = p.agency_id join region r on r.code = p.region_code
        join function f on f.id = p.function_id join function_version v on v.id = p.function_version_id), '[]'),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from found),
      'endCursor', (select ${cursor(`'projects_published NEWEST '`, 'published_at', 'id')} from page order by published_at, id limit 1))
  )))::text as answer`;

const organizationPage = `
  with edition as materialized (
    select id, number from catalog_edition where catalog = 'ORGANIZATION' and region_code = $1
    order by number desc limit 1
  ), found as materialized (
    select ef.organization_id, ef.name_rank, e.snapshot
    from edition join organization_edition_function ef on ef.edition_id = edition.id
      join organization_edition_entry e on e.edition_id = ef.edition_id and e.organization_id = ef.organization_id
    where ef.function_id = $2::uuid and ef.region_code >= $3 and ef.region_code < $3 || ':'
    order by ef.name_rank, ef.organization_id limit 21
  ), page as materialized (select * from found limit 20)
  select json_build_object('data', json_build_object('organizationCatalog', (
    select json_build_object('number', edition.number, 'organizations', json_build_object(
      'edges', coalesce((
        select json_agg(json_build_object('node', json_build_object(
          'id', s.id, 'name', s.name, 'track', s.track, 'kind', s.kind, 'capacity', s.capacity, 'rating', s.rating,
          'star', s.star, 'region', s.region, 'qualifications', coalesce((
            select json_agg(json_build_object('function', json_build_object('code', q.function -> 'code',
              'name', q.function -> 'name'), 'region', q.region) order by place)
            from rows from (jsonb_to_recordset(s.qualifications) as (function jsonb, region jsonb))
              with ordinality q (function, region, place)), '[]'))) order by name_rank, organization_id)
        from page cross join lateral jsonb_to_record(page.snapshot) as s (id text, name text, track text, kind text,
          capacity int, rating int, star int, region jsonb, qualifications jsonb)), '[]'),
      'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from found),
        'endCursor', (select ${cursor(`'organization_edition_entries NAME ' || edition.id`, 'name_rank', 'organization_id')}
          from page order by name_rank desc, organization_id desc limit 1))
    )) from edition)))::text as answer`;

const projectWithRanking = `
  select json_build_object('data', json_build_object('project', (
    select json_build_object('id', p.id, 'reference', p.reference, 'title', p.title, 'status', p.status,
      'deadlineAt', ${instant('p.deadline_at')}, 'budget', ${money('p.budget_fen')}, 'buyer', ${buyer},
      'function', ${functionName}, 'lots', (
      select json_agg(json_build_object('rankedBids', json_build_object('edges', (
        select coalesce(json_agg(json_build_object('node', json_build_object(
          'id', b.id, 'place', b.place, 'bidder', json_build_object('id', o.id, 'name', o.name),
          'performer', case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end,
          'federation', b.federation, 'price', ${money('b.price_fen')}, 'totalScore', b.total_score::text,
          'priceScore', b.price_score::text,
          'preferentialPlace', b.preferential_place)) order by b.place), '[]')
        from (
          select r.place, b.id, b.bidder_id, b.performer_id, b.federation, b.price_fen, r.total_score, r.price_score,
            r.preferential_place
          from ranked_bid r join bid b on b.id = r.bid_id
          where r.lot_id = l.id order by r.place limit 10
        ) b join organization o on o.id = b.bidder_id left join organization d on d.id = b.performer_id)))
        order by l.number) from lot l where l.project_id = p.id))
    from project p join agency a on a.id = p.agency_id join function f on f.id = p.function_id
      join function_version v on v.id = p.function_version_id
    where p.id = $1::uuid)))::text as answer`;

const bidRows = `
  with claim as (
    insert into idempotency_key (actor_id, mutation, key, input_hash, answer)
    values ($1, 'submitBid', $2, $3, json_build_object('bidId', $4::uuid)) returning created_at
  ), written as (
    insert into bid (id, lot_id, project_id, bidder_id, capacity, status, ciphertext, content_hash, receipt_number,
                     submitted_at, submitted_by)
    select $4, $5, $6, $7, 'SELF', 'SUBMITTED', $8, $3, $9, created_at, $1 from claim
    returning id, revision, submitted_at, receipt_number, content_hash, status
  ), recorded as (
    insert into bid_revision (bid_id, revision, act, receipt_number, content_hash, at, actor_id)
    select id, revision, 'SUBMITTED', receipt_number, content_hash, submitted_at, $1 from written returning 1
  )
  select json_build_object('data', json_build_object('submitBid', json_build_object(
    'bid', json_build_object('id', id, 'status', status, 'price', json_build_object('amount', $10::text, 'currency', 'CNY'),
      'receipt', json_build_object('number', receipt_number, 'contentHash', content_hash, 'salt', $11::text,
        'at', ${instant('submitted_at')}, 'revision', revision)),
    'userErrors', '[]'::json)))::text as answer
  from written, recorded`;

/** What a sealed bid takes on disk; random bytes, so that nothing compresses. */
const SEALED_BYTES = 2 * 1_996;

/** The statements, with what a bare server needs besides: fresh ids, receipts and bytes to store. */
export function bareStatements(random: {
  readonly id: () => string;
  readonly hex: (bytes: number) => string;
  readonly bytes: (count: number) => Buffer;
}): Readonly<Record<RequestName, BareStatement>> {
  const sealed = random.bytes(SEALED_BYTES);
  const contentHash = random.hex(32);
  return {
    Q1: { text: projectPage, params: ({ filter = {} }) => [filter.regionCode, filter.functionId, filter.statuses] },
    Q2: {
      text: organizationPage,
      params: ({ catalogRegion, filter = {} }) => [catalogRegion, filter.functionId, filter.regionCode],
    },
    Q3: { text: projectWithRanking, params: ({ id }) => [id] },
    W1: {
      text: bidRows,
      params: ({ bid }) => {
        if (!bid) throw new Error('A bid without a row');
        const { idempotencyKey, accountId, bidderId, projectId, lotId, amount } = bid;
        // Ids and receipts of a project's bids begin alike, as the API's do: they lie together in their indexes.
        const id = `${projectId.slice(0, 8)}${random.id().slice(8)}`;
        const receipt = `${projectId.slice(0, 5)}${random.hex(8).slice(1)}`.toUpperCase().replace(/.{5}(?=.)/g, '$&-');
        // prettier-ignore
        return [accountId, idempotencyKey, contentHash, id, lotId, projectId, bidderId, sealed, receipt, amount,
          random.hex(16)];
      },
    },
  };
}
