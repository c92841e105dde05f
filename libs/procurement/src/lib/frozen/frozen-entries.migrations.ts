import { migration } from '@chengjie/platform/schema';

/** What refuses a period or an entry that says otherwise what was true, from an instant on, at the deadline of an opened bid. */
const refused = `
    perform from organization where id = new.organization_id for no key update;
    if exists (select from bid b join project p on p.id = b.project_id
        where b.bidder_id in (select new.organization_id
            union all select m.federation_id from membership m where m.member_id = new.organization_id)
          and new.organization_id in (b.bidder_id, b.performer_id) and b.price_fen is not null and p.deadline_at >= since) then
      raise exception 'what was true at the deadline of an opened bid stays' using errcode = 'restrict_violation';
    end if;
    return null;`;

/**
 * As `frozen_registers`, of entries of the register and of who is out of it (docs/adr/0041). A former entry is written by the database
 * itself, as its owner: its trigger asks nobody who he is. It is dated by when its transaction began, so that one that commits after an
 * opening would else say what the opening did not read.
 */
export const frozenEntriesMigration = migration(
  '202612310631_frozen_entries',
  `
  create function former_entry_before_openings() returns trigger language plpgsql as $$
  declare
    since timestamptz := new.until;
  begin ${refused}
  end $$;
  create trigger former_entry_before_openings after insert on organization_former_entry
    for each row execute function former_entry_before_openings();

  create function out_of_register_before_openings() returns trigger language plpgsql as $$
  declare
    since timestamptz := new.valid_from;
  begin
    if tg_op = 'UPDATE' then since := least(old.valid_to, new.valid_to); end if; ${refused}
  end $$;
  create trigger out_of_register_begins_before_openings after insert on out_of_register_period for each row when (not is_owner())
    execute function out_of_register_before_openings();
  create trigger out_of_register_ends_before_openings after update on out_of_register_period for each row
    when (new.valid_to is distinct from old.valid_to and not is_owner()) execute function out_of_register_before_openings();
  `,
);
