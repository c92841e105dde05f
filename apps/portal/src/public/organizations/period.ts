import { shanghaiDate } from '@chengjie/kernel';

/** A half-open period of instants, as the API tells it: up to `to`, at which it held no more; null while it holds. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** The first and the last day in Beijing on which something held; the last is null while it holds. Null where it never held. */
export function daysOf({ from, to }: Period): { readonly first: string; readonly last: string | null } | null {
  const [start, end] = [Date.parse(from), to === null ? null : Date.parse(to)];
  if (end !== null && end <= start) return null;
  return { first: shanghaiDate(new Date(start)), last: end === null ? null : shanghaiDate(new Date(end - 1)) };
}
