import { migration } from '@chengjie/platform/schema';

const GROUNDS = `('POST_WITH_BIDDER', 'SHARE_IN_BIDDER', 'KINSHIP', 'OTHER_TIE', 'BUYERS_STAFF', 'SUPERVISES', 'SEAT_RESTS', 'UNABLE')`;

/** Whoever supervises a project has no seat on its panel, and one who comes to supervise it has lost it (财库〔2016〕198号; docs/adr/0021). */
export const supervisingSeatsMigration = migration(
  '202612240820_supervising_seats',
  `
  -- Panels are small tables: checking them costs one look.
  alter table panel_member drop constraint panel_member_recusal_ground;
  -- squawk-ignore constraint-missing-not-valid
  alter table panel_member add constraint panel_member_recusal_ground check (recusal_ground in ${GROUNDS});
  alter table stand_down_proposal drop constraint stand_down_proposal_ground_check;
  -- squawk-ignore constraint-missing-not-valid
  alter table stand_down_proposal add constraint stand_down_proposal_ground_check check (ground in ${GROUNDS});

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

  alter function seat_bars(uuid) rename to seat_bars_of_others;
  create function seat_bars(seat uuid) returns text[] language sql stable as $$
    select seat_bars_of_others(seat) || coalesce((select array['SUPERVISES'] from panel_member m
      where m.id = seat and supervises_project(m.account_id, m.project_id)), '{}')
  $$;
  comment on function seat_bars is 'On which grounds of standing down the registers show by now that whoever holds a seat cannot go on.';
  `,
);
