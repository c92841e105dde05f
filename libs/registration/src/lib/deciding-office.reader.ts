import { OfficeBars, type OwnOffice } from '@chengjie/accounts';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

const officersOf = statement<{ accountId: string }, [role: string, regionCode: string]>(
  'application_officers_of_office',
  `select g.account_id as "accountId" from role_grant g join agency a on a.id = g.agency_id
   where g.role = $1 and g.region_code = $2 and a.region_code = $2 and g.valid_to is null`,
);

/** Digits of the regions whose civil affairs stand above an office: county, city, province. */
const ABOVE = [6, 4, 2];

/** Which office decides what decides by which bids are eligible: none that buys (docs/adr/0041). */
@Injectable()
export class DecidingOfficeReader {
  constructor(
    private readonly database: Database,
    private readonly bars: OfficeBars,
  ) {}

  /** The office of the place, or while all its officers buy or draft a purchase the nearest civil affairs above of whose officers one does not; if there is none, that of the place. */
  async of(own: OwnOffice): Promise<OwnOffice> {
    const above = ABOVE.filter((digits) => digits < own.code.length).map((digits) => own.code.slice(0, digits));
    for (const office of [own, ...above.map((code): OwnOffice => ({ role: 'REGISTRAR', code }))])
      if (await this.isFree(office)) return office;
    return own;
  }

  private async isFree({ role, code }: OwnOffice): Promise<boolean> {
    const officers = await this.database.query(officersOf, [role, code]);
    const bars = await Promise.all(officers.map((officer) => this.bars.ofFacts(officer)));
    return bars.some((bar) => bar === undefined);
  }
}
