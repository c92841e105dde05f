import { migration } from '@chengjie/platform/schema';

/**
 * When a period ends, as `addPeriod` of `@chengjie/law` counts it by the calendar that is entered, for what triggers have to know of
 * it. Years that are not published count as ordinary.
 */
export const workingDays = migration(
  '202612190120_rules_working_days',
  `
  create function is_working_day(day date) returns boolean language sql stable as $$
    with latest as (select content from working_calendar where year = extract(year from day) order by version desc limit 1)
    select coalesce((select content -> 'work' ? to_char(day, 'MM-DD') from latest), false)
      or extract(isodow from day) < 6 and not coalesce((select content -> 'off' ? to_char(day, 'MM-DD') from latest), false)
  $$;

  create function period_end(since timestamptz, period jsonb) returns timestamptz language plpgsql stable as $$
  declare
    day date := (since at time zone 'Asia/Shanghai')::date;
    remaining int := (period ->> 'days')::int;
  begin
    if period ->> 'unit' = 'WORKING_DAYS' then
      while remaining > 0 loop
        day := day + 1;
        if is_working_day(day) then remaining := remaining - 1; end if;
      end loop;
    else
      day := day + remaining;
      while not is_working_day(day) loop
        day := day + 1;
      end loop;
    end if;
    return (day + 1)::timestamp at time zone 'Asia/Shanghai';
  end $$;
  comment on function period_end is 'The first instant after a period of a rule pack that begins with an instant: 24:00 of its last day.';
  `,
);

/** No trigger counts working days any more: what expires is not lost. */
export const noWorkingDays = migration(
  '202612200140_rules_no_working_days',
  `drop function period_end; drop function is_working_day;`,
);
