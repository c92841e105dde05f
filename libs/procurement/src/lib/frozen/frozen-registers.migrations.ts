import { migration } from '@chengjie/platform/schema';

/** What openings read of bidders and performers as of their deadlines, besides federations and their members. */
const REGISTERS = ['standing_period', 'qualification'];

/**
 * As of `frozen_histories`: no later commit changes what was true at a deadline by which bids were opened (docs/adr/0025). Bids for
 * an organization are found by their bidders: by itself, or the federations that it was ever a member of.
 */
export const frozenRegistersMigration = migration(
  '202612070100_frozen_registers',
  REGISTERS.map(
    (table) => `
  create function ${table}_before_openings() returns trigger language plpgsql as $$
  declare
    since timestamptz := new.valid_from;
  begin
    if tg_op = 'UPDATE' then since := least(old.valid_to, new.valid_to); end if;
    perform from organization where id = new.organization_id for no key update;
    if exists (select from bid b join project p on p.id = b.project_id
        where b.bidder_id in (select new.organization_id
            union all select m.federation_id from membership m where m.member_id = new.organization_id)
          and new.organization_id in (b.bidder_id, b.performer_id) and b.price_fen is not null and p.deadline_at >= since) then
      raise exception 'what was true at the deadline of an opened bid stays' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger ${table}_begins_before_openings after insert on ${table} for each row when (not is_owner())
    execute function ${table}_before_openings();
  create trigger ${table}_ends_before_openings after update on ${table} for each row
    when (new.valid_to is distinct from old.valid_to and not is_owner()) execute function ${table}_before_openings();`,
  ).join('\n'),
);
