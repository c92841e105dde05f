import { isCalendarDay } from '@chengjie/kernel';
import type { RatingTerm } from './rule-packs/rule-pack.js';

/** First and last day on which a rating is valid, YYYY-MM-DD. */
export interface Validity {
  readonly from: string;
  readonly until: string;
}

/**
 * How long a rating is valid that is announced on a day: the terms of a pack say it by the day of the announcement (`ratingTerms`).
 * @returns undefined where none of them is of that day
 * @throws RangeError for what is no day, YYYY-MM-DD
 */
export function ratingValidity(terms: readonly RatingTerm[], announcedOn: string): Validity | undefined {
  if (!isCalendarDay(announcedOn)) throw new RangeError(`${JSON.stringify(announcedOn)} is no day, YYYY-MM-DD`);
  const term = terms
    .filter(({ announcedFrom }) => announcedFrom === null || announcedFrom <= announcedOn)
    .toSorted((a, b) => ((a.announcedFrom ?? '') < (b.announcedFrom ?? '') ? 1 : -1))[0];
  if (!term) return undefined;
  const from = term.begins === 'ON_ANNOUNCEMENT' ? announcedOn : `${yearsOn(announcedOn.slice(0, 4), 1)}-01-01`;
  // Whoever begins on 29 February ends on the 28th: there the day that begins the year after is 1 March.
  const next = new Date(`${yearsOn(from.slice(0, 4), term.years)}${from.slice(4)}T00:00:00Z`);
  return { from, until: new Date(next.getTime() - DAY).toISOString().slice(0, 10) };
}

const DAY = 86_400_000;

function yearsOn(year: string, years: number): string {
  return `${BigInt(year) + BigInt(years)}`.padStart(4, '0');
}
