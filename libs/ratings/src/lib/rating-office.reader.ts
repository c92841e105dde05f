import { AgenciesReader } from '@chengjie/accounts';
import { isActor, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { RATING_OFFICES, type RatingOffice } from './rating.terms.js';

/** For which office somebody assesses: its agency's own place, for which the role is held whole. */
@Injectable()
export class RatingOfficeReader {
  constructor(private readonly agencies: AgenciesReader) {}

  /** Null where the role that one acts in is of no such office. */
  async of(person: Person | null): Promise<RatingOffice | null> {
    if (!person || !isActor(person)) return null;
    const { role, agencyId, regionCode } = person.acting;
    if (!agencyId || !RATING_OFFICES.includes(role)) return null;
    const agency = await this.agencies.byId(agencyId);
    return agency?.regionCode === regionCode ? { role, code: regionCode } : null;
  }
}
