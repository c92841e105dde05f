import { Rational } from './rational.js';

const DECIMAL = /^(-)?(0|[1-9]\d*)(?:\.(\d+))?$/;

/** Is this a plain decimal such as `"17.78"`? No exponent, no `+`, no leading zeros, no bare point. */
export function isDecimal(text: string, maxPlaces = Number.POSITIVE_INFINITY): boolean {
  const match = DECIMAL.exec(text);
  return match !== null && (match[3]?.length ?? 0) <= maxPlaces;
}

/**
 * Reads a plain decimal exactly. `"17.7"` and `"17.70"` are the same value.
 * @param maxPlaces how many digits may follow the point
 * @throws RangeError when the text is no plain decimal or has more places
 */
export function parseDecimal(text: string, maxPlaces = Number.POSITIVE_INFINITY): Rational {
  const match = DECIMAL.exec(text);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > maxPlaces) {
    throw new RangeError(`"${text}" is not a decimal with at most ${maxPlaces} places`);
  }
  const digits = BigInt(`${match[2]}${fraction}`);
  return Rational.of(match[1] ? -digits : digits, 10n ** BigInt(fraction.length));
}

/**
 * Rounds half up, as scores and money are rounded here (四舍五入): 2.675 → 2.68. Halves of negative values
 * go away from zero, as PostgreSQL's `numeric` does, so that both sides of a comparison agree.
 */
export function roundHalfUp(value: Rational, places: number): Rational {
  return Rational.of(scaledHalfUp(value, places), 10n ** BigInt(places));
}

/** Writes a value with exactly so many places, rounded half up: `"90.00"`. */
export function formatDecimal(value: Rational, places: number): string {
  const scaled = scaledHalfUp(value, places);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function scaledHalfUp(value: Rational, places: number): bigint {
  if (!Number.isInteger(places) || places < 0) throw new RangeError('Places must be a whole number from 0');
  const magnitude = value.numerator < 0n ? -value.numerator : value.numerator;
  const doubled = 2n * magnitude * 10n ** BigInt(places) + value.denominator;
  const rounded = doubled / (2n * value.denominator);
  return value.numerator < 0n ? -rounded : rounded;
}
