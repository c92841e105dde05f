import { migration, publishedTables, type SchemaManifest } from '@chengjie/platform/schema';
import { listingsHeldMigration } from './listings-held.migrations.js';
import { proposedInVainMigration } from './proposed-in-vain.migrations.js';

/** What a row keeps of the pack by which something was done, with the ground as the pack words it. */
const byPack = `
      ground jsonb not null check (ground ->> 'list' in ('ABNORMAL', 'SERIOUS') and ground ->> 'key' is not null),
      rule_pack_id text not null,
      rule_pack_hash text not null,
      foreign key (rule_pack_id, rule_pack_hash) references rule_pack (id, hash)`;

const document = (name: string) => `${name} jsonb check (${name} ?& array['name', 'number', 'issuedOn'])`;

const reason = (name: string) => `${name} text check (length(${name}) between 2 and 500)`;

/** Rows that are only added to. */
const kept = (table: string) => `
    create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();
    create trigger ${table}_kept before truncate on ${table} for each statement execute function refuse_change();`;

const refused = (why: string) => `raise exception '${why}' using errcode = 'restrict_violation';`;

/** Causes of listings, how they are left, and proposals of the serious list (docs/adr/0039). */
export const listingsMigrations: SchemaManifest['migrations'] = [
  migration(
    '202612300310_listings',
    `
    create table serious_listing_proposal (
      id uuid primary key,
      organization_id uuid not null references organization (id),
      ${byPack},
      ${document('document')},
      ${reason('reason')},
      status text not null default 'PROPOSED' check
        (status in ('PROPOSED', 'NOTICED', 'REPLIED', 'LISTED', 'DROPPED', 'LAPSED')),
      proposed_at timestamptz not null default clock_timestamp(),
      proposed_by uuid references account (id),
      proposed_in uuid references role_grant (id),
      noticed_at timestamptz check (noticed_at >= proposed_at),
      noticed_by uuid references account (id),
      noticed_in uuid references role_grant (id),
      reply_until timestamptz check (reply_until > noticed_at),
      replied_at timestamptz check (replied_at >= noticed_at and replied_at < reply_until),
      replied_by uuid references account (id),
      replied_in uuid references role_grant (id),
      reply text check (length(reply) between 2 and 5000),
      ended_at timestamptz check (ended_at >= proposed_at),
      ended_by uuid references account (id),
      ended_in uuid references role_grant (id),
      ${reason('end_reason')},
      constraint serious_listing_proposal_serious check (ground ->> 'list' = 'SERIOUS'),
      constraint serious_listing_proposal_by check (case when proposed_by is null
        then proposed_in is null and ground ->> 'key' = 'TWO_YEARS_ABNORMAL'
        else num_nonnulls(proposed_in, document, reason) = 3 end),
      constraint serious_listing_proposal_noticed check (num_nonnulls(noticed_at, noticed_by, noticed_in, reply_until) in (0, 4)),
      constraint serious_listing_proposal_replied check (num_nonnulls(replied_at, replied_by, replied_in, reply) in (0, 4)),
      constraint serious_listing_proposal_state check (case status
        when 'PROPOSED' then noticed_at is null and ended_at is null
        when 'NOTICED' then noticed_at is not null and replied_at is null and ended_at is null
        when 'REPLIED' then replied_at is not null and ended_at is null
        when 'LAPSED' then ended_at is not null and num_nonnulls(ended_by, ended_in, end_reason) = 0
        else noticed_at is not null and num_nonnulls(ended_at, ended_by, ended_in, end_reason) = 4 end),
      constraint serious_listing_proposal_heard check
        (status not in ('LISTED', 'DROPPED') or replied_at is not null or ended_at >= reply_until),
      constraint serious_listing_proposal_other_officer check
        (ended_by is null or (ended_by is distinct from proposed_by and ended_by <> noticed_by))
    );
    comment on table serious_listing_proposal is
      'That an organization is to be put on the serious list: proposed, told to it, replied to, and decided by another officer.';
    create unique index serious_listing_proposal_open on serious_listing_proposal (organization_id)
      where status in ('PROPOSED', 'NOTICED', 'REPLIED');
    create index serious_listing_proposal_newest on serious_listing_proposal (proposed_at desc, id desc);
    create index serious_listing_proposal_of_organization on serious_listing_proposal (organization_id, proposed_at desc, id desc);

    create table listing_cause (
      id uuid primary key,
      organization_id uuid not null,
      listed_from timestamptz not null,
      ${byPack},
      months smallint check (months between 1 and 1200),
      ${document('document')} not null,
      ${reason('reason')} not null,
      proposal_id uuid unique references serious_listing_proposal (id),
      entered_at timestamptz not null default clock_timestamp(),
      entered_by uuid not null references account (id),
      entered_in uuid not null references role_grant (id),
      foreign key (organization_id, listed_from) references standing_period (organization_id, valid_from)
    );
    comment on table listing_cause is 'Why an organization is on a list: the ground as its rule pack has it, and the document.';
    create unique index listing_cause_once on listing_cause
      (organization_id, listed_from, (ground ->> 'key'), (document ->> 'name'), (document ->> 'number'));
    ${kept('listing_cause')}

    create table listing_removal (
      organization_id uuid not null,
      listed_from timestamptz not null,
      rectified boolean not null,
      ${document('document')},
      ${reason('reason')} not null,
      removed_at timestamptz not null default clock_timestamp(),
      removed_by uuid not null references account (id),
      removed_in uuid not null references role_grant (id),
      primary key (organization_id, listed_from),
      foreign key (organization_id, listed_from) references standing_period (organization_id, valid_from)
    );
    comment on table listing_removal is 'That an office took an organization from a list, and why.';
    ${kept('listing_removal')}

    create function looks_after_listing(by_account uuid, by_grant uuid, organization uuid) returns boolean
    language sql stable as $$
      select exists (select from role_grant g join organization o on starts_with(o.region_code, g.region_code)
        where o.id = organization and g.id = by_grant and g.account_id = by_account and g.valid_to is null
          and (g.role = 'REGISTRAR' or g.role = 'FILING_OFFICE' and o.track = 'FILED')
          and not exists (select from role_grant own where own.account_id = by_account and own.role = 'ORGANIZATION'
            and own.organization_id = organization and own.valid_to is null))
    $$;
    comment on function looks_after_listing is 'Whether an officer decides about an organization, and does not act for it as well.';

    create function has_ground(pack_id text, of jsonb) returns boolean language sql stable as $$
      select exists (select from rule_pack p where p.id = pack_id and p.content #> '{listingRules,grounds}' @> jsonb_build_array(of))
    $$;

    create function serious_listing_proposal_begins() returns trigger language plpgsql as $$
    begin
      if not has_ground(new.rule_pack_id, new.ground) then
        ${refused('a proposal has a ground of its rule pack')}
      end if;
      if is_owner() then
        return new;
      end if;
      if new.status <> 'PROPOSED' then
        ${refused('a proposal of the serious list begins proposed')}
      end if;
      if new.proposed_by is not null and not looks_after_listing(new.proposed_by, new.proposed_in, new.organization_id) then
        ${refused('the serious list is proposed by an office of the organization')}
      end if;
      if new.ground ->> 'key' = 'TWO_YEARS_ABNORMAL' and not exists (select from standing_period s join rule_pack p on p.id = new.rule_pack_id
          where s.organization_id = new.organization_id and s.valid_to is null and s.standing = 'ABNORMAL'
            and s.valid_from + make_interval(months => (p.content #>> '{listingRules,seriousAfterMonths}')::int) <= clock_timestamp() + interval '1 day') then
        ${refused('it has not been on the abnormal list for so long')}
      end if;
      return new;
    end $$;
    create trigger serious_listing_proposal_begins before insert on serious_listing_proposal
      for each row execute function serious_listing_proposal_begins();

    create function serious_listing_proposal_goes_on() returns trigger language plpgsql as $$
    declare
      two_years boolean := new.ground ->> 'key' = 'TWO_YEARS_ABNORMAL';
      abnormal boolean := exists (select from standing_period s
        where s.organization_id = new.organization_id and s.valid_to is null and s.standing = 'ABNORMAL');
    begin
      if tg_op = 'DELETE' or old.ended_at is not null
        or (new.id, new.organization_id, new.ground, new.rule_pack_id, new.rule_pack_hash, new.document, new.reason,
            new.proposed_at, new.proposed_by, new.proposed_in)
          is distinct from (old.id, old.organization_id, old.ground, old.rule_pack_id, old.rule_pack_hash, old.document, old.reason,
            old.proposed_at, old.proposed_by, old.proposed_in)
        or (old.noticed_at is not null and (new.noticed_at, new.noticed_by, new.noticed_in, new.reply_until)
          is distinct from (old.noticed_at, old.noticed_by, old.noticed_in, old.reply_until))
        or (old.replied_at is not null and (new.replied_at, new.replied_by, new.replied_in, new.reply)
          is distinct from (old.replied_at, old.replied_by, old.replied_in, old.reply)) then
        ${refused('a proposal of the serious list keeps what was done, and is decided once')}
      end if;
      if (old.status, new.status) not in (('PROPOSED', 'NOTICED'), ('NOTICED', 'REPLIED'), ('NOTICED', 'LISTED'), ('REPLIED', 'LISTED'),
          ('NOTICED', 'DROPPED'), ('REPLIED', 'DROPPED'), ('PROPOSED', 'LAPSED'), ('NOTICED', 'LAPSED'), ('REPLIED', 'LAPSED')) then
        ${refused('no such step of a proposal of the serious list')}
      end if;
      if new.status = 'NOTICED' and (new.noticed_at < transaction_timestamp()
          or not looks_after_listing(new.noticed_by, new.noticed_in, new.organization_id)) then
        ${refused('notice is served now, by an office of the organization')}
      end if;
      if new.status = 'REPLIED' and (new.replied_at < transaction_timestamp()
          or not exists (select from role_grant g where g.id = new.replied_in and g.account_id = new.replied_by
            and g.role = 'ORGANIZATION' and g.organization_id = new.organization_id and g.valid_to is null)) then
        ${refused('the organization itself replies, now')}
      end if;
      if new.status in ('LISTED', 'DROPPED') and (new.ended_at < transaction_timestamp() or new.ended_at > clock_timestamp()
          or not looks_after_listing(new.ended_by, new.ended_in, new.organization_id)) then
        ${refused('it is decided now, by an office of the organization')}
      end if;
      if new.status = 'LAPSED' and (abnormal or not two_years) or new.status = 'LISTED' and two_years and not abnormal then
        ${refused('it lapses with the abnormal list, and by nothing else')}
      end if;
      return new;
    end $$;
    create trigger serious_listing_proposal_goes_on before update or delete on serious_listing_proposal
      for each row execute function serious_listing_proposal_goes_on();
    create trigger serious_listing_proposal_kept before truncate on serious_listing_proposal
      for each statement execute function refuse_change();

    create function listing_cause_is_of_its_list() returns trigger language plpgsql as $$
    begin
      if not has_ground(new.rule_pack_id, new.ground) or not exists (select from standing_period s
          where s.organization_id = new.organization_id and s.valid_from = new.listed_from and s.standing = new.ground ->> 'list') then
        ${refused('a cause is a ground of its list, as its rule pack has it')}
      end if;
      if is_owner() then
        return new;
      end if;
      if not looks_after_listing(new.entered_by, new.entered_in, new.organization_id)
        or not exists (select from standing_period s where s.organization_id = new.organization_id
          and s.valid_from = new.listed_from and s.valid_to is null) then
        ${refused('a cause is entered by an office of the organization, while it is listed')}
      end if;
      if (new.ground ->> 'list' = 'SERIOUS') <> (new.proposal_id is not null) or new.proposal_id is not null
        and not exists (select from serious_listing_proposal p where p.id = new.proposal_id and p.status = 'LISTED'
          and (p.organization_id, p.ground, p.ended_by) = (new.organization_id, new.ground, new.entered_by)) then
        ${refused('the serious list has the grounds that were decided')}
      end if;
      return new;
    end $$;
    create trigger listing_cause_is_of_its_list before insert on listing_cause
      for each row execute function listing_cause_is_of_its_list();

    create function listing_removal_in_its_time() returns trigger language plpgsql as $$
    declare
      causes record;
    begin
      if is_owner() then
        return new;
      end if;
      if not looks_after_listing(new.removed_by, new.removed_in, new.organization_id) then
        ${refused('it is taken off by an office of the organization')}
      end if;
      select coalesce(max(c.entered_at), max(s.valid_from)) as restarted,
        coalesce(max(c.months), case when count(c) = 0 and max(s.standing) = 'SERIOUS' then 24 else 0 end) as months,
        coalesce(bool_or(c.ground ->> 'ends' in ('RECTIFIED', 'RECTIFIED_AND_TIME')), true) as rectify,
        coalesce(bool_or(c.ground ->> 'ends' = 'DEREGISTERED'), false) as stays
      into causes from standing_period s left join listing_cause c
        on (c.organization_id, c.listed_from) = (s.organization_id, s.valid_from)
      where s.organization_id = new.organization_id and s.valid_from = new.listed_from and s.valid_to is null;
      if causes.restarted is null or causes.stays or causes.rectify and not new.rectified
        or (date_trunc('day', causes.restarted at time zone 'Asia/Shanghai') + make_interval(months => causes.months))
          at time zone 'Asia/Shanghai' > clock_timestamp() and causes.months > 0 then
        ${refused('a list is left when its time is over and what was wanting is put right')}
      end if;
      return new;
    end $$;
    create trigger listing_removal_in_its_time before insert on listing_removal
      for each row execute function listing_removal_in_its_time();

    create function standing_period_is_decided() returns trigger language plpgsql as $$
    declare
      listed boolean := exists (select from serious_listing_proposal p
        where p.organization_id = new.organization_id and p.status = 'LISTED' and p.ended_at >= transaction_timestamp());
    begin
      if tg_op = 'INSERT' and new.standing = 'SERIOUS' and not listed then
        ${refused('nobody comes on the serious list but by a proposal that was decided')}
      end if;
      if tg_op = 'UPDATE' and not exists (select from listing_removal r
          where (r.organization_id, r.listed_from) = (new.organization_id, new.valid_from))
        and not (old.standing = 'ABNORMAL' and listed) then
        ${refused('nobody leaves a list but by being taken from it, or to the serious one')}
      end if;
      return new;
    end $$;
    create trigger standing_period_is_decided before insert or update on standing_period
      for each row when (not is_owner()) execute function standing_period_is_decided();
    `,
  ),
  publishedTables('202612300311_listings_public', ['listing_cause', 'listing_removal']),
  listingsHeldMigration,
  proposedInVainMigration,
];
