import type { CalendarYear } from './calendar-year.js';

/** A calendar ready for arithmetic; made by {@link workingCalendar}. Days are counted from 1970-01-01. */
export interface WorkingCalendar {
  /** Years and versions it was made of, e.g. `CN-2004-2026`, or `CN-2004-2026+2020.2` with 2020 arranged anew. */
  readonly version: string;
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<number>;
  readonly work: ReadonlySet<number>;
}

const DAY = 86_400_000;

/** Makes a calendar of the years that are published; of a year arranged anew, the latest version counts. */
export function workingCalendar(published: readonly CalendarYear[]): WorkingCalendar {
  const latest = new Map<number, CalendarYear>();
  for (const year of published.toSorted((a, b) => a.version - b.version)) latest.set(year.year, year);
  const years = [...latest.values()].sort((a, b) => a.year - b.year);
  const daysOf = (kind: 'off' | 'work'): Set<number> =>
    new Set(years.flatMap((each) => each[kind].map((day) => Date.parse(`${each.year}-${day}T00:00:00Z`) / DAY)));
  return {
    version: versionOf(years),
    years: new Set(years.map(({ year }) => year)),
    off: daysOf('off'),
    work: daysOf('work'),
  };
}

function versionOf(years: readonly CalendarYear[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const { year } of years) {
    const span = spans.at(-1);
    if (span?.last === year - 1) span.last = year;
    else spans.push({ first: year, last: year });
  }
  const covered = spans.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  const anew = years.filter(({ version }) => version > 1).map(({ year, version }) => `+${year}.${version}`);
  return `CN-${covered}${anew.join('')}`;
}
