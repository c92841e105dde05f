/** Levels of the five-level tree; STREET stands for 街道, 镇 and 乡, COMMUNITY for residents' and village committees. */
export type RegionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'STREET' | 'COMMUNITY';

/** Kinds of the fourth level, told by the street part of the code: 街道, 镇, 乡, and areas run by an enterprise. */
export type StreetKind = 'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'ENTERPRISE';

/** Classes of the fifth level: residents' committee (urban), village committee (rural), look-alikes (OTHER). */
export type CommunityClass = 'URBAN' | 'RURAL' | 'OTHER';

const LEVEL_BY_LENGTH: Readonly<Record<number, RegionLevel>> = {
  2: 'PROVINCE',
  4: 'CITY',
  6: 'COUNTY',
  9: 'STREET',
  12: 'COMMUNITY',
};
const PREFIX_LENGTHS = [2, 4, 6, 9, 12] as const;
const CODE = /^[1-9]\d(?:\d\d(?:\d\d(?:\d{3}(?:\d{3})?)?)?)?$/;

/** Whether a text is a statistical region code of 2, 4, 6, 9 or 12 digits without an all-zero part (domain.md §4). */
export function isRegionCode(text: string): boolean {
  return CODE.test(text) && partsOf(text).every((part) => Number(part) > 0);
}

/** The level of a code. @throws RangeError for what is no region code. */
export function regionLevel(code: string): RegionLevel {
  assertRegionCode(code);
  return LEVEL_BY_LENGTH[code.length] as RegionLevel;
}

/** The code one level up; undefined for a province. @throws RangeError for what is no region code. */
export function parentRegionCode(code: string): string | undefined {
  return regionPath(code).at(-2);
}

/** From the province down to the code itself, e.g. `22, 2202, 220202`. @throws RangeError for what is no region code. */
export function regionPath(code: string): string[] {
  assertRegionCode(code);
  return PREFIX_LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** Whether a region is the ancestor itself or lies below it: a jurisdiction is a subtree, that is, a code prefix. */
export function isWithinRegion(code: string, ancestor: string): boolean {
  return isRegionCode(code) && isRegionCode(ancestor) && code.startsWith(ancestor);
}

/** How much of a region one of these subtrees holds: all of it, a part, or nothing. They are not added up (docs/adr/0038). */
export function coverageOf(held: readonly string[], code: string): 'WHOLE' | 'PART' | 'NONE' {
  if (held.some((each) => isWithinRegion(code, each))) return 'WHOLE';
  return held.some((each) => isWithinRegion(each, code)) ? 'PART' : 'NONE';
}

/**
 * Whether what is held must hold all of a project's region by its rule pack (docs/adr/0038).
 * @param pack what has none yet, a draft, will be judged by rules that ask for all of it
 */
export function asksForWholeRegion(
  pack: { readonly coversWholeRegion?: boolean | undefined } | null | undefined,
): boolean {
  return !pack || pack.coversWholeRegion === true;
}

/** The kind of the street a code names or lies in; undefined above that level. */
export function streetKind(code: string): StreetKind | undefined {
  assertRegionCode(code);
  if (code.length < 9) return undefined;
  const part = Number(code.slice(6, 9));
  if (part < 100) return 'SUBDISTRICT';
  if (part < 200) return 'TOWN';
  return part < 400 ? 'TOWNSHIP' : 'ENTERPRISE';
}

/** The class of a community code; undefined above that level. The targets of policy 一(三) count URBAN and RURAL apart. */
export function communityClass(code: string): CommunityClass | undefined {
  assertRegionCode(code);
  if (code.length < 12) return undefined;
  const part = Number(code.slice(9));
  if (part < 200) return 'URBAN';
  return part < 400 ? 'RURAL' : 'OTHER';
}

/** The short form of a code that other systems pad with zeros: `220200000000` is `2202`. @throws RangeError if none. */
export function regionCodeFromPadded(padded: string): string {
  let code = padded;
  while (code.length > 2 && Number(partsOf(code).at(-1)) === 0)
    code = code.slice(0, -(partsOf(code).at(-1) ?? '').length);
  assertRegionCode(code);
  return code;
}

function partsOf(code: string): string[] {
  return PREFIX_LENGTHS.map((end, level) => code.slice(PREFIX_LENGTHS[level - 1] ?? 0, end)).filter(
    (part) => part !== '',
  );
}

function assertRegionCode(code: string): void {
  if (!isRegionCode(code)) throw new RangeError(`Not a region code: ${code}`);
}
