import { isRegionCode, shanghaiDate } from '@chengjie/kernel';
import { RULE_PACKS } from './packs.js';
import type { RulePack } from './rule-pack.js';

/**
 * The rule pack in force on a day in a region: the nearest region that has packs counts, the country last. A project
 * takes that of its publication date and keeps it.
 * @param date an instant, or a calendar day in Asia/Shanghai as YYYY-MM-DD
 * @returns undefined when no pack was in force, that is before 2018
 * @throws RangeError for what is no region code
 */
export function rulePackFor(date: Date | string, regionCode: string): RulePack | undefined {
  if (!isRegionCode(regionCode)) throw new RangeError(`Not a region code: ${regionCode}`);
  const day = typeof date === 'string' ? date : shanghaiDate(date);
  return RULE_PACKS.filter(({ region }) => region === 'CN' || regionCode.startsWith(region))
    .filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo))
    .sort((a, b) => reach(b) - reach(a))[0];
}

function reach({ region }: RulePack): number {
  return region === 'CN' ? 0 : region.length;
}

/** The pack that a project kept. @throws RangeError for an unknown id: packs are never removed. */
export function rulePackById(id: string): RulePack {
  const found = RULE_PACKS.find((pack) => pack.id === id);
  if (!found) throw new RangeError(`No rule pack ${id}`);
  return found;
}
