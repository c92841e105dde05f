import { migration } from '@chengjie/platform/schema';
import { applicationsToEndMigrations } from './applications-to-end.migrations.js';
import { foundersMigration } from './founders.migrations.js';

/** Applications to enter the register (docs/adr/0040). */
export const registrationMigrations = [
  migration(
    '202612300200_register_applications',
    `
    create table register_application (
      id uuid primary key,
      applicant_id uuid not null references account (id),
      status text not null default 'SUBMITTED' check
        (status in ('SUBMITTED', 'MATERIAL_ASKED', 'GRANTED', 'REFUSED', 'APPEALED', 'WITHDRAWN')),
      form text not null check (form in ('ASSOCIATION', 'SERVICE_INSTITUTION', 'FOUNDATION', 'FILED_ASSOCIATION', 'FILED_SERVICE')),
      name text not null check (length(name) between 2 and 100),
      kind text not null,
      region_code text not null references region (code),
      office_role text not null check (office_role in ('REGISTRAR', 'FILING_OFFICE')),
      office_code text not null check (starts_with(region_code, office_code)),
      address text not null check (length(address) between 2 and 200),
      premises text not null check (premises in ('OWNED', 'RENTED', 'LENT')),
      area_codes text[] not null check (cardinality(area_codes) between 1 and 50),
      purpose text not null check (length(purpose) between 10 and 2000),
      representative text not null check (length(representative) between 1 and 50),
      supervising_department text check (length(supervising_department) between 1 and 100),
      member_persons integer not null check (member_persons >= 0),
      member_units integer not null check (member_units >= 0),
      staff_count integer not null check (staff_count >= 0),
      funds_fen bigint not null check (funds_fen >= 0),
      rules_id text not null,
      rules_hash text not null check (rules_hash ~ '^[0-9a-f]{64}$'),
      submitted_at timestamptz not null default clock_timestamp(),
      due_at timestamptz not null check (due_at > submitted_at),
      due_provisional boolean not null default false,
      decided_by uuid references account (id),
      decided_in uuid references role_grant (id),
      decided_at timestamptz check (decided_at >= submitted_at),
      reason text check (length(reason) between 2 and 2000),
      appeal text check (length(appeal) between 2 and 500),
      organization_id uuid unique references organization (id),
      constraint register_application_decided check (
        case when status in ('GRANTED', 'REFUSED', 'APPEALED') then num_nonnulls(decided_by, decided_in, decided_at, reason) = 4
        else num_nonnulls(decided_by, decided_in, reason) = 0 and (status = 'WITHDRAWN') = (decided_at is not null) end),
      constraint register_application_by_another check (decided_by <> applicant_id),
      constraint register_application_entered check ((status = 'GRANTED') = (organization_id is not null)),
      constraint register_application_appeal check ((status = 'APPEALED') = (appeal is not null))
    );
    comment on table register_application is
      'Who asks to be registered or filed, by what, under which rules, and what the office decided.';
    create index register_application_of_applicant on register_application (applicant_id, submitted_at desc, id desc);
    create index register_application_due on register_application (office_code, office_role, due_at, id);
    create index register_application_newest_of_office on register_application (office_code, office_role, submitted_at desc, id desc);
    create index register_application_open_of_office on register_application (office_code, office_role, due_at, id)
      where status in ('SUBMITTED', 'MATERIAL_ASKED');

    create table register_application_request (
      application_id uuid not null references register_application (id),
      position smallint not null check (position >= 0),
      text text not null check (length(text) between 5 and 2000),
      asked_at timestamptz not null default clock_timestamp(),
      asked_by uuid not null references account (id),
      asked_in uuid not null references role_grant (id),
      supplied_at timestamptz check (supplied_at >= asked_at),
      note text check (length(note) between 1 and 2000),
      primary key (application_id, position)
    );
    comment on table register_application_request is 'That an office asked for material, and when it came.';

    create table register_application_file (
      application_id uuid not null references register_application (id),
      material text not null check
        (material in ('CHARTER', 'SUPERVISOR_CONSENT', 'CAPITAL_VERIFICATION', 'PREMISES_RIGHT', 'PERSONS', 'MEMBER_LIST')),
      position smallint not null check (position >= 0),
      document_id uuid not null references document (id),
      primary key (application_id, material, position)
    );
    comment on table register_application_file is
      'What came with an application: read by whoever applies and by the office that decides it.';
    create unique index register_application_file_document on register_application_file (document_id);

    create table filing_number_series (
      region_code text not null check (length(region_code) = 12),
      letter text not null check (letter in ('S', 'F')),
      year smallint not null,
      last smallint not null check (last between 1 and 9999),
      primary key (region_code, letter, year)
    );
    comment on table filing_number_series is 'The last number that was issued to a filed group of a place and a year.';

    create function register_application_begins() returns trigger language plpgsql as $$
    begin
      if new.status <> 'SUBMITTED' then
        raise exception 'an application begins submitted' using errcode = 'restrict_violation';
      end if;
      -- Of two applications of an account at once the second counts the first.
      perform from account where id = new.applicant_id for no key update;
      if (select count(*) from register_application a where a.applicant_id = new.applicant_id
          and a.status in ('SUBMITTED', 'MATERIAL_ASKED')) >= 3 then
        raise exception 'an account has three applications under way at most'
          using errcode = 'restrict_violation', constraint = 'register_application_open';
      end if;
      return new;
    end $$;
    create trigger register_application_begins before insert on register_application
      for each row execute function register_application_begins();

    create function register_application_goes_on() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'applications are kept' using errcode = 'restrict_violation';
      end if;
      if (to_jsonb(new) - array['status', 'due_at', 'due_provisional', 'decided_by', 'decided_in', 'decided_at', 'reason', 'appeal',
            'organization_id'])
          <> (to_jsonb(old) - array['status', 'due_at', 'due_provisional', 'decided_by', 'decided_in', 'decided_at', 'reason', 'appeal',
            'organization_id'])
        or new.due_at < old.due_at
        or (old.decided_at is not null and (new.decided_by, new.decided_in, new.decided_at, new.reason, new.due_at, new.organization_id)
          is distinct from (old.decided_by, old.decided_in, old.decided_at, old.reason, old.due_at, old.organization_id)) then
        raise exception 'an application keeps what was asked and what was decided' using errcode = 'restrict_violation';
      end if;
      if new.status <> old.status and (old.status, new.status) not in (('SUBMITTED', 'MATERIAL_ASKED'), ('MATERIAL_ASKED', 'SUBMITTED'),
          ('SUBMITTED', 'GRANTED'), ('SUBMITTED', 'REFUSED'), ('MATERIAL_ASKED', 'REFUSED'), ('SUBMITTED', 'WITHDRAWN'),
          ('MATERIAL_ASKED', 'WITHDRAWN'), ('REFUSED', 'APPEALED')) then
        raise exception 'an application does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
      end if;
      if new.decided_in is not null and old.decided_in is null and not exists (select from role_grant g
          where (g.id, g.account_id, g.role, g.region_code) = (new.decided_in, new.decided_by, new.office_role, new.office_code)
            and g.valid_to is null and g.agency_id is not null) then
        raise exception 'an application is decided by an officer of its office' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_goes_on before update or delete on register_application
      for each row execute function register_application_goes_on();

    create function register_application_is_timely() returns trigger language plpgsql as $$
    declare
      -- Of the database's clock, which programs know in whole milliseconds.
      began timestamptz := date_trunc('milliseconds', transaction_timestamp());
    begin
      if (tg_op = 'INSERT' and new.submitted_at not between began and clock_timestamp())
        or (tg_op = 'UPDATE' and old.decided_at is null and new.decided_at not between began and clock_timestamp()) then
        raise exception 'an application is made and decided when it is written' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_is_timely before insert or update on register_application for each row
      when (not is_owner()) execute function register_application_is_timely();

    create function register_application_part_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'what an application came with is kept' using errcode = 'restrict_violation';
    end $$;
    create trigger register_application_file_stays before update or delete on register_application_file
      for each row execute function register_application_part_stays();
    create function register_application_request_stays() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.supplied_at is not null
        or (new.application_id, new.position, new.text, new.asked_at, new.asked_by, new.asked_in)
          is distinct from (old.application_id, old.position, old.text, old.asked_at, old.asked_by, old.asked_in) then
        raise exception 'what was asked for is kept' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_request_stays before update or delete on register_application_request
      for each row execute function register_application_request_stays();

    create function register_application_file_comes_with_it() returns trigger language plpgsql as $$
    begin
      if not exists (select from register_application a join document d on d.id = new.document_id
          where a.id = new.application_id and a.applicant_id = d.account_id and a.status = 'SUBMITTED') then
        raise exception 'files are the applicant''s own, and come before it is decided' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_file_comes_with_it before insert on register_application_file
      for each row execute function register_application_file_comes_with_it();

    create function filing_number_series_goes_on() returns trigger language plpgsql as $$
    begin
      if new.last <> old.last + 1 then
        raise exception 'filing numbers are issued one after the other' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger filing_number_series_goes_on before update on filing_number_series
      for each row execute function filing_number_series_goes_on();
    `,
  ),
  migration(
    '202612300400_register_applications_steered',
    `
    -- Few numbers were issued yet: this scan is short.
    alter table filing_number_series drop constraint filing_number_series_last_check;
    -- squawk-ignore constraint-missing-not-valid
    alter table filing_number_series add constraint filing_number_series_last check (last between 1 and 9999);

    create function register_application_is_decided_at_home() returns trigger language plpgsql as $$
    begin
      if new.decided_in is not null and old.decided_in is null and not exists (select from role_grant g
          join agency office on office.id = g.agency_id and office.region_code = g.region_code where g.id = new.decided_in) then
        raise exception 'an application is decided by the agency of the place' using errcode = 'restrict_violation';
      end if;
      if new.due_at <> old.due_at and (old.status, new.status) <> ('MATERIAL_ASKED', 'SUBMITTED') then
        raise exception 'the last day to decide moves when material comes alone' using errcode = 'restrict_violation';
      end if;
      if new.organization_id is not null and old.organization_id is null and not exists (select from organization o
          where (o.id, o.region_code) = (new.organization_id, new.region_code) and o.created_at >= new.submitted_at) then
        raise exception 'what is granted is the entry of whoever applied' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_is_decided_at_home before update on register_application
      for each row when (not is_owner()) execute function register_application_is_decided_at_home();

    create function register_application_request_within_bounds() returns trigger language plpgsql as $$
    begin
      if new.position > 2 then
        raise exception 'material is asked for three times at most' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_request_within_bounds before insert on register_application_request
      for each row execute function register_application_request_within_bounds();

    create or replace function register_application_part_stays() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and exists (select from register_application a
          where a.id = old.application_id and a.status = 'WITHDRAWN') then
        return old;
      end if;
      raise exception 'what an application came with is kept, unless it was withdrawn' using errcode = 'restrict_violation';
    end $$;
    `,
  ),
  migration(
    '202612300420_applications_recusal',
    `
    create trigger application_office_is_recused after insert on event for each row
      when (new.actor_id is not null and new.type in
        ('MATERIAL_ASKED_FOR', 'APPLICATION_GRANTED', 'APPLICATION_REFUSED', 'APPEAL_NOTED'))
      execute function office_is_recused();
    `,
  ),
  migration(
    '202612310210_applications_about_organizations',
    `
    alter table register_application add column about_id uuid;
    -- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
    alter table register_application add constraint register_application_about foreign key (about_id) references organization (id);
    alter table register_application add column former jsonb;
    alter table register_application drop constraint register_application_organization_id_key;
    alter table register_application
      -- squawk-ignore constraint-missing-not-valid
      add constraint register_application_about_entry check ((about_id is null) = (former is null)),
      -- squawk-ignore constraint-missing-not-valid
      add constraint register_application_about_itself check (organization_id = about_id);
    comment on column register_application.about_id is 'Whose entry is to be changed, or what filed group is to be registered.';
    comment on column register_application.former is 'The entry as it stood when that was asked for.';
    -- Few applications were made yet.
    create unique index register_application_organization on register_application (organization_id) where about_id is null;
    create unique index register_application_about_open on register_application (about_id) where decided_at is null;
    create index register_application_of_organization on register_application (about_id) where about_id is not null;

    create function register_application_about_own() returns trigger language plpgsql as $$
    begin
      if not exists (select from role_grant g where (g.account_id, g.role, g.organization_id) = (new.applicant_id, 'ORGANIZATION', new.about_id)
          and g.valid_to is null) then
        raise exception 'an application about an organization is made by who acts for it' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_about_own before insert on register_application for each row
      when (new.about_id is not null) execute function register_application_about_own();

    create or replace function register_application_is_decided_at_home() returns trigger language plpgsql as $$
    begin
      if new.decided_in is not null and old.decided_in is null and not exists (select from role_grant g
          join agency office on office.id = g.agency_id and office.region_code = g.region_code where g.id = new.decided_in) then
        raise exception 'an application is decided by the agency of the place' using errcode = 'restrict_violation';
      end if;
      if new.due_at <> old.due_at and (old.status, new.status) <> ('MATERIAL_ASKED', 'SUBMITTED') then
        raise exception 'the last day to decide moves when material comes alone' using errcode = 'restrict_violation';
      end if;
      if new.organization_id is not null and old.organization_id is null and not exists (select from organization o
          where (o.id, o.region_code) = (new.organization_id, new.region_code)
            and (o.created_at >= new.submitted_at or (o.id, o.name) = (new.about_id, new.name))) then
        raise exception 'what is granted is the entry of whoever applied' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    `,
  ),
  ...applicationsToEndMigrations,
  foundersMigration,
];
