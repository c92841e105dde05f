import { migration } from '@chengjie/platform/schema';

/** A dot-atom of ASCII at a host's name, as `address.rules.ts` says it in full. */
const PLAIN = "^[a-z0-9#$&''*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+$";

/** Control characters, line breaks, and those that turn or hide text. */
const UNSEEN = '[\\u0001-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]';

/** Addresses that their owners verify, and accounts that people open themselves (docs/adr/0017). */
export const addressMigrations = [
  migration(
    '202611301010_account_addresses',
    `
    create table account_address (
      id uuid primary key,
      account_id uuid not null references account (id),
      address text not null check (length(address) <= 254 and address ~ '^[^@[:space:]<>,;]+@[^@[:space:]<>,;]+$'),
      language text not null check (language in ('zh', 'en')),
      entered_at timestamptz not null default clock_timestamp(),
      verified_at timestamptz,
      ended_at timestamptz,
      check (verified_at >= entered_at),
      check (ended_at >= entered_at)
    );
    comment on column account_address.language is 'Of the mails to it: that in which its owner entered it.';
    create unique index account_address_verified on account_address (account_id)
      where verified_at is not null and ended_at is null;
    create unique index account_address_entered on account_address (account_id)
      where verified_at is null and ended_at is null;
    create index account_address_account on account_address (account_id);

    create table account_request (
      id uuid primary key,
      login_name text collate "C" not null check (login_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
      display_name text not null check (length(display_name) between 1 and 60),
      address text not null,
      language text not null check (language in ('zh', 'en')),
      token_hash bytea not null unique check (length(token_hash) = 32),
      requested_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    comment on column account_request.id is 'Of the account that it may become.';
    create index account_request_expiry on account_request (expires_at);

    create table link_request (
      id bigint generated always as identity primary key,
      subject text not null,
      network text not null,
      at timestamptz not null default clock_timestamp()
    );
    comment on column link_request.subject is 'A mail address, or a login name: how often a link was asked for by it.';
    create index link_request_subject on link_request (subject, at);
    create index link_request_network on link_request (network, at);
    create index link_request_age on link_request (at);

    -- Links that offices were shown: nobody may use them any more.
    update account_link set expires_at = clock_timestamp() where used_at is null and expires_at > clock_timestamp();
    alter table account_link add column address_id uuid;
    -- Few links are open at any time: these scans are short.
    -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
    alter table account_link add constraint account_link_address foreign key (address_id) references account_address (id);
    alter table account_link drop constraint account_link_purpose_check;
    -- squawk-ignore constraint-missing-not-valid
    alter table account_link add constraint account_link_purpose
      check (purpose in ('INVITATION', 'PASSWORD_RESET', 'ADDRESS'));
    -- squawk-ignore constraint-missing-not-valid
    alter table account_link add constraint account_link_of_address
      check ((purpose = 'ADDRESS') = (address_id is not null));

    -- Who was invited and never came has no key: such an account signs nobody in.
    update account set status = 'DISABLED' where status = 'INVITED';
    alter table account drop constraint account_status_check;
    -- squawk-ignore constraint-missing-not-valid
    alter table account add constraint account_status check (status in ('ACTIVE', 'DISABLED'));
    `,
  ),
  migration(
    '202612012130_one_spelling_of_addresses',
    `
    -- One mailbox, one spelling. What was taken and is no plain address of one mailbox ends: its owner enters another.
    update account_address set address = lower(address) where ended_at is null;
    update account_address set ended_at = clock_timestamp() where ended_at is null and address !~ '${PLAIN}';
    -- squawk-ignore constraint-missing-not-valid
    alter table account_address add constraint account_address_plain check (ended_at is not null or address ~ '${PLAIN}');
    update account_request set address = lower(address) where used_at is null;
    update account_request set expires_at = clock_timestamp() where used_at is null and expires_at > clock_timestamp()
      and (address !~ '${PLAIN}' or display_name ~ '${UNSEEN}');
    update account set display_name = regexp_replace(display_name, '${UNSEEN}', ' ', 'g') where display_name ~ '${UNSEEN}';
    -- squawk-ignore constraint-missing-not-valid
    alter table account add constraint account_display_name_seen check (display_name !~ '${UNSEEN}');
    `,
  ),
];
