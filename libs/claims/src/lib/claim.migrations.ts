import { migration, publishedTables } from '@chengjie/platform/schema';
import { claimInstantsMigration } from './claim-instants.migrations.js';
import { accountsOfBiddersMigration } from './accounts-of-bidders.migrations.js';
import { claimRecusalMigration } from './claim-recusal.migrations.js';
import { claimantsMigration } from './claimants.migrations.js';
import { claimScansGoMigration, claimScansMigration } from './claim-scans.migrations.js';
import { endingsOfBiddersMigration } from './endings-of-bidders.migrations.js';
import { factsOfBiddersMigration } from './facts-of-bidders.migrations.js';
import { officersWhoBuyMigration } from './officers-who-buy.migrations.js';
import { ownAgenciesMigration } from './own-agencies.migrations.js';
import { entriesOfBiddersMigration } from './entries-of-bidders.migrations.js';
import { listingsOfBiddersMigration, noticesOfBiddersMigration } from './listings-of-bidders.migrations.js';
import { ownAwardsMigration } from './own-awards.migrations.js';
import { twoAgenciesMigration } from './two-agencies.migrations.js';
import { watchingAccountsMigration } from './watching-accounts.migrations.js';

/** Claims of organizations (docs/adr/0019). */
export const claimMigrations = [
  migration(
    '202612031210_organization_claims',
    `
    create table organization_claim (
      id uuid primary key,
      organization_id uuid not null references organization (id),
      claimant_id uuid not null references account (id),
      grounds text not null check (length(grounds) between 10 and 2000),
      documents jsonb not null check (jsonb_typeof(documents) = 'array' and jsonb_array_length(documents) between 1 and 10),
      status text not null default 'SUBMITTED' check
        (status in ('SUBMITTED', 'CONSENTED', 'ANNOUNCED', 'EFFECTIVE', 'REJECTED', 'STOPPED', 'WITHDRAWN', 'LAPSED')),
      submitted_at timestamptz not null default clock_timestamp(),
      first_by uuid references account (id),
      first_in uuid references role_grant (id),
      first_agency_id uuid references agency (id),
      first_at timestamptz check (first_at >= submitted_at),
      second_by uuid references account (id),
      second_in uuid references role_grant (id),
      second_agency_id uuid references agency (id),
      second_at timestamptz check (second_at >= first_at),
      announced_until timestamptz check (announced_until > second_at),
      until_provisional boolean not null default false,
      ended_at timestamptz check (ended_at >= submitted_at),
      ended_by uuid references account (id),
      ended_in uuid references role_grant (id),
      end_reason text check (length(end_reason) between 2 and 500),
      on_word_of text check (length(on_word_of) between 2 and 200),
      lapse_code text check (lapse_code ~ '^[A-Z][A-Z_]*$'),
      unique (id, claimant_id, organization_id),
      constraint organization_claim_first check (num_nonnulls(first_by, first_in, first_agency_id, first_at) in (0, 4)),
      constraint organization_claim_second
        check (num_nonnulls(second_by, second_in, second_agency_id, second_at, announced_until) in (0, 5)),
      constraint organization_claim_in_turn check (second_at is null or first_at is not null),
      constraint organization_claim_three_persons
        check (first_by <> claimant_id and second_by <> claimant_id and first_by <> second_by),
      constraint organization_claim_two_agencies check (first_agency_id <> second_agency_id),
      constraint organization_claim_state check (case status
        when 'SUBMITTED' then first_at is null
        when 'CONSENTED' then first_at is not null and second_at is null
        when 'REJECTED' then second_at is null
        when 'ANNOUNCED' then second_at is not null
        when 'EFFECTIVE' then second_at is not null
        when 'LAPSED' then second_at is not null
        else true end),
      constraint organization_claim_ended
        check ((status in ('SUBMITTED', 'CONSENTED', 'ANNOUNCED')) = (ended_at is null)),
      constraint organization_claim_announced_in_full
        check (status not in ('EFFECTIVE', 'LAPSED') or (ended_at >= announced_until and not until_provisional)),
      constraint organization_claim_ended_by check (case
        when status in ('REJECTED', 'STOPPED') then num_nonnulls(ended_by, ended_in, end_reason) = 3 and ended_by <> claimant_id
        when status = 'WITHDRAWN' then ended_by = claimant_id and end_reason is null
        else num_nonnulls(ended_by, ended_in, end_reason) = 0 end),
      constraint organization_claim_contact check (on_word_of is null or status = 'STOPPED'),
      constraint organization_claim_lapsed check ((status = 'LAPSED') = (lapse_code is not null))
    );
    comment on table organization_claim is
      'Who asks to be the first administrator of an organization, by what documents, and who consented: two officers of two agencies.';
    create unique index organization_claim_open_of_claimant on organization_claim (claimant_id)
      where status in ('SUBMITTED', 'CONSENTED', 'ANNOUNCED');
    create unique index organization_claim_announced on organization_claim (organization_id) where status = 'ANNOUNCED';
    create index organization_claim_due on organization_claim (announced_until) where status = 'ANNOUNCED';
    create index organization_claim_newest on organization_claim (submitted_at desc, id desc);
    create index organization_claim_newest_of_state on organization_claim (status, submitted_at desc, id desc);
    create index organization_claim_of_organization on organization_claim (organization_id, submitted_at desc, id desc);
    create index organization_claim_of_claimant on organization_claim (claimant_id, submitted_at desc, id desc);

    create function organization_claim_begins() returns trigger language plpgsql as $$
    begin
      if new.status <> 'SUBMITTED' then
        raise exception 'a claim begins submitted' using errcode = 'restrict_violation';
      end if;
      if organization_has_administrator(new.organization_id) then
        raise exception 'an organization with an administrator takes its people itself'
          using errcode = 'restrict_violation', constraint = 'role_grant_first';
      end if;
      if exists (select from role_grant g where g.account_id = new.claimant_id and g.valid_to is null) then
        raise exception 'whoever claims an organization holds no role' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger organization_claim_begins before insert on organization_claim
      for each row execute function organization_claim_begins();

    create function organization_claim_goes_on() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'claims are kept' using errcode = 'restrict_violation';
      end if;
      if old.ended_at is not null
        or (new.id, new.organization_id, new.claimant_id, new.grounds, new.documents, new.submitted_at)
          is distinct from (old.id, old.organization_id, old.claimant_id, old.grounds, old.documents, old.submitted_at)
        or (old.first_at is not null and (new.first_by, new.first_in, new.first_agency_id, new.first_at)
          is distinct from (old.first_by, old.first_in, old.first_agency_id, old.first_at))
        or (old.second_at is not null and (new.second_by, new.second_in, new.second_agency_id, new.second_at)
          is distinct from (old.second_by, old.second_in, old.second_agency_id, old.second_at))
        or (old.second_at is not null and (new.announced_until < old.announced_until
          or (not old.until_provisional and (new.announced_until, new.until_provisional)
            is distinct from (old.announced_until, old.until_provisional)))) then
        raise exception 'a claim keeps its terms and each step that was taken' using errcode = 'restrict_violation';
      end if;
      if not ((old.status, new.status) in (('SUBMITTED', 'CONSENTED'), ('CONSENTED', 'ANNOUNCED'),
          ('SUBMITTED', 'REJECTED'), ('CONSENTED', 'REJECTED'), ('SUBMITTED', 'STOPPED'), ('CONSENTED', 'STOPPED'),
          ('ANNOUNCED', 'STOPPED'), ('SUBMITTED', 'WITHDRAWN'), ('CONSENTED', 'WITHDRAWN'), ('ANNOUNCED', 'WITHDRAWN'),
          ('ANNOUNCED', 'EFFECTIVE'), ('ANNOUNCED', 'LAPSED')) or (old.status = new.status and new.status = 'ANNOUNCED')) then
        raise exception 'a claim does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
      end if;
      if new.status in ('CONSENTED', 'ANNOUNCED') and new.status <> old.status then
        if exists (select from project p where p.agency_id in (new.first_agency_id, new.second_agency_id)
            and p.status in ('PUBLISHED', 'OPENED', 'EVALUATED') and not p.exercise) then
          raise exception 'no agency consents that buys in a project which has not ended' using errcode = 'restrict_violation';
        end if;
        if not exists (select from role_grant g where g.valid_to is null and g.role in ('REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR')
            and (g.id, g.account_id, g.agency_id) = (coalesce(new.second_in, new.first_in),
              coalesce(new.second_by, new.first_by), coalesce(new.second_agency_id, new.first_agency_id))) then
          raise exception 'officers consent, each for the own agency' using errcode = 'restrict_violation';
        end if;
      end if;
      return new;
    end $$;
    create trigger organization_claim_goes_on before update or delete on organization_claim
      for each row execute function organization_claim_goes_on();

    -- Few grants are there at any time: this scan is short.
    -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
    alter table role_grant add constraint role_grant_claim foreign key (claim_id, account_id, organization_id)
      references organization_claim (id, claimant_id, organization_id);
    create function role_grant_is_claimed() returns trigger language plpgsql as $$
    begin
      if not exists (select from organization_claim c where c.id = new.claim_id and c.status = 'EFFECTIVE'
          and (c.first_by, c.first_in, c.second_by, c.second_in)
            = (new.given_by, new.given_in, new.also_given_by, new.also_given_in)) then
        raise exception 'a claimed role begins when the claim takes effect' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger role_grant_is_claimed before insert or update of claim_id on role_grant
      for each row when (new.claim_id is not null) execute function role_grant_is_claimed();
    `,
  ),
  publishedTables('202612031211_organization_claims_published', ['organization_claim']),
  migration(
    '202612040330_organization_claims_decided_by_no_buyer',
    `
    alter table organization_claim add column reject_ground text
      check (reject_ground in ('DOCUMENTS_DO_NOT_SHOW_IT', 'NOT_IN_CHARGE', 'FORMER_OFFICER', 'OTHER'));
    -- What was rejected before has no typed ground; ended claims are kept by this trigger.
    alter table organization_claim disable trigger organization_claim_goes_on;
    update organization_claim set reject_ground = 'OTHER' where status = 'REJECTED';
    alter table organization_claim enable trigger organization_claim_goes_on;
    -- Few claims are there at any time: this scan is short.
    -- squawk-ignore constraint-missing-not-valid
    alter table organization_claim add constraint organization_claim_reject_ground
      check ((status = 'REJECTED') = (reject_ground is not null));

    create function agency_buys_now(agency uuid) returns boolean language sql stable as $$
      select exists (select from project p where p.agency_id = agency
        and p.status in ('PUBLISHED', 'OPENED', 'EVALUATED') and not p.exercise)
    $$;

    create function organization_claim_offices_at_end() returns trigger language plpgsql as $$
    begin
      if new.status in ('REJECTED', 'STOPPED')
          and exists (select from role_grant g where g.id = new.ended_in and agency_buys_now(g.agency_id)) then
        raise exception 'no agency ends a claim that buys in a project which has not ended' using errcode = 'restrict_violation';
      end if;
      if new.status = 'EFFECTIVE' then
        if agency_buys_now(new.first_agency_id) or agency_buys_now(new.second_agency_id) then
          raise exception 'no claim takes effect by the consent of an agency that buys' using errcode = 'restrict_violation';
        end if;
        if (select count(*) from role_grant g join account a on a.id = g.account_id
            where g.id in (new.first_in, new.second_in) and g.valid_to is null and a.status = 'ACTIVE') <> 2 then
          raise exception 'a claim takes effect while both officers hold their roles' using errcode = 'restrict_violation';
        end if;
      end if;
      return new;
    end $$;
    create trigger organization_claim_offices_at_end before update of status on organization_claim
      for each row when (new.ended_at is not null) execute function organization_claim_offices_at_end();

    create function organization_claim_within_bounds() returns trigger language plpgsql as $$
    begin
      -- Of two claims of an account at once the second counts the first.
      perform from account where id = new.claimant_id for no key update;
      if (select count(*) from organization_claim c where c.claimant_id = new.claimant_id
          and c.submitted_at > clock_timestamp() - interval '24 hours') >= 5 then
        raise exception 'an account makes five claims in 24 hours at most' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger organization_claim_within_bounds before insert on organization_claim
      for each row execute function organization_claim_within_bounds();
    `,
  ),
  claimInstantsMigration,
  claimRecusalMigration,
  accountsOfBiddersMigration,
  factsOfBiddersMigration,
  claimScansMigration,
  ownAwardsMigration,
  claimScansGoMigration,
  watchingAccountsMigration,
  officersWhoBuyMigration,
  ownAgenciesMigration,
  listingsOfBiddersMigration,
  noticesOfBiddersMigration,
  entriesOfBiddersMigration,
  twoAgenciesMigration,
  endingsOfBiddersMigration,
  claimantsMigration,
];
