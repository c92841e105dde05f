import { migration } from '@chengjie/platform/schema';

/** Nobody supervises a region in which an agency buys that the same account acts for (docs/adr/0019). */
export const watchedByOthersMigration = migration(
  '202612270100_watched_by_others',
  `
  create function would_watch_itself(receiver uuid, new_role text, for_agency uuid, in_region text) returns boolean language sql stable as $$
    with held as (select new_role as role, for_agency as agency_id, in_region as region_code
      union all select g.role, g.agency_id, g.region_code from role_grant g where g.account_id = receiver and g.valid_to is null),
    buying as (select h.region_code from held h where h.role = 'BUYER'
      union all select b.region_code from held h join role_grant b on b.agency_id = h.agency_id and b.role = 'BUYER' and b.valid_to is null
        where h.role not in ('EVALUATOR', 'SUPERVISOR'))
    select new_role not in ('EVALUATOR', 'ORGANIZATION') and exists (select from held s
      join buying b on starts_with(s.region_code, b.region_code) or starts_with(b.region_code, s.region_code) where s.role = 'SUPERVISOR')
  $$;
  comment on function would_watch_itself is
    'Whether with this role an account would supervise a region in which an agency buys that it acts for; who is in a register of evaluators works for nobody.';

  create or replace function role_proposal_is_of_none_held() returns trigger language plpgsql as $$
  begin
    if exists (select from role_grant g where (g.account_id, g.role, g.agency_id, g.region_code)
        = (new.account_id, new.role, new.agency_id, new.region_code) and g.valid_to is null) then
      raise exception 'a role that is held is not proposed' using errcode = 'restrict_violation', constraint = 'role_proposal_held';
    end if;
    if would_watch_itself(new.account_id, new.role, new.agency_id, new.region_code) then
      raise exception 'nobody supervises an agency that it acts for' using errcode = 'restrict_violation',
        constraint = 'role_proposal_watches_itself';
    end if;
    return new;
  end $$;

  create function role_grant_is_of_others() returns trigger language plpgsql as $$
  begin
    if would_watch_itself(new.account_id, new.role, new.agency_id, new.region_code) then
      raise exception 'nobody supervises an agency that it acts for' using errcode = 'restrict_violation',
        constraint = 'role_grant_watches_itself';
    end if;
    return new;
  end $$;
  create trigger role_grant_watched_by_others before insert on role_grant for each row
    when (new.role not in ('EVALUATOR', 'ORGANIZATION') and new.valid_to is null and not is_owner()) execute function role_grant_is_of_others();
  `,
);
