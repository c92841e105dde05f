import { isActor, type Person, type Role } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { AgenciesReader } from './agencies.reader.js';

/** Roles whose holders decide about organizations for their own office. */
export const OWN_OFFICES: readonly Role[] = ['REGISTRAR', 'FILING_OFFICE'];

/** The office that somebody acts for. */
export interface OwnOffice {
  readonly role: Role;
  readonly code: string;
}

/**
 * For which office somebody decides about organizations: its agency's own place, for which the role is held whole. Who holds a role of an
 * agency above for a part of its region, or of an agency of a place for a part of that, decides none.
 */
@Injectable()
export class OwnOfficeReader {
  constructor(private readonly agencies: AgenciesReader) {}

  /** Null where the role that one acts in is of no such office. */
  async of(person: Person | null): Promise<OwnOffice | null> {
    if (!person || !isActor(person)) return null;
    const { role, agencyId, regionCode } = person.acting;
    if (!agencyId || !OWN_OFFICES.includes(role)) return null;
    const agency = await this.agencies.byId(agencyId);
    return agency?.regionCode === regionCode ? { role, code: regionCode } : null;
  }
}
