import { regionLevel } from '@chengjie/kernel';
import type { RulePack, Thresholds } from './rule-pack.js';

/** The level of a buyer for thresholds: streets and communities count as their county. */
export function buyerLevel(regionCode: string): keyof Thresholds['statutoryFromFen'] {
  const level = regionLevel(regionCode);
  return level === 'PROVINCE' || level === 'CITY' ? level : 'COUNTY';
}

/** From which amount a purchase of this buyer is statutory procurement, fen; undefined where the pack has no thresholds. */
export function statutoryFrom({ thresholds }: Pick<RulePack, 'thresholds'>, buyerRegionCode: string) {
  return thresholds?.statutoryFromFen[buyerLevel(buyerRegionCode)];
}
