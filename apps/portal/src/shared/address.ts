import { isId, isRegionCode, readCode, readDay } from '@chengjie/kernel';

/** The value out of those known, or none: an old or mistyped address still shows a list. */
export function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value === text);
}

/** A whole number from 1 up, such as that of an edition. */
export function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** The code of a region, as the API's `RegionCode` takes it. */
export function regionCode(text: string | null | undefined): string | undefined {
  const code = readCode(text ?? '');
  return isRegionCode(code) ? code : undefined;
}

/** A day of the calendar as people write it, as the API's `Date` takes it. */
export function calendarDay(text: string | null): string | undefined {
  return readDay(text ?? '').value;
}

/** From which day to which; an end before the beginning, which the API would refuse, is left out. */
export function periodOf(
  search: URLSearchParams,
  [first, last]: readonly [string, string] = ['from', 'to'],
): { readonly from?: string; readonly to?: string } {
  const [from, to] = [calendarDay(search.get(first)), calendarDay(search.get(last))];
  return { ...(from && { from }), ...(to && !(from && to < from) && { to }) };
}

/** The id of something, as against its code or reference. */
export function idIn(text: string | null): string | undefined {
  return isId(text) ? text : undefined;
}

/** An address with a question, without what is undefined: `addressOf('/functions', { region: '22' })`. */
export function addressOf(path: string, question: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(question).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return search === '' ? path : `${path}?${search}`;
}

/**
 * The same for a list that is being looked at: what was searched, filtered and ordered stays, the page starts anew.
 * @param changes what else the address says; undefined takes it away
 */
export function keptAddress(
  path: string,
  search: URLSearchParams,
  changes: Record<string, string | number | undefined> = {},
): string {
  const { after: _, ...kept } = Object.fromEntries(search);
  return addressOf(path, { ...kept, ...changes });
}
