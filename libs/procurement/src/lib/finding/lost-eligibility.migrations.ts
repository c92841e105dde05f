import { migration } from '@chengjie/platform/schema';

/**
 * Of the first in rank the buyer records what the register says it has lost since the deadline, and nothing else: the database looks into
 * the register itself, as `BidderEligibilityReader.judgeAward` does (docs/adr/0021). A finding of this kind is made adopted, as that of the
 * qualification review.
 */
export const lostEligibilityMigration = migration(
  '202612080100_lost_eligibility',
  `
  create function bidder_has_lost_condition(of_bid uuid) returns boolean language sql stable as $$
    select coalesce((k.content ->> 'seriousListBars')::boolean, true) and 'SERIOUS' in (o.standing, coalesce(d.standing, 'GOOD'))
      or case when d.id is null then not p.eligibility -> 'tracks' @> to_jsonb(o.track) else d.track <> 'FILED' end
      or coalesce((p.eligibility ->> 'qualificationRequired')::boolean, false) and not exists (select from qualification q
        where q.organization_id = coalesce(d.id, o.id) and q.function_id = p.function_id and q.revoked_at is null
          and q.valid_from <= clock_timestamp() and (q.valid_to is null or q.valid_to > clock_timestamp())
          and (starts_with(p.region_code, q.region_code) or starts_with(q.region_code, p.region_code)))
    from bid b join project p on p.id = b.project_id left join rule_pack k on k.id = p.rule_pack_id
      join organization o on o.id = b.bidder_id left join organization d on d.id = b.performer_id
    where b.id = of_bid
  $$;
  comment on function bidder_has_lost_condition is
    'Whether bidder or performer of an opened bid does not meet by now what nobody is awarded without: track, standing, qualification.';

  -- Few findings are there at any time: these scans are short.
  alter table bid_finding add column lost jsonb not null default '[]';
  alter table bid_finding drop constraint bid_finding_kind_check, drop constraint bid_finding_ground_check,
    drop constraint bid_finding_buyers, drop constraint bid_finding_facts;
  -- squawk-ignore constraint-missing-not-valid
  alter table bid_finding add constraint bid_finding_kind_check
    check (kind in ('QUALIFICATION', 'ELIGIBILITY', 'COMPLIANCE', 'LOW_PRICE', 'CORRECTION'));
  -- squawk-ignore constraint-missing-not-valid
  alter table bid_finding add constraint bid_finding_ground_check check (ground in ('NOT_QUALIFIED', 'NOT_RESPONSIVE',
    'UNACCEPTABLE_CONDITIONS', 'FALSE_INFORMATION', 'CONFLICT_OF_INTEREST', 'COLLUSION', 'ABNORMALLY_LOW_PRICE', 'NO_LONGER_ELIGIBLE'));
  -- squawk-ignore constraint-missing-not-valid
  alter table bid_finding add constraint bid_finding_buyers check (kind not in ('QUALIFICATION', 'ELIGIBILITY')
    or (ground = case kind when 'QUALIFICATION' then 'NOT_QUALIFIED' else 'NO_LONGER_ELIGIBLE' end
      and status = 'ADOPTED' and panel_member_id is null));
  -- squawk-ignore constraint-missing-not-valid
  alter table bid_finding add constraint bid_finding_facts check (not invalidates or ((ground = 'NOT_QUALIFIED') = (condition is not null)
    and (ground in ('NOT_QUALIFIED', 'ABNORMALLY_LOW_PRICE', 'NO_LONGER_ELIGIBLE')) = (clause is null)
    and (ground = 'COLLUSION') = (other_bid_id is not null)));
  -- squawk-ignore constraint-missing-not-valid
  alter table bid_finding add constraint bid_finding_lost check ((kind = 'ELIGIBILITY') = (ground = 'NO_LONGER_ELIGIBLE')
    and (kind = 'ELIGIBILITY') = (lost <> '[]'));

  create or replace function finding_begins() returns trigger language plpgsql as $$
  begin
    if new.proposed_at < transaction_timestamp() or new.explained_at is not null
      or new.status not in ('ASKED', 'VOTING') and new.kind not in ('QUALIFICATION', 'ELIGIBILITY')
      or not exists (select from bid b where b.id = new.bid_id and b.lot_id = new.lot_id and b.price_fen is not null
        and lot_is_under_evaluation(b.lot_id)) then
      raise exception 'a finding is about an opened bid under evaluation, and begins open' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  drop trigger bid_finding_majority on bid_finding;
  create constraint trigger bid_finding_majority after insert or update on bid_finding deferrable initially deferred
    for each row when (new.status = 'ADOPTED' and new.kind not in ('QUALIFICATION', 'ELIGIBILITY'))
    execute function adopt_by_majority();

  create function lost_by_first_in_rank() returns trigger language plpgsql as $$
  begin
    if not bidder_has_lost_condition(new.bid_id)
      or not exists (select from ranked_bid r join lot l on l.id = r.lot_id
        where r.lot_id = new.lot_id and r.bid_id = new.bid_id and r.place = 1 and l.status = 'EVALUATED') then
      raise exception 'the first in rank alone is found no longer eligible, when the register says so' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_lost_eligibility before insert on bid_finding for each row
    when (new.kind = 'ELIGIBILITY' and not is_owner()) execute function lost_by_first_in_rank();
  `,
);
