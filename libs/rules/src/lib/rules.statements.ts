import { statement } from '@chengjie/platform';
import type { PackRow } from './rule-book.js';

/**
 * Tells what is entered: the hashes of all packs and years. Both tables are only added to, yet what counts is what a
 * reader sees, so it is made of the content and not of a number: rows that were rolled back leave nothing of theirs.
 */
const REVISION = `md5(concat_ws('|',
  (select string_agg(hash, ',' order by hash) from rule_pack),
  (select string_agg(hash, ',' order by hash) from working_calendar)))`;

export const currentRevision = statement<{ revision: string }>('rules_revision', `select ${REVISION} as revision`);

/**
 * Everything that counts at one moment, with its revision: a single statement sees a single state. A year that was entered
 * wrongly is repaired by a higher version, so those below it are not read.
 */
export const wholeBook = statement<{ revision: string; packs: readonly PackRow[]; years: readonly unknown[] }>(
  'rules_book',
  `select ${REVISION} as revision,
     (select coalesce(json_agg(json_build_object('id', id, 'region', region, 'effectiveFrom', effective_from,
        'effectiveTo', effective_to, 'hash', hash, 'content', content)), '[]') from rule_pack) as packs,
     (select coalesce(json_agg(content), '[]') from (
        select distinct on (year) content from working_calendar order by year, version desc) latest) as years`,
);

export const enterPack = statement<{ hash: string }, [content: string]>(
  'rules_enter_pack',
  'insert into rule_pack (content) values ($1::jsonb) returning hash',
);

export const enterYear = statement<object, [content: string]>(
  'rules_enter_year',
  'insert into working_calendar (content) values ($1::jsonb)',
);
