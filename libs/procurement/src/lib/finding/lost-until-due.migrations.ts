import { migration } from '@chengjie/platform/schema';

/**
 * What expires after the award was due is not lost (`BidderEligibilityReader.judgeAward`, docs/adr/0021): the database counts the award's
 * term itself, by the pack of the project and the calendar, and nobody's service is believed.
 */
export const lostUntilDueMigration = migration(
  '202612190130_lost_until_award_due',
  `
  create function award_due(of_lot uuid) returns timestamptz language sql stable as $$
    select case when p.exercise_factor is null then due.at
      else l.evaluated_at + greatest(interval '1 millisecond', (due.at - l.evaluated_at) / p.exercise_factor) end
    from lot l join project p on p.id = l.project_id join rule_pack k on k.id = p.rule_pack_id
      cross join lateral (select period_end(l.evaluated_at, k.content -> 'awardDecision') as at) due
    where l.id = of_lot
  $$;
  comment on function award_due is 'Until when the buyer awards a ranked lot, by the pack of its project, from its last ranking.';

  create or replace function bidder_has_lost_condition(of_bid uuid) returns boolean language sql stable as $$
    select coalesce((k.content ->> 'seriousListBars')::boolean, true) and 'SERIOUS' in (o.standing, coalesce(d.standing, 'GOOD'))
      or case when d.id is null then not p.eligibility -> 'tracks' @> to_jsonb(o.track) else d.track <> 'FILED' end
      or coalesce((p.eligibility ->> 'qualificationRequired')::boolean, false) and not exists (select from qualification q
        where q.organization_id = coalesce(d.id, o.id) and q.function_id = p.function_id and q.revoked_at is null
          and q.valid_from <= clock_timestamp() and (q.valid_to is null or q.valid_to > clock_timestamp()
            or q.valid_from <= award_due(b.lot_id) and q.valid_to > award_due(b.lot_id))
          and (starts_with(p.region_code, q.region_code) or starts_with(q.region_code, p.region_code)))
    from bid b join project p on p.id = b.project_id left join rule_pack k on k.id = p.rule_pack_id
      join organization o on o.id = b.bidder_id left join organization d on d.id = b.performer_id
    where b.id = of_bid
  $$;
  `,
);
