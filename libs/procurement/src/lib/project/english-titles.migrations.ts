import { migration } from '@chengjie/platform/schema';

/** Titles for English pages, frozen with the notice like the Chinese ones. */
export const englishTitlesMigration = migration(
  '202612241400_english_titles',
  `
  alter table project add column title_en text;
  comment on column project.title_en is 'English title, where its buyer gave one.';
  -- No row has one yet.
  -- squawk-ignore constraint-missing-not-valid
  alter table project add constraint project_title_en check (length(btrim(title_en)) >= 1 and length(title_en) <= 250);
  alter table lot add column title_en text;
  comment on column lot.title_en is 'English title, where its buyer gave one.';
  -- No row has one yet.
  -- squawk-ignore constraint-missing-not-valid
  alter table lot add constraint lot_title_en check (length(btrim(title_en)) >= 1 and length(title_en) <= 250);
  create trigger project_title_en_frozen before update on project for each row
    when (old.status <> 'DRAFT' and new.title_en is distinct from old.title_en) execute function keep_published_minimums();
  create trigger lot_title_en_frozen before update on lot for each row
    when (old.status <> 'DRAFT' and new.title_en is distinct from old.title_en) execute function keep_published_lots();
  `,
);
