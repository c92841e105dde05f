import { monthsAfter, shanghaiDate, startOfShanghaiDate, type Violation } from '@chengjie/kernel';
import { listingErrors } from './listing.errors.js';
import type { Listing, ListKind } from './listing.terms.js';

/** What of a listing decides how it is left. */
export type Listed = Pick<Listing, 'list' | 'since'> & {
  readonly causes: readonly {
    readonly ground: { readonly ends: Ends };
    readonly enteredAt: Date;
    readonly months: number | null;
  }[];
};

type Ends = Listing['causes'][number]['ground']['ends'];

/** How a listing is left. */
export interface WayOff {
  /** From when on its clock counts: its latest cause, since each one starts it anew. */
  readonly restartedAt: Date;
  /** Whether something has to be put right first. */
  readonly mustRectify: boolean;
  /** Whether it lasts until the organization is deregistered. */
  readonly untilDeregistered: boolean;
  /** First day, YYYY-MM-DD, on which its time is over; null where its time decides nothing. */
  readonly earliestRemoval: string | null;
}

/** How a listing is left whose grounds nobody kept, as of lists that were taken over: as the strictest grounds of its list, our own measure. */
const TAKEN_OVER: Readonly<Record<ListKind, { readonly ends: Ends; readonly months: number | null }>> = {
  ABNORMAL: { ends: 'RECTIFIED', months: null },
  SERIOUS: { ends: 'RECTIFIED_AND_TIME', months: 24 },
};

/** How a listing is left: by all of its causes together, its time counted from the latest. */
export function wayOff({ list, since, causes }: Listed): WayOff {
  const each =
    causes.length > 0
      ? causes.map(({ ground, months, enteredAt }) => ({ ends: ground.ends, months, enteredAt }))
      : [{ ...TAKEN_OVER[list], enteredAt: since }];
  const restartedAt = new Date(Math.max(...each.map(({ enteredAt }) => enteredAt.getTime())));
  const months = Math.max(0, ...each.map((cause) => cause.months ?? 0));
  return {
    restartedAt,
    mustRectify: each.some(({ ends }) => ends === 'RECTIFIED' || ends === 'RECTIFIED_AND_TIME'),
    untilDeregistered: each.some(({ ends }) => ends === 'DEREGISTERED'),
    earliestRemoval: months > 0 ? monthsAfter(shanghaiDate(restartedAt), months) : null,
  };
}

/** What stands against taking an organization from the list that it is on. @param rectified whether the office states that it was put right */
export function removalViolations(
  { current, undecided }: { readonly current: Listed | undefined; readonly undecided: boolean },
  rectified: boolean,
  now: Date,
): Violation[] {
  if (!current) return [listingErrors.NOT_LISTED(['organizationId'])];
  if (undecided) return [listingErrors.SERIOUS_LISTING_UNDECIDED(['organizationId'])];
  const { untilDeregistered, earliestRemoval, mustRectify } = wayOff(current);
  if (untilDeregistered) return [listingErrors.LISTED_UNTIL_DEREGISTERED(['organizationId'])];
  if (earliestRemoval && now < startOfShanghaiDate(earliestRemoval))
    return [listingErrors.LISTED_UNTIL(['organizationId'], { day: earliestRemoval })];
  return mustRectify && !rectified ? [listingErrors.NOT_RECTIFIED(['rectified'])] : [];
}

/** Whether an organization has been on the abnormal list, without a break, for the months after which the serious one is proposed. */
export function isDueForSerious({ list, since }: Pick<Listing, 'list' | 'since'>, months: number, now: Date): boolean {
  return list === 'ABNORMAL' && now >= startOfShanghaiDate(monthsAfter(shanghaiDate(since), months));
}
