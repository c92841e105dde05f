import { asOf } from '@chengjie/platform';

/** Whether mandate `bm` holds at an instant: the one place that says so. It ends with its membership. */
export function mandateAsOf(instant: string, bm = 'bm'): string {
  return asOf(bm, instant);
}

/** Whether mandate `bm` covers projects that buy a function in a region; both are SQL expressions. */
export function mandateCovers(functionId: string, regionCode: string, bm = 'bm'): string {
  return `(${bm}.function_id is null or ${bm}.function_id = ${functionId})
    and (${bm}.region_code is null or starts_with(${regionCode}, ${bm}.region_code))`;
}
