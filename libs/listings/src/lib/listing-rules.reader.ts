import type { ListingGround, ListingRules } from '@chengjie/law';
import { isWithinRegion } from '@chengjie/kernel';
import { Database } from '@chengjie/platform';
import { RulesReader, type KeptPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { ListKind, RulesApplied } from './listing.terms.js';

/** The rules of the lists that apply somewhere, and the pack that says them. */
export interface AppliedListingRules extends RulesApplied {
  readonly rules: ListingRules;
}

/** Finds the rules of the lists. */
@Injectable()
export class ListingRulesReader {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
  ) {}

  /**
   * Those of the pack in force in a region. The order is of 2018, and packs tell it only since 4 December 2026: before, the first
   * pack that does is applied.
   * @throws Error where no pack of the region tells any
   */
  async of(regionCode: string): Promise<AppliedListingRules> {
    const book = await this.rules.book();
    const inForce = book.inForce(await this.database.now(), regionCode);
    const pack = inForce?.value.listingRules ? inForce : firstToTell(book.list(null, regionCode), regionCode);
    if (!pack?.value.listingRules) throw new Error(`No rule pack tells the grounds of the lists in ${regionCode}`);
    return { rules: pack.value.listingRules, rulePackId: pack.value.id, rulePackHash: pack.hash };
  }

  /** Those of a pack by which something was begun. */
  async thoseOf(pack: RulesApplied): Promise<ListingRules> {
    const { listingRules } = await this.rules.ofProject(pack);
    if (!listingRules) throw new Error(`Rule pack ${pack.rulePackId} tells no grounds of the lists`);
    return listingRules;
  }
}

/** The ground of a list by its key. */
export function groundOf({ grounds }: ListingRules, list: ListKind, key: string): ListingGround | undefined {
  return grounds.find((ground) => ground.list === list && ground.key === key);
}

/** How long a ground lasts at least; null where time decides nothing. */
export function monthsOf({ months }: ListingRules, { list, ends }: ListingGround): number | null {
  return ends === 'TIME' || ends === 'RECTIFIED_AND_TIME' ? months[list] : null;
}

/** Of the nearest region that has one, the first. */
function firstToTell(packs: readonly KeptPack[], regionCode: string): KeptPack | undefined {
  const telling = packs.filter(({ value }) => value.listingRules);
  const local = telling.filter(({ value: { region } }) => region !== 'CN' && isWithinRegion(regionCode, region));
  return local[0] ?? telling[0];
}
