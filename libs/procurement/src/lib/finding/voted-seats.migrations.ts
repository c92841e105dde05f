import { migration } from '@chengjie/platform/schema';

/** A seat that voted is stood down by the buyer for a conflict alone, as long as the finding is open (docs/adr/0021). */
export const votedSeatsMigration = migration(
  '202612050640_voted_seats',
  `
  create function keep_voted_seat() returns trigger language plpgsql as $$
  begin
    if exists (select from finding_vote v join bid_finding f on f.id = v.finding_id
        where v.panel_member_id = new.id and f.status in ('ASKED', 'VOTING')) then
      raise exception 'a seat that voted is stood down for a conflict alone' using errcode = 'restrict_violation',
        constraint = 'panel_member_voted';
    end if;
    return new;
  end $$;
  create trigger panel_member_voted before update of recused_at on panel_member for each row
    when (old.recused_at is null and new.recused_at is not null and new.recused_by = 'BUYER'
      and new.recusal_ground in ('UNABLE', 'SEAT_RESTS'))
    execute function keep_voted_seat();
  `,
);
