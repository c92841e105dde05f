import { shanghaiDate } from '@chengjie/kernel';
import { statement, type Database } from '@chengjie/platform';

const nextNumber = statement<{ number: number }, [year: number]>(
  'project_next_number',
  `insert into project_number (year, last) values ($1, 1)
   on conflict (year) do update set last = project_number.last + 1 returning last as number`,
);

/**
 * The reference of a project that is drafted at an instant, by its year in China. To be asked for last of all: whoever drafts
 * meanwhile waits for the end of the transaction, so that what is refused leaves no gap.
 */
export async function nextReference(database: Database, at: Date): Promise<string> {
  const year = shanghaiDate(at).slice(0, 4);
  const row = await database.queryOne(nextNumber, [Number(year)]);
  return `CJ-${year}-${String(row?.number).padStart(6, '0')}`;
}

/** Numbers go on behind those of the projects that are there, for whoever stores projects with references of its own. */
export const CONTINUE_NUMBERS = `
  insert into project_number (year, last)
    select substring(reference from 4 for 4)::int, max(substring(reference from 9)::int) from project
    where reference ~ '^CJ-\\d{4}-\\d{6,9}$' group by 1
  on conflict (year) do update set last = greatest(project_number.last, excluded.last)`;
