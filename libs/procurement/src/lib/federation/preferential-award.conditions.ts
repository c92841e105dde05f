import { where, withinRegion } from '@chengjie/platform';
import type { Condition } from '@chengjie/platform';

/** What preferential awards are narrowed by; days in Asia/Shanghai, both included. */
export interface PreferentialAwardCriteria {
  readonly regionCode?: string | null;
  readonly functionId?: string | null;
  readonly federationId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly exercises?: boolean | null;
}

/** Awards that the federation step decided, with project and bid. */
export const PREFERENTIAL_AWARDS = `award a join project p on p.id = a.project_id join bid b on b.id = a.bid_id`;

/** Conditions over {@link PREFERENTIAL_AWARDS}. Exercises are there only when asked for, and then nothing else. */
export function preferentialConditions(criteria: PreferentialAwardCriteria): Condition[] {
  const { regionCode, functionId, federationId, from, to, exercises } = criteria;
  return [
    where(`a.preferential and a.status = 'ACTIVE'`),
    where(exercises ? 'p.exercise' : 'not p.exercise'),
    ...(regionCode ? [withinRegion('p.region_code', regionCode)] : []),
    ...(functionId ? [where('p.function_id = ?::uuid', functionId)] : []),
    ...(federationId ? [where('b.bidder_id = ?::uuid', federationId)] : []),
    ...(from ? [where(`a.published_at >= ?::date::timestamp at time zone 'Asia/Shanghai'`, from)] : []),
    ...(to ? [where(`a.published_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to)] : []),
  ];
}
