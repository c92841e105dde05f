import { formatDecimal, isDecimal, parseDecimal, type Rational } from '@chengjie/kernel';
import type { Points } from './scheme.terms.js';

/** Whether a text is points at all. */
export function isPoints(text: string): boolean {
  return isDecimal(text, 2) && !text.startsWith('-');
}

/** @throws RangeError for what is no points */
export const pointsOf = (text: Points): Rational => parseDecimal(text, 2);

/** As they are shown: two places. */
export const written = (points: Rational): Points => formatDecimal(points, 2);

/** As they are shown in a sentence: no more places than they need. */
export const briefly = (points: Rational): Points => written(points).replace(/\.?0+$/u, '');

/** Whether one is no less than the other. */
export const reaches = (points: Rational, least: Rational): boolean => points.compare(least) >= 0;

export const lesser = (a: Rational, b: Rational): Rational => (reaches(a, b) ? b : a);
