const DAY_MS = 86_400_000;

/** A lot, and until when its next step is due; undefined where nothing says it. */
export interface LotOnItsWay {
  readonly status: string;
  readonly due: Date | undefined;
}

/**
 * When time alone may give cause to look at a project: when something falls due; of what is overdue, or due by a calendar to come, within a
 * day; a day after the deadline, by when bids are opened. Null once no lot goes on. What falls due moves later only, so that nothing is missed.
 */
export function nextLook(lots: readonly LotOnItsWay[], deadlineAt: Date | null, now: Date | undefined): Date | null {
  const times = lots.flatMap(({ status, due }): number[] => {
    if (status === 'PUBLISHED') return [Math.max(deadlineAt?.getTime() ?? 0, now?.getTime() ?? 0) + DAY_MS];
    if (!now || (status !== 'OPENED' && status !== 'EVALUATED')) return [];
    return [due && due > now ? due.getTime() : now.getTime() + DAY_MS];
  });
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
