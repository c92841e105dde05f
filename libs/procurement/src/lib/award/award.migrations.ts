import { migration } from '@chengjie/platform/schema';
import { REGION_DIGITS, regionStatistics } from '../project/project.migrations.js';

const LISTED = `preferential and status = 'ACTIVE' and not exercise`;

/** An organization's awards, from an index in their order. */
export const awardRecordMigration = migration(
  '202612010100_award_record',
  `create index award_record on award (bidder_id, published_at desc, id desc) where status = 'ACTIVE';`,
);

/**
 * What awards are listed by, copied from project and bid when the award is made: all of it is frozen by then. So the
 * preferential awards of a function, a place or a federation come from an index in their own order.
 */
export const awardPlacesMigration = migration(
  '202611270510_award_places',
  `
  alter table award add column region_code text collate "C", add column function_id uuid references function,
    add column bidder_id uuid references organization, add column exercise boolean;
  comment on column award.region_code is 'Copied from the project, as are function and exercise; the bidder from the bid.';

  create function fill_award() returns trigger language plpgsql as $$
  begin
    select p.region_code, p.function_id, p.exercise, b.bidder_id
    into strict new.region_code, new.function_id, new.exercise, new.bidder_id
    from project p, bid b where p.id = new.project_id and b.id = new.bid_id;
    return new;
  end $$;
  create trigger award_filled before insert or update of project_id, bid_id on award
    for each row execute function fill_award();

  update award set region_code = p.region_code, function_id = p.function_id, exercise = p.exercise,
    bidder_id = b.bidder_id
  from project p, bid b where p.id = award.project_id and b.id = award.bid_id;
  alter table award alter column region_code set not null, alter column function_id set not null,
    alter column bidder_id set not null, alter column exercise set not null;

  create index award_newest on award (published_at desc, id desc) where ${LISTED};
  create index award_function on award (function_id, published_at desc, id desc, region_code) where ${LISTED};
  create index award_bidder on award (bidder_id, published_at desc, id desc) where preferential;
  ${REGION_DIGITS.map(
    (digits) =>
      `create index award_newest_${digits} on award ((left(region_code, ${digits})), published_at desc, id desc)
         where ${LISTED};`,
  ).join('\n')}
  ${regionStatistics('award')}
  `,
);

const PUBLIC = `status = 'ACTIVE' and not exercise`;

/** Awards that are listed whatever decided them: of the country, a place, a function; those of an organization have {@link awardRecordMigration}. */
export const awardListMigration = migration(
  '202612140200_award_list',
  `
  create index award_listed on award (published_at desc, id desc) where ${PUBLIC};
  create index award_listed_function on award (function_id, published_at desc, id desc, region_code) where ${PUBLIC};
  ${REGION_DIGITS.map(
    (digits) =>
      `create index award_listed_${digits} on award ((left(region_code, ${digits})), published_at desc, id desc)
         where ${PUBLIC};`,
  ).join('\n')}
  `,
);
