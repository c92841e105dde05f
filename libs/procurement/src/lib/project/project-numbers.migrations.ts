import { migration } from '@chengjie/platform/schema';

/**
 * The last reference number given in each year (Asia/Shanghai). Given by an act that is rolled back it is given again, as no
 * number of a sequence is: whoever reads the numbers finds none missing.
 */
export const projectNumbersMigration = migration(
  '202612080400_project_numbers',
  `
  create table project_number (
    year int primary key check (year between 1900 and 2100),
    last int not null check (last > 0)
  );
  comment on table project_number is 'The last reference number of each year, as in CJ-2026-000041.';
  insert into project_number (year, last)
    select substring(reference from 4 for 4)::int, max(substring(reference from 9)::int) from project
    where reference ~ '^CJ-\\d{4}-\\d{6,9}$' group by 1;
  comment on sequence project_reference is 'For servers of before project_number.';
  `,
);
