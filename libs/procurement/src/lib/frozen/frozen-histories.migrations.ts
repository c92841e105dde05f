import { migration } from '@chengjie/platform/schema';

/** What openings read as of their deadlines, by table: whose row its writers hold, and which bids it concerns. */
const HISTORIES = {
  federation_period: { holder: 'new.organization_id', parties: 'b.bidder_id = new.organization_id' },
  membership: {
    holder: 'new.member_id',
    parties: '(b.bidder_id, b.performer_id) = (new.federation_id, new.member_id)',
  },
  bid_mandate: {
    holder: '(select m.member_id from membership m where m.id = new.membership_id)',
    parties: `(b.bidder_id, b.performer_id) =
          (select m.federation_id, m.member_id from membership m where m.id = new.membership_id)`,
  },
};

/**
 * No later commit changes what was true at a deadline by which bids were opened. Whoever writes holds the organization, as an opening
 * does until it is committed: so it is either waited for, or finds the bids opened.
 */
export const frozenHistoriesMigration = migration(
  '202612050420_frozen_histories',
  Object.entries(HISTORIES)
    .map(
      ([table, { holder, parties }]) => `
  create function ${table}_before_openings() returns trigger language plpgsql as $$
  declare
    since timestamptz := new.valid_from;
  begin
    if tg_op = 'UPDATE' then since := least(old.valid_to, new.valid_to); end if;
    perform from organization where id = ${holder} for no key update;
    if exists (select from bid b join project p on p.id = b.project_id
        where ${parties} and b.price_fen is not null and p.deadline_at >= since) then
      raise exception 'what was true at the deadline of an opened bid stays' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger ${table}_begins_before_openings after insert on ${table} for each row when (not is_owner())
    execute function ${table}_before_openings();
  create trigger ${table}_ends_before_openings after update on ${table} for each row
    when (new.valid_to is distinct from old.valid_to and not is_owner()) execute function ${table}_before_openings();`,
    )
    .join('\n') +
    `
  -- Consents hold the project, as an opening does: the check of the deadline, which comes after, is of what is true then.
  create function bid_consent_holds_project() returns trigger language plpgsql as $$
  begin
    perform from project where id = new.project_id for share;
    return new;
  end $$;
  create trigger bid_consent_holds_project before insert or update on bid_consent for each row
    execute function bid_consent_holds_project();
  `,
);
