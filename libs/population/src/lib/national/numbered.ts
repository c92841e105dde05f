/** Spreads a number over 32 bits: the same number gives the same, neighbours give nothing alike. */
export function spread(number: number, salt: number): number {
  let bits = Math.imul(number ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 16), 0x27d4eb2f);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** A whole number below `bound` that follows from another one. */
export function drawn(bound: number, number: number, salt: number): number {
  return spread(number, salt) % bound;
}

/** One of a list, following from a number. */
export function drawnOf<T>(list: readonly T[], number: number, salt: number): T {
  return list[drawn(list.length, number, salt)] as T;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** 2024-01-01, where the running numbers of generated ids begin. */
const ORIGIN = 1_704_067_200_000;

/** Kinds of things that have ids by number. */
export type NumberedKind = 'ORGANIZATION' | 'QUALIFICATION' | 'MEMBERSHIP' | 'AGENCY' | 'PROJECT' | 'LOT' | 'OTHER';
const KINDS: Readonly<Record<NumberedKind, number>> = {
  ORGANIZATION: 0xa01,
  QUALIFICATION: 0xa02,
  MEMBERSHIP: 0xa03,
  AGENCY: 0xa04,
  PROJECT: 0xa05,
  LOT: 0xa06,
  OTHER: 0xa07,
};

/** The id of the n-th thing of its kind, a UUIDv7: known from the number alone, so that nothing is kept to refer to it. */
export function idOf(kind: NumberedKind, number: number): string {
  const time = hex(ORIGIN + number, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(KINDS[kind], 3)}-8000-${hex(spread(number, 7), 8)}${hex(number % 65_536, 4)}`;
}

/** The id of the n-th bid, whose order tells nothing: shaped as a UUIDv4. */
export function bidIdOf(number: number): string {
  const [first, second, third] = [spread(number, 11), spread(number, 12), spread(number, 13)];
  return `${hex(first, 8)}-${hex(second >>> 16, 4)}-4${hex(second & 0xfff, 3)}-8${hex(third >>> 20, 3)}-${hex(number, 12)}`;
}
