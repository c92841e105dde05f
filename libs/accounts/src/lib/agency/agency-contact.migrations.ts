import { migration, publishedTables } from '@chengjie/platform/schema';

/** Where the public reaches an agency; one that has not said it yet has no row. */
export const agencyContactMigrations = [
  migration(
    '202612140100_agency_contact',
    `
    create table agency_contact (
      agency_id uuid primary key references agency (id),
      address text not null check (length(address) between 1 and 200),
      telephone text not null check (length(telephone) between 1 and 60),
      opening_hours text not null check (length(opening_hours) between 1 and 200),
      mail_address text check (length(mail_address) between 3 and 254),
      changed_at timestamptz not null default clock_timestamp()
    );
    `,
  ),
  publishedTables('202612140110_agency_contact_published', ['agency_contact']),
  migration(
    '202612140115_agency_places',
    `
    -- In the order of their list, which is read page by page; of a region and below from a part of it. There are some ten thousand.
    -- squawk-ignore require-concurrent-index-creation
    create index agency_place on agency (region_code, id);
    `,
  ),
  migration(
    '202612140120_agency_events_apart',
    `
    -- What is done to an agency is no security event of an account.
    drop trigger event_of_account on event;
    create trigger event_of_account after insert on event
      for each row when (new.subject_type = 'ACCOUNT' and new.type not in ('AGENCY_CREATED', 'AGENCY_CONTACT_ENTERED'))
      execute function note_account_event();
    `,
  ),
];
