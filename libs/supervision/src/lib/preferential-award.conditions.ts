import { where, withinIndexedRegion, withinRegion, type Condition } from '@chengjie/platform';
import { REGION_DIGITS } from '@chengjie/procurement';

/** Of an award `a` that the step decided: one of those whom it was put above asked the same price, as the stored evaluation says. */
export const EQUAL_PRICES = `exists (select from evaluation e, json_array_elements(e.result -> 'preferentialPlaces') place
  where e.id = a.evaluation_id and place ->> 'bidId' = a.bid_id::text and (place ->> 'equalPrices')::boolean)`;

/** What preferential awards are narrowed by; days in Asia/Shanghai, both included. */
export interface PreferentialAwardCriteria {
  readonly regionCode?: string | null;
  readonly functionId?: string | null;
  readonly federationId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly exercises?: boolean | null;
  /** Only those among equal prices. */
  readonly equalPrices?: boolean | null;
}

/** Conditions over `award a`. Exercises are there only when asked for, and then nothing else. */
export function preferentialConditions(criteria: PreferentialAwardCriteria): Condition[] {
  return [where('a.preferential'), ...awardConditions(criteria)];
}

/** The same of all awards, whatever decided them. */
export function awardConditions(criteria: PreferentialAwardCriteria): Condition[] {
  const { regionCode, functionId, federationId, from, to, exercises, equalPrices } = criteria;
  // The index of a function's awards holds the whole code.
  const within = (code: string) =>
    functionId ? withinRegion('a.region_code', code) : withinIndexedRegion('a.region_code', code, REGION_DIGITS);
  return [
    where(`a.status = 'ACTIVE'`),
    where(exercises ? 'a.exercise' : 'not a.exercise'),
    ...(equalPrices ? [{ ...where(EQUAL_PRICES), sparse: true }] : []),
    ...(regionCode ? [within(regionCode)] : []),
    ...(functionId ? [where('a.function_id = ?::uuid', functionId)] : []),
    ...(federationId ? [where('a.bidder_id = ?::uuid', federationId)] : []),
    ...(from ? [where(`a.published_at >= ?::date::timestamp at time zone 'Asia/Shanghai'`, from)] : []),
    ...(to ? [where(`a.published_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to)] : []),
  ];
}
