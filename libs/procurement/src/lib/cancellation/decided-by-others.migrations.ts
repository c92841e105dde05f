import { migration } from '@chengjie/platform/schema';

/**
 * Whoever holds any role of the buyer decides as no supervisor what an officer of it proposed (docs/adr/0021, 0035): asked of the person, not
 * of the role that it acts in. As `secondPersonViolations` says.
 */
export const decidedByOthersMigration = migration(
  '202612270110_decided_by_others',
  `
  create function works_for_buyer(account uuid, of_project uuid) returns boolean language sql stable as $$
    select exists (select from role_grant g join project p on p.id = of_project
      where g.account_id = account and g.agency_id = p.agency_id and g.role <> 'EVALUATOR'
        and g.valid_from <= clock_timestamp() and (g.valid_to is null or g.valid_to > clock_timestamp()))
  $$;
  comment on function works_for_buyer is
    'Whether an account holds any role of the agency that buys; a place in its register of evaluators is none.';

  create function buyers_own_supervise_nothing() returns trigger language plpgsql as $$
  begin
    if works_for_buyer(new.decided_by, new.project_id)
      and exists (select from role_grant g where g.id = new.decided_in and g.role = 'SUPERVISOR') then
      raise exception 'whoever works for the buyer decides as no supervisor what it proposed' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger cancellation_proposal_of_others before update on cancellation_proposal
    for each row execute function buyers_own_supervise_nothing();
  create trigger stand_down_proposal_of_others before update on stand_down_proposal
    for each row execute function buyers_own_supervise_nothing();

  create or replace function seat_bars(seat uuid) returns text[] language sql stable as $$
    select array_remove(array[
      case when works_for_buyer(m.account_id, m.project_id) then 'BUYERS_STAFF' end,
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
