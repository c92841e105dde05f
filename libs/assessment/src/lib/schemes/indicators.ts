import type { Bilingual } from '@chengjie/kernel';
import type { Choice, Indicator, IndicatorGroup, IndicatorItem, Measure, Points } from '../scheme.terms.js';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** A case, a grade or a fault. */
export const choice = (id: string, points: Points, zh: string, en: string): Choice => ({
  id,
  points,
  title: both(zh, en),
});

export const group = (
  id: string,
  points: Points,
  zh: string,
  en: string,
  parts: readonly Indicator[],
): IndicatorGroup => ({ kind: 'GROUP', id, points, title: both(zh, en), parts });

/** @param evidence what is shown for it, in Chinese and English */
export const item = (
  id: string,
  points: Points,
  [zh, en]: readonly [string, string],
  evidence: readonly [string, string],
  measure: Measure,
): IndicatorItem => ({ ...measure, id, points, title: both(zh, en), evidence: both(...evidence) });
