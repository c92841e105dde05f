import { migration } from '@chengjie/platform/schema';

/**
 * A seat that voted stays as one that scored, also once the finding is decided: else its buyer exchanges whoever voted otherwise, and has the
 * same proposed again (docs/adr/0021). While it is open `keep_voted_seat` says more.
 */
export const judgedSeatsMigration = migration(
  '202612230100_judged_seats',
  `
  create or replace function keep_scored_seat() returns trigger language plpgsql as $$
  begin
    if (exists (select from score_sheet s where s.panel_member_id = new.id and s.submitted_at is not null)
        or exists (select from finding_vote v join bid_finding f on f.id = v.finding_id
          where v.panel_member_id = new.id and f.status not in ('ASKED', 'VOTING')))
      and not new.recusal_ground = any (seat_bars(new.id)) then
      raise exception 'a seat that voted or handed a sheet in is stood down by the buyer for what the registers show alone'
        using errcode = 'restrict_violation', constraint = 'panel_member_scored';
    end if;
    return new;
  end $$;
  `,
);
