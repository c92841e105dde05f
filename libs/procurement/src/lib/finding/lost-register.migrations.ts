import { migration } from '@chengjie/platform/schema';

/** As `track_at_deadline`, and of whoever is out of the register as well (docs/adr/0041). */
export const lostRegisterMigration = migration(
  '202612310630_lost_the_register',
  `
  create or replace function bidder_has_lost_condition(of_bid uuid) returns boolean language sql stable as $$
    select coalesce((k.content ->> 'seriousListBars')::boolean, true) and 'SERIOUS' in (o.standing, coalesce(d.standing, 'GOOD'))
      or exists (select from out_of_register_period r where r.organization_id in (o.id, d.id) and r.valid_from <= clock_timestamp()
        and (r.valid_to is null or r.valid_to > clock_timestamp()))
      or case when d.id is null then not p.eligibility -> 'tracks' @> to_jsonb(track_as_of(o.id, p.deadline_at)) else track_as_of(d.id, p.deadline_at) <> 'FILED' end
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
