import { isWithinRegion } from '@chengjie/kernel';
import {
  isInForce,
  lastDayOf,
  parseCalendarYear,
  parseRulePack,
  rulePackFor,
  rulePackHash,
  UnsoundValueError,
  workingCalendar,
  type RulePack,
  type WorkingCalendar,
} from '@chengjie/law';
import { unknownOrders } from './ranking-order.rules.js';

/** A pack as its row has it. */
export interface PackRow {
  readonly id: string;
  readonly region: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly hash: string;
  readonly content: unknown;
}

/** A pack with its hash, and with the last day on which it counts by what has been entered so far. */
export interface KeptPack {
  readonly value: RulePack;
  readonly hash: string;
  /** Its own last day, or that before the region's next pack; null while there is none. */
  readonly lastDay: string | null;
}

/**
 * All packs and the calendar as they were at one moment; never changed. A pack, or the calendar, is checked when it is
 * first wanted, so that one which is unsound stops only those who need it.
 */
export class RuleBook {
  private readonly known = new Map<string, KeptPack>();
  private counted: WorkingCalendar | undefined;

  /**
   * @param revision tells books apart
   * @param years the calendar, each year in its latest version
   */
  constructor(
    readonly revision: string,
    private readonly rows: readonly PackRow[],
    private readonly years: readonly unknown[],
  ) {}

  /** The calendar of working days. @throws UnsoundValueError for a year that is none */
  get calendar(): WorkingCalendar {
    this.counted ??= workingCalendar(this.years.map(parseCalendarYear));
    return this.counted;
  }

  /** The pack of an id. @throws UnsoundValueError */
  byId(id: string): KeptPack | undefined {
    const known = this.known.get(id);
    if (known) return known;
    const row = this.rows.find((each) => each.id === id);
    if (!row) return undefined;
    const pack = { value: soundValue(row), hash: row.hash, lastDay: lastDayOf(this.rows, row) };
    this.known.set(id, pack);
    return pack;
  }

  /** The pack in force in a region. @param on an instant, or a day as YYYY-MM-DD */
  inForce(on: Date | string, regionCode: string): KeptPack | undefined {
    const row = rulePackFor(this.rows, on, regionCode);
    return row && this.byId(row.id);
  }

  /**
   * All packs, or those in force on a day, or those that count in a region; the country's first, the oldest of a region
   * first. One that is unsound is left out: it counts for nobody, and must not keep the others from their readers.
   */
  list(on?: string | null, regionCode?: string | null): KeptPack[] {
    return this.rows
      .filter((row) => !on || isInForce(this.rows, row, on))
      .filter(({ region }) => !regionCode || region === 'CN' || isWithinRegion(regionCode, region))
      .toSorted((a, b) => compare(placeOf(a), placeOf(b)) || compare(a.effectiveFrom, b.effectiveFrom))
      .flatMap(({ id }) => this.soundById(id) ?? []);
  }

  private soundById(id: string): KeptPack | undefined {
    try {
      return this.byId(id);
    } catch (error) {
      if (error instanceof UnsoundValueError) return undefined;
      throw error;
    }
  }
}

function soundValue({ content, hash }: PackRow): RulePack {
  const value = applicablePack(content);
  if (rulePackHash(value) === hash) return value;
  throw new UnsoundValueError('rule pack', [{ path: '', message: `${value.id} is not what its hash ${hash} is of` }]);
}

/** A pack whose shape is right and which the evaluation can apply. @throws UnsoundValueError naming each wrong field */
export function applicablePack(content: unknown): RulePack {
  const value = parseRulePack(content);
  const problems = unknownOrders(value);
  if (problems.length > 0) throw new UnsoundValueError('rule pack', problems);
  return value;
}

function placeOf({ region }: PackRow): string {
  return region === 'CN' ? '' : region;
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
