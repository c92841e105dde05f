import { parseDecimal } from './decimal.js';
import { Rational } from './rational.js';

/**
 * Is this an amount of money as we hold it: whole fen (1 yuan = 100 fen), not negative, a safe integer?
 * That is exact up to 90 trillion yuan, far above any public budget.
 */
export function isFen(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/**
 * Fen as a decimal string in yuan, the form of interfaces and documents: `8000000` → `"80000.00"`.
 * @throws RangeError when it is no amount in whole fen
 */
export function fenToYuan(fen: number): string {
  assertFen(fen);
  const digits = String(fen).padStart(3, '0'); // exact, and this is called for every amount that is shown
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * A decimal string in yuan as fen: `"80000.00"`, `"80000.5"`, `"80000"`.
 * @throws RangeError for anything else: a sign, separators, a third place, or more than a safe integer of fen
 */
export function yuanToFen(yuan: string): number {
  if (yuan.startsWith('-')) throw new RangeError(`"${yuan}" is not an amount: it has a sign`);
  const fen = Number(parseDecimal(yuan, 2).times(Rational.of(100n)).numerator);
  assertFen(fen);
  return fen;
}

/** Fen for people to read, in yuan with thousands separated: `8000000` → `"80,000.00"`. No locale is involved. */
export function formatYuan(fen: number): string {
  return fenToYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
}

function assertFen(value: number): void {
  if (!isFen(value)) throw new RangeError(`${value} is not an amount in whole fen`);
}
