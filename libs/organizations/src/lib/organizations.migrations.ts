import { migration, publishedTables } from '@chengjie/platform/schema';
import { decidingOfficesMigration } from './ending/deciding-offices.migrations.js';
import { outOfRegisterMigrations } from './ending/out-of-register.migrations.js';
import { formerNumbersMigration } from './entry-change/former-numbers.migrations.js';
import { formerEntriesMigrations } from './entry-change/former-entries.migrations.js';
import { organizationHistoryMigration } from './history.migrations.js';
import { keptHistoriesMigration } from './kept-histories.migrations.js';
import { answeredInTimeMigration } from './membership/answered-in-time.migrations.js';
import { membershipByConsentMigration } from './membership/membership.migrations.js';
import { foundersMigration } from './organization/founders.migrations.js';
import { ratingTermsMigration } from './organization/rating-terms.migrations.js';
import { recusalMigration } from './organization/recusal.migrations.js';
import { membersOfNoneMigration, oneLockMigration } from './register-mends.migrations.js';
import { listedNowMigration } from './standing/listed-now.migrations.js';
import { organizationSearchMigration } from './search/organization-search.migrations.js';
import { pinyinStretchesMigration } from './organization/name-stretches.migrations.js';
import { storedOrganizationNamesMigration } from './organization/stored-names.migrations.js';
import {
  organizationListsMigration,
  organizationNamesMigration,
} from './organization/organization-lists.migrations.js';

/** The register of organizations, memberships, qualifications, and the entries of the organization catalog. */
export const organizationsMigrations = [
  migration(
    '202611220400_organizations',
    `
    create extension if not exists btree_gin;

    create table organization (
      id uuid primary key,
      track text not null check (track in ('REGISTERED', 'FILED')),
      credit_code text collate "C" constraint organization_credit_code unique
        check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
      filing_number text collate "C" constraint organization_filing_number unique
        check (filing_number ~ '^[0-9A-Z][0-9A-Z-]{5,39}$'),
      name text not null check (length(name) between 2 and 100),
      kind text not null check (kind in ('SERVICE', 'CULTURE_SPORTS', 'CHARITY', 'SUPPORT')),
      legal_form text not null check (legal_form in ('ASSOCIATION', 'SERVICE_INSTITUTION', 'FOUNDATION', 'FILED_GROUP')),
      is_federation boolean not null default false,
      region_code text collate "C" not null references region check (length(region_code) in (9, 12)),
      representative text not null,
      representative_hash bytea,
      supervising_department text,
      founded_on date not null,
      staff_count int not null check (staff_count >= 0),
      capacity int not null check (capacity >= 0),
      rating smallint check (rating between 1 and 5),
      rating_valid_until date,
      star smallint check (star between 1 and 5),
      standing text not null default 'GOOD' check (standing in ('GOOD', 'ABNORMAL', 'SERIOUS')),
      search tsvector not null,
      created_at timestamptz not null default clock_timestamp(),
      check ((track = 'REGISTERED') = (credit_code is not null)),
      check ((track = 'FILED') = (filing_number is not null)),
      check ((track = 'FILED') = (legal_form = 'FILED_GROUP')),
      check (track = 'REGISTERED' or rating is null),
      check ((rating is null) = (rating_valid_until is null)),
      check (not is_federation or (track = 'REGISTERED' and kind = 'SUPPORT'))
    );
    comment on table organization is '社区社会组织: registered 登记 or filed 备案.';
    comment on column organization.capacity is 'Projects that it can carry at once.';
    comment on column organization.representative_hash is 'Keyed hash of the identity number: people are never matched by name.';
    comment on column organization.rating is 'Assessment 1A to 5A, of registered organizations; never compared with the local star.';
    create index organization_region on organization (region_code, id);
    create index organization_name on organization ((name collate "zh-x-icu"), id);
    create index organization_search on organization using gin (search);
    create index organization_federation on organization (region_code) where is_federation;

    create table organization_area (
      organization_id uuid not null references organization,
      region_code text collate "C" not null references region,
      primary key (organization_id, region_code)
    );
    comment on table organization_area is 'Where an organization can serve; not where it is registered.';
    create index organization_area_region on organization_area (region_code, organization_id);

    create table membership (
      id uuid primary key,
      federation_id uuid not null references organization,
      member_id uuid not null references organization,
      joined_on date not null,
      left_on date check (left_on >= joined_on),
      check (federation_id <> member_id)
    );
    create unique index membership_live on membership (federation_id, member_id) where left_on is null;
    create index membership_member on membership (member_id);

    create table qualification (
      id uuid primary key,
      organization_id uuid not null references organization,
      function_id uuid not null references function,
      region_code text collate "C" not null references region,
      granted_on date not null,
      valid_until date check (valid_until >= granted_on),
      revoked_on date check (revoked_on >= granted_on),
      agency_id uuid not null references agency
    );
    comment on table qualification is '承接资质: organization, function and area whose conditions were checked.';
    create index qualification_organization on qualification (organization_id);
    create index qualification_function on qualification (function_id, region_code, organization_id) where revoked_on is null;

    alter table role_grant add constraint role_grant_organization_known
      foreign key (organization_id) references organization;

    -- Entries come before their edition, whose hash and count are taken over them: the key is checked at commit.
    create table organization_edition_entry (
      edition_id uuid not null references catalog_edition deferrable initially deferred,
      organization_id uuid not null references organization,
      snapshot jsonb not null,
      name text not null,
      name_rank int not null,
      kind text not null,
      track text not null,
      region_code text collate "C" not null,
      rating smallint,
      star smallint,
      capacity int not null,
      is_federation boolean not null,
      area_codes text[] not null,
      federation_ids uuid[] not null,
      function_ids uuid[] not null,
      search tsvector not null,
      primary key (edition_id, organization_id)
    );
    comment on column organization_edition_entry.name_rank is 'Place in pinyin order within the edition: an integer sorts quicker.';
    comment on column organization_edition_entry.rating is 'The rating that was valid on the day of publication.';
    create index organization_edition_entry_region on organization_edition_entry (edition_id, region_code, organization_id);
    create index organization_edition_entry_name on organization_edition_entry (edition_id, name_rank);
    create index organization_edition_entry_search on organization_edition_entry using gin (edition_id, search);
    create trigger organization_edition_entry_append_only before update or delete on organization_edition_entry
      for each row execute function refuse_change();
    create trigger organization_edition_entry_keep before truncate on organization_edition_entry
      for each statement execute function refuse_change();

    -- Follows from the entries; lets a page by function and region read only its own rows, in its own order.
    create table organization_edition_function (
      edition_id uuid not null,
      function_id uuid not null,
      region_code text collate "C" not null,
      organization_id uuid not null,
      name_rank int not null,
      primary key (edition_id, function_id, region_code, organization_id)
    );
    create index organization_edition_function_name on organization_edition_function
      (edition_id, function_id, name_rank, organization_id) include (region_code);
    create trigger organization_edition_function_append_only before update or delete on organization_edition_function
      for each row execute function refuse_change();
    create trigger organization_edition_function_keep before truncate on organization_edition_function
      for each statement execute function refuse_change();
    `,
  ),
  publishedTables('202611240140_organizations_published', [
    'organization',
    'organization_area',
    'membership',
    'qualification',
    'organization_edition_entry',
    'organization_edition_function',
  ]),
  organizationListsMigration,
  organizationNamesMigration,
  pinyinStretchesMigration,
  organizationHistoryMigration,
  oneLockMigration,
  membersOfNoneMigration,
  membershipByConsentMigration,
  keptHistoriesMigration,
  answeredInTimeMigration,
  storedOrganizationNamesMigration,
  organizationSearchMigration,
  listedNowMigration,
  recusalMigration,
  ...formerEntriesMigrations,
  ...outOfRegisterMigrations,
  foundersMigration,
  formerNumbersMigration,
  decidingOfficesMigration,
  ratingTermsMigration,
];
