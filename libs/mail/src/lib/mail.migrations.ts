import { migration } from '@chengjie/platform/schema';

/** The outbox: what is to be mailed, what was, and what could not be. */
export const mailMigrations = [
  migration(
    '202611301000_mail_outbox',
    `
    create table mail (
      id uuid primary key,
      kind text not null check (kind ~ '^[A-Z][A-Z_]*$'),
      status text not null default 'WAITING' check (status in ('WAITING', 'SENT', 'DEAD')),
      attempts integer not null default 0 check (attempts >= 0),
      created_at timestamptz not null default clock_timestamp(),
      due_at timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      failure text check (failure in
        ('NOT_CONFIGURED', 'CONNECTION', 'ENCRYPTION', 'SIGN_IN', 'REFUSED', 'UNFINISHED', 'OTHER')),
      response_code integer check (response_code between 200 and 599),
      recipient text check (length(recipient) between 3 and 254),
      content jsonb,
      check ((status = 'WAITING') = (ended_at is null)),
      check (status <> 'DEAD' or failure is not null),
      constraint mail_content_ends check ((status = 'WAITING') = (recipient is not null and content is not null)
        and (status = 'WAITING' or num_nonnulls(recipient, content) = 0))
    );
    comment on column mail.due_at is 'When it is tried next; for one that a worker has taken, when it counts as left.';
    comment on column mail.content is 'Subject, text and HTML; a link in them is a secret, so they end with the sending.';
    create index mail_due on mail (due_at, id) where status = 'WAITING';
    create index mail_dead on mail (ended_at desc, id desc) where status = 'DEAD';
    create index mail_sent on mail (ended_at) where status = 'SENT';
    `,
  ),
  migration(
    '202612080130_mail_sealed',
    `
    alter table mail add column sealed bytea;
    comment on column mail.sealed is
      'What is mailed, under a key of the master key, bound to id and recipient: a link in it is a secret.';
    comment on column mail.content is 'What was written before it was sealed; nothing writes it any more.';
    alter table mail drop constraint mail_content_ends;
    alter table mail add constraint mail_content_ends check ((status = 'WAITING') = (recipient is not null)
      and num_nonnulls(content, sealed) = num_nonnulls(recipient));
    alter table mail drop constraint mail_failure_check;
    alter table mail add constraint mail_failure_check check (failure in
      ('NOT_CONFIGURED', 'CONNECTION', 'ENCRYPTION', 'SIGN_IN', 'REFUSED', 'UNFINISHED', 'SEAL', 'OTHER'));
    `,
  ),
  // What waited unsealed is given up: whoever needs a link asks for a new one. Left, it would be a way to mail in our name.
  migration(
    '202612180100_mail_sealed_alone',
    `
    update mail set status = 'DEAD', ended_at = clock_timestamp(), failure = 'SEAL', recipient = null, content = null
    where content is not null;
    alter table mail drop constraint mail_content_ends;
    alter table mail add constraint mail_content_ends check ((status = 'WAITING') = (recipient is not null)
      and num_nonnulls(sealed) = num_nonnulls(recipient) and content is null);
    comment on column mail.content is 'Of a release that did not seal mails: always null.';
    `,
  ),
];
