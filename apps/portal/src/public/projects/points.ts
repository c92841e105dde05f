import { formatDecimal, parseDecimal, Rational } from '@chengjie/kernel';

/** Adds points given as decimal text, exactly: `["30.00", "20.5"]` gives `"50.50"`. */
export function sumOfPoints(points: readonly string[]): string {
  return formatDecimal(Rational.sum(points.map((text) => parseDecimal(text))), 2);
}
