import { migration, type SchemaManifest } from '@chengjie/platform/schema';

/** Steps of this lib's tables. */
export const draftsMigrations: SchemaManifest['migrations'] = [
  migration(
    '202612130100_drafts',
    `
  create table draft (
    slot bytea primary key check (octet_length(slot) = 32),
    holder bytea not null check (octet_length(holder) = 32),
    revision bytea not null check (octet_length(revision) = 16),
    sealed bytea not null check ((octet_length(sealed) - 28) % 3964 = 0),
    expires_on date not null
  );
  comment on table draft is
    'What somebody has typed and not sent yet: whose it is and what for is known by keyed hashes alone, and when it was saved by the day (docs/adr/0033).';
  create index draft_holder on draft (holder);
  `,
  ),
];
