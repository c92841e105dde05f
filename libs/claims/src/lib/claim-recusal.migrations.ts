import { migration } from '@chengjie/platform/schema';

/** Officers who may not decide a claim, and links by which the owners of disabled accounts stop one (docs/adr/0028). */
export const claimRecusalMigration = migration(
  '202612050500_organization_claims_recusal',
  `
  create function acts_for_organizations_lately(account uuid) returns boolean language sql stable as $$
    select exists (select from role_grant g where g.account_id = account and g.organization_id is not null
      and (g.valid_to is null or g.valid_to > clock_timestamp() - interval '365 days'))
  $$;
  comment on function acts_for_organizations_lately is
    'Whoever acts, or within a year acted, for any organization decides no claim: of its own it gains, of a rival it would know too much if only rivals counted.';

  create function disabled_people_lately(organization uuid, officer uuid, agency uuid) returns boolean language sql stable as $$
    select exists (select from role_grant g
      join event e on e.subject_type = 'ACCOUNT' and e.subject_id = g.account_id and e.type = 'ACCOUNT_DISABLED'
      where g.organization_id = organization and g.valid_from <= e.at and (g.valid_to is null or g.valid_to > e.at)
        and e.at > clock_timestamp() - interval '365 days'
        and (e.actor_id = officer or exists (select from role_grant o where o.account_id = e.actor_id and o.agency_id = agency
          and o.valid_from <= e.at and (o.valid_to is null or o.valid_to > e.at))))
  $$;
  comment on function disabled_people_lately is
    'Whether the officer, or somebody of the agency, disabled an account that acted for the organization, within a year.';

  create function organization_claim_recused() returns trigger language plpgsql as $$
  begin
    if new.status in ('CONSENTED', 'ANNOUNCED') and new.status <> old.status
      and (acts_for_organizations_lately(coalesce(new.second_by, new.first_by)) or disabled_people_lately(
        new.organization_id, coalesce(new.second_by, new.first_by), coalesce(new.second_agency_id, new.first_agency_id))) then
      raise exception 'no officer consents who acts for an organization, or disabled people of this one'
        using errcode = 'restrict_violation';
    end if;
    if (new.status = 'REJECTED' or new.status = 'STOPPED' and new.on_word_of is not null)
      and acts_for_organizations_lately(new.ended_by) then
      raise exception 'no officer ends a claim who acts for an organization' using errcode = 'restrict_violation';
    end if;
    if new.status = 'EFFECTIVE' and (acts_for_organizations_lately(new.first_by) or acts_for_organizations_lately(new.second_by)
      or disabled_people_lately(new.organization_id, new.first_by, new.first_agency_id)
      or disabled_people_lately(new.organization_id, new.second_by, new.second_agency_id)) then
      raise exception 'no claim takes effect by an officer who acts for an organization, or disabled people of this one'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger organization_claim_recused before update of status on organization_claim
    for each row execute function organization_claim_recused();

  create table organization_claim_objection (
    token_hash bytea primary key check (length(token_hash) = 32),
    claim_id uuid not null references organization_claim (id),
    account_id uuid not null references account (id),
    grant_id uuid not null references role_grant (id),
    issued_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at timestamptz
  );
  comment on table organization_claim_objection is
    'Links mailed to those who act for a claimed organization by disabled accounts: each stops the one claim, once, and nothing else.';
  create index organization_claim_objection_claim on organization_claim_objection (claim_id);
  `,
);
