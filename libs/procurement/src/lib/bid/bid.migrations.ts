import { migration } from '@chengjie/platform/schema';

/**
 * How a bid was sealed: those of before were bound to their id alone, and keep opening so (docs/adr/0020). A bid whose content
 * is not what was sealed in is neither valid nor invalid: nothing of it is known.
 */
export const sealingSchemeMigration = migration(
  '202612020100_sealing_scheme',
  `
  alter table bid add column sealing_scheme smallint not null default 1 check (sealing_scheme in (1, 2));
  alter table bid drop constraint bid_status_check,
    add constraint bid_status_check check (status in ('SUBMITTED', 'WITHDRAWN', 'VALID', 'INVALID', 'SEAL_BROKEN'));
  comment on column bid.receipt_number is 'Of what is sealed in ciphertext; the receipt of a withdrawal stands in bid_revision.';
  `,
);
