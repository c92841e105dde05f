import { formatDecimal, parseDecimal } from './decimal.js';
import { Rational } from './rational.js';
import { halfWidth } from './typed-code.js';

/**
 * Why a typed text is no such number: EMPTY; NOT_A_NUMBER; GROUPED_WRONG, separators that do not part groups of three, so that
 * `8,00` might be 8.00 or 800; NEGATIVE; TOO_MANY_PLACES; TOO_LARGE.
 */
export type NumberFault = 'EMPTY' | 'NOT_A_NUMBER' | 'GROUPED_WRONG' | 'NEGATIVE' | 'TOO_MANY_PLACES' | 'TOO_LARGE';

/** What a typed text was read as: plain decimal text with all its places, such as `"80000.00"`, or why it is none. */
export type ReadNumber =
  { readonly value: string; readonly fault?: never } | { readonly value?: never; readonly fault: NumberFault };

interface NumberBounds {
  /** Digits after the point, which the value is written with. */
  readonly places: number;
  /** Most digits before the point. */
  readonly digits: number;
}

const POINTS: NumberBounds = { places: 2, digits: 3 };
const YUAN: NumberBounds = { places: 2, digits: 12 };

const CURRENCY = /^(?:人民币|RMB|CNY|¥)\s*/i;
const UNIT = /\s*(?:([万亿]?)元整?|([万亿]))$/;
/** Decimal digits that a unit stands for. */
const DIGITS_OF_UNIT: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** Points as people type them: blanks around and full-width digits are no mistakes. At most two places. */
export function readPoints(typed: string): ReadNumber {
  return readDecimal(halfWidth(typed), POINTS);
}

/** A whole number from 0 as people type it, of at most so many digits. */
export function readWhole(typed: string, digits: number): ReadNumber {
  return readDecimal(halfWidth(typed), { places: 0, digits });
}

/**
 * An amount in yuan as people type or paste it: full width, `¥` or 人民币 before it, 元, 万元 or 亿元 behind it, and groups of
 * three parted by commas or blanks. At most twelve digits of yuan and two places; `"1.5万元"` is read as `"15000.00"`.
 */
export function readAmount(typed: string): ReadNumber {
  const bare = halfWidth(typed).replace(CURRENCY, '');
  const [, before = '', alone = ''] = UNIT.exec(bare) ?? [];
  const shift = DIGITS_OF_UNIT[before || alone] ?? 0;
  const read = readDecimal(bare.replace(UNIT, ''), { places: YUAN.places + shift, digits: YUAN.digits });
  if (read.fault || shift === 0) return read;
  const yuan = formatDecimal(parseDecimal(read.value).times(Rational.of(10n ** BigInt(shift))), YUAN.places);
  return yuan.length > YUAN.digits + 1 + YUAN.places ? { fault: 'TOO_LARGE' } : { value: yuan };
}

function readDecimal(text: string, { places, digits }: NumberBounds): ReadNumber {
  if (text === '') return { fault: 'EMPTY' };
  const [, sign = '', whole = '', point = '', fraction = ''] = /^([-−+]?)([\d, ]*)(\.?)(\d*)$/.exec(text) ?? [];
  if (whole + fraction === '' || (point === '' && fraction !== '')) return { fault: 'NOT_A_NUMBER' };
  if (/[, ]/.test(whole) && !/^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)$/.test(whole)) return { fault: 'GROUPED_WRONG' };
  if (sign !== '' && sign !== '+') return { fault: 'NEGATIVE' };
  if (fraction.length > places) return { fault: 'TOO_MANY_PLACES' };
  const plain = whole.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '') || '0';
  if (plain.length > digits) return { fault: 'TOO_LARGE' };
  return { value: formatDecimal(parseDecimal(fraction ? `${plain}.${fraction}` : plain), places) };
}
