import { migration } from '@chengjie/platform/schema';

/**
 * The end of an award notice that touches a year without a published calendar waits for it (domain.md §8): it is settled once,
 * later or as it was, and nothing else of an award ever changes (docs/adr/0025).
 */
export const awardNoticeMigration = migration(
  '202612060200_award_notice_provisional',
  `
  drop trigger award_frozen on award;
  -- squawk-ignore adding-field-with-default
  alter table award add column notice_provisional boolean not null default false;
  comment on column award.notice_provisional is 'The end of the notice touches a year whose calendar was not published.';
  update award a set notice_provisional = true where not a.exercise and exists (
    select from generate_series(extract(year from a.published_at at time zone 'Asia/Shanghai')::int,
        extract(year from (a.notice_ends_at - interval '1 second') at time zone 'Asia/Shanghai')::int) touched (year)
    where not exists (select from working_calendar c where c.year = touched.year));
  create index award_notice_provisional on award (id) where notice_provisional;

  create function award_notice_settles() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or not old.notice_provisional or new.notice_provisional or new.notice_ends_at < old.notice_ends_at
      or to_jsonb(old) - array['notice_ends_at', 'notice_provisional']
        is distinct from to_jsonb(new) - array['notice_ends_at', 'notice_provisional'] then
      raise exception 'of an award nothing changes but a provisional end of its notice, once and to no earlier instant'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger award_frozen before update or delete on award for each row execute function award_notice_settles();
  `,
);
