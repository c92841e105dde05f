import { where, withinIndexedRegion, withinRegion, type Condition } from '@chengjie/platform';
import { REGION_DIGITS } from '@chengjie/procurement';

/** What preferential awards are narrowed by; days in Asia/Shanghai, both included. */
export interface PreferentialAwardCriteria {
  readonly regionCode?: string | null;
  readonly functionId?: string | null;
  readonly federationId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly exercises?: boolean | null;
}

/** Conditions over `award a`. Exercises are there only when asked for, and then nothing else. */
export function preferentialConditions(criteria: PreferentialAwardCriteria): Condition[] {
  const { regionCode, functionId, federationId, from, to, exercises } = criteria;
  // The index of a function's awards holds the whole code.
  const within = (code: string) =>
    functionId ? withinRegion('a.region_code', code) : withinIndexedRegion('a.region_code', code, REGION_DIGITS);
  return [
    where(`a.preferential and a.status = 'ACTIVE'`),
    where(exercises ? 'a.exercise' : 'not a.exercise'),
    ...(regionCode ? [within(regionCode)] : []),
    ...(functionId ? [where('a.function_id = ?::uuid', functionId)] : []),
    ...(federationId ? [where('a.bidder_id = ?::uuid', federationId)] : []),
    ...(from ? [where(`a.published_at >= ?::date::timestamp at time zone 'Asia/Shanghai'`, from)] : []),
    ...(to ? [where(`a.published_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to)] : []),
  ];
}
