import { AgenciesReader } from '@chengjie/accounts';
import { isActor, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { APPLICATION_OFFICES, type OwnOffice } from './application.terms.js';

/**
 * For which office somebody decides applications: its agency's own place, for which the role is held whole. Who holds a role of an agency
 * above for a part of its region, or of an agency of a place for a part of that, decides none.
 */
@Injectable()
export class OwnOfficeReader {
  constructor(private readonly agencies: AgenciesReader) {}

  /** Null where the role that one acts in is of no such office. */
  async of(person: Person | null): Promise<OwnOffice | null> {
    if (!person || !isActor(person)) return null;
    const { role, agencyId, regionCode } = person.acting;
    if (!agencyId || !APPLICATION_OFFICES.includes(role)) return null;
    const agency = await this.agencies.byId(agencyId);
    return agency?.regionCode === regionCode ? { role, code: regionCode } : null;
  }
}
