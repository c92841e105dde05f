/** What a filed group is like: an association of members, or a service. */
export type FilingLetter = 'S' | 'F';

/** What a filing number is made of. */
export interface FilingNumberParts {
  /** Twelve digits: the seat's region, filled up with zeros. */
  readonly place: string;
  readonly letter: FilingLetter;
  /** Four digits. */
  readonly year: string;
  /** 1 to 9999, within place, letter and year. */
  readonly serial: number;
}

/** Prime, so that each mistyped digit and each swap of neighbours gives another remainder. */
const MODULUS = 97n;

/**
 * A filing number 备案编号: `{place}-{S|F}-{year}-{serial}-{check}`. No rule about such numbers is known in Jilin: the shape is our own.
 * The check, with the letter as 1 or 2, leaves a remainder of 1 by 97, as ISO 7064 MOD 97-10 has it.
 */
export function filingNumber({ place, letter, year, serial }: FilingNumberParts): string {
  const number = String(serial).padStart(4, '0');
  const digits = BigInt(`${place}${letter === 'S' ? 1 : 2}${year}${number}00`);
  const check = String(MODULUS + 1n - (digits % MODULUS)).padStart(2, '0');
  return `${place}-${letter}-${year}-${number}-${check}`;
}
