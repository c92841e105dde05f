-- What the peer shows: the columns that the compared answers hold, of the product's own tables. The views only name keys
-- and leave out what is not public, so PostgreSQL plans as for the tables themselves.
drop schema if exists bench_peer cascade;
create schema bench_peer;

create view bench_peer.region as select code, name from public.region;
comment on view bench_peer.region is '@primaryKey code';

create view bench_peer.agency as select id, name from public.agency;
comment on view bench_peer.agency is '@primaryKey id';

create view bench_peer.function as
  select v.id as version_id, f.code, v.name_zh, v.name_en
  from public.function_version v join public.function f on f.id = v.function_id;
comment on view bench_peer.function is '@primaryKey version_id';

create view bench_peer.organization as select id, name from public.organization;
comment on view bench_peer.organization is '@primaryKey id';

create view bench_peer.project as
  select id, reference, title, status, published_at, deadline_at, budget_fen, agency_id, region_code, function_id,
    function_version_id
  from public.project
  where not exercise and status <> 'DRAFT' and published_at is not null;
comment on view bench_peer.project is $$
@primaryKey id
@foreignKey (agency_id) references bench_peer.agency (id)|@fieldName buyer
@foreignKey (region_code) references bench_peer.region (code)|@fieldName region
@foreignKey (function_version_id) references bench_peer.function (version_id)|@fieldName function
$$;

create view bench_peer.ranked_bid as
  select b.id, l.project_id, r.place, b.bidder_id, b.performer_id, b.federation, r.price_fen, r.total_score,
    r.price_score, r.preferential_place
  from public.lot l join public.ranked_bid r on r.lot_id = l.id join public.bid b on b.id = r.bid_id;
comment on view bench_peer.ranked_bid is $$
@primaryKey id
@foreignKey (project_id) references bench_peer.project (id)|@foreignFieldName rankedBids
@foreignKey (bidder_id) references bench_peer.organization (id)|@fieldName bidder
@foreignKey (performer_id) references bench_peer.organization (id)|@fieldName performer
$$;

create view bench_peer.edition as
  select id, region_code, number from public.catalog_edition where catalog = 'ORGANIZATION';
comment on view bench_peer.edition is '@primaryKey id';

-- One function of one organization in one edition. What an edition says of an organization is one JSON document.
create view bench_peer.listed_organization as
  select f.edition_id, f.function_id, f.region_code, f.name_rank, f.organization_id, s.name, s.track, s.kind,
    s.capacity, s.rating, s.star, s.region, (
      select coalesce(jsonb_agg(jsonb_build_object(
        'function', jsonb_build_object('code', q.function -> 'code', 'name', q.function -> 'name'), 'region', q.region)
        order by q.place), '[]')
      from rows from (jsonb_to_recordset(s.qualifications) as (function jsonb, region jsonb))
        with ordinality q (function, region, place)
    ) as qualifications
  from public.organization_edition_function f
    join public.organization_edition_entry e on e.edition_id = f.edition_id and e.organization_id = f.organization_id
    cross join lateral jsonb_to_record(e.snapshot) as s (name text, track text, kind text, capacity int, rating int,
      star int, region jsonb, qualifications jsonb);
comment on view bench_peer.listed_organization is $$
@primaryKey edition_id,function_id,organization_id
@foreignKey (edition_id) references bench_peer.edition (id)|@foreignFieldName organizations
$$;
