import { migration } from '@chengjie/platform/schema';

/** From when on a rating counts, and what counts until then (docs/adr/0043). */
export const ratingTermsMigration = migration(
  '202612310500_organization_rating_terms',
  `
  alter table organization
    add column rating_valid_from date,
    add column former_rating smallint,
    add column former_rating_valid_until date;
  alter table organization
    -- squawk-ignore constraint-missing-not-valid
    add constraint organization_rating_from check (rating_valid_from is null or rating_valid_from <= rating_valid_until),
    -- squawk-ignore constraint-missing-not-valid
    add constraint organization_former_rating check (former_rating between 1 and 5
      and (former_rating is null) = (former_rating_valid_until is null) and (former_rating is null or rating_valid_from is not null));
  comment on column organization.rating_valid_from is 'First day of the rating; null of one that was taken over: it has begun.';
  comment on column organization.former_rating is 'The rating that counts until the first day of the last one.';
  `,
);
