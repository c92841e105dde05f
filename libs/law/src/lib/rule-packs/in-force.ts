import { isRegionCode, shanghaiDate, startOfShanghaiDate } from '@chengjie/kernel';
import type { RulePack } from './rule-pack.js';

/** What of a pack says where and when it counts. */
export type PackScope = Pick<RulePack, 'region' | 'effectiveFrom' | 'effectiveTo'>;

const DAY = 86_400_000;

/**
 * The rule pack in force on a day in a region: the nearest region that has one then counts, the country last. Of a
 * region's packs it is the latest that has begun, unless its last day is over. A project takes that of its publication
 * date and keeps it.
 * @param date an instant, or a calendar day in Asia/Shanghai as YYYY-MM-DD
 * @returns undefined when no pack was in force
 * @throws RangeError for what is no region code, no day or no instant
 */
export function rulePackFor<Pack extends PackScope>(
  packs: readonly Pack[],
  date: Date | string,
  regionCode: string,
): Pack | undefined {
  if (!isRegionCode(regionCode)) throw new RangeError(`Not a region code: ${regionCode}`);
  const day = shanghaiDate(typeof date === 'string' ? startOfShanghaiDate(date) : date);
  return packs
    .filter(({ region }) => region === 'CN' || regionCode.startsWith(region))
    .filter((pack) => isInForce(packs, pack, day))
    .sort((a, b) => reach(b) - reach(a))[0];
}

/** Whether a pack counts in its region on a day (YYYY-MM-DD). */
export function isInForce(packs: readonly PackScope[], pack: PackScope, day: string): boolean {
  const last = lastDayOf(packs, pack);
  return pack.effectiveFrom <= day && (last === null || day <= last);
}

/** The last day on which a pack is in force: its own, or that before the region's next pack; null while there is none. */
export function lastDayOf(packs: readonly PackScope[], { region, effectiveFrom, effectiveTo }: PackScope) {
  const next = packs
    .filter((other) => other.region === region && other.effectiveFrom > effectiveFrom)
    .map((other) => dayBefore(other.effectiveFrom))
    .sort()[0];
  if (next === undefined) return effectiveTo;
  return effectiveTo !== null && effectiveTo < next ? effectiveTo : next;
}

function reach({ region }: PackScope): number {
  return region === 'CN' ? 0 : region.length;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}
