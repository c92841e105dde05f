import { migration } from '@chengjie/platform/schema';

/**
 * Whoever supervises a project has no seat on its panel, and one who comes to supervise it has lost it (财库〔2016〕198号). A seat that rests is left
 * for that as long as it owes something: else whoever gives an evaluator keys anew takes away, with the buyer, a seat that has scored and voted
 * all there is (docs/adr/0021).
 */
export const barredSeatsMigration = migration(
  '202612240820_barred_seats',
  `
  -- Panels are small tables: checking them costs one look.
  alter table panel_member drop constraint panel_member_recusal_ground;
  -- squawk-ignore constraint-missing-not-valid
  alter table panel_member add constraint panel_member_recusal_ground check (recusal_ground in
    ('POST_WITH_BIDDER', 'SHARE_IN_BIDDER', 'KINSHIP', 'OTHER_TIE', 'BUYERS_STAFF', 'SUPERVISES', 'SEAT_RESTS', 'UNABLE'));

  create function supervises_project(account uuid, of_project uuid) returns boolean language sql stable as $$
    select exists (select from role_grant g join project p on p.id = of_project
      where g.account_id = account and g.role = 'SUPERVISOR' and starts_with(p.region_code, g.region_code)
        and g.valid_from <= clock_timestamp() and (g.valid_to is null or g.valid_to > clock_timestamp()))
  $$;

  create function no_supervisor_takes_a_seat() returns trigger language plpgsql as $$
  begin
    if supervises_project(new.account_id, new.project_id) then
      raise exception 'whoever supervises a project takes no seat on its panel' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger panel_member_is_no_supervisor before insert on panel_member for each row
    when (not is_owner()) execute function no_supervisor_takes_a_seat();

  create function seat_owes(seat uuid) returns boolean language sql stable as $$
    select exists (select from panel_member m join project p on p.id = m.project_id
      where m.id = seat and (
        p.status = 'PUBLISHED'
        or exists (select from bid_finding f join lot l on l.id = f.lot_id where l.project_id = p.id and f.status in ('ASKED', 'VOTING')
          and not exists (select from finding_vote v where v.finding_id = f.id and v.panel_member_id = m.id))
        or exists (select from bid b join lot l on l.id = b.lot_id where l.project_id = p.id and l.status = 'OPENED' and b.status = 'VALID'
          and p.criteria <> '[]' and not exists (select from score_sheet s
            where s.bid_id = b.id and s.panel_member_id = m.id and s.submitted_at is not null))))
  $$;
  comment on function seat_owes is 'Whether a seat has still to vote on an open finding, or to hand in a sheet of a valid bid that is not ranked; before the opening all do.';

  create or replace function seat_bars(seat uuid) returns text[] language sql stable as $$
    select array_remove(array[
      case when exists (select from role_grant g where g.account_id = m.account_id and g.agency_id = p.agency_id and g.role <> 'EVALUATOR'
        and g.valid_from <= clock_timestamp() and (g.valid_to is null or g.valid_to > clock_timestamp())) then 'BUYERS_STAFF' end,
      case when exists (select from bid b join role_grant g on g.organization_id in (b.bidder_id, b.performer_id)
        where b.project_id = m.project_id and b.status in ('VALID', 'INVALID') and g.account_id = m.account_id
          and g.valid_from <= clock_timestamp() and (g.valid_to is null
            or g.valid_to > clock_timestamp() - make_interval(years => (k.content ->> 'conflictYears')::int))) then 'POST_WITH_BIDDER' end,
      case when supervises_project(m.account_id, m.project_id) then 'SUPERVISES' end,
      case when seat_owes(m.id) and (a.keys_since > m.appointed_at or not exists (select from role_grant g where g.account_id = m.account_id
        and g.role = 'EVALUATOR' and g.valid_from <= m.appointed_at and (g.valid_to is null or g.valid_to > clock_timestamp())
        and (starts_with(p.region_code, g.region_code) or starts_with(g.region_code, p.region_code)))) then 'SEAT_RESTS' end], null)
    from panel_member m join account a on a.id = m.account_id join project p on p.id = m.project_id
      left join rule_pack k on k.id = p.rule_pack_id
    where m.id = seat
  $$;
  `,
);
