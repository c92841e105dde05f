import { migration } from '@chengjie/platform/schema';

/**
 * What is held for a region is held for all of it, or by packs of before for a part of it (docs/adr/0038): the same as `coverageOf` and
 * `biddingTerms` say. What is lost before the award is asked so too; otherwise `bidder_has_lost_condition` is as it was.
 */
export const wholeRegionMigration = migration(
  '202612250100_whole_region',
  `
  create function covers_region(held text, region text, wholly boolean) returns boolean language sql immutable parallel safe as $$
    select starts_with(region, held) or not wholly and starts_with(held, region)
  $$;
  comment on function covers_region is 'Whether what is held in one region is enough in another: for all of it, or for a part unless asked wholly.';

  create or replace function bidder_has_lost_condition(of_bid uuid) returns boolean language sql stable as $$
    select coalesce((k.content ->> 'seriousListBars')::boolean, true) and 'SERIOUS' in (o.standing, coalesce(d.standing, 'GOOD'))
      or case when d.id is null then not p.eligibility -> 'tracks' @> to_jsonb(o.track) else d.track <> 'FILED' end
      or coalesce((p.eligibility ->> 'qualificationRequired')::boolean, false) and not exists (select from qualification q
        where q.organization_id = coalesce(d.id, o.id) and q.function_id = p.function_id
          and (q.revoked_at is null and q.valid_from <= clock_timestamp() and (q.valid_to is null or q.valid_to > clock_timestamp())
            or q.valid_from <= p.deadline_at and q.valid_to > p.deadline_at and q.valid_to <= clock_timestamp()
              and (q.revoked_at is null or q.revoked_at > q.valid_to))
          and covers_region(q.region_code, p.region_code, coalesce(k.content ? 'coversWholeRegion', true)))
    from bid b join project p on p.id = b.project_id left join rule_pack k on k.id = p.rule_pack_id
      join organization o on o.id = b.bidder_id left join organization d on d.id = b.performer_id
    where b.id = of_bid
  $$;
  `,
);
