import { Database, sharedLookup, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

/** Where the public reaches an agency. */
export interface AgencyContactRow {
  readonly agencyId: string;
  readonly address: string;
  readonly telephone: string;
  readonly openingHours: string;
  readonly mailAddress: string | null;
  readonly changedAt: Date;
}

const ofAgencies = statement<AgencyContactRow, [agencyIds: readonly string[]]>(
  'agency_contacts',
  `select agency_id as "agencyId", address, telephone, opening_hours as "openingHours", mail_address as "mailAddress",
     changed_at as "changedAt"
   from agency_contact where agency_id = any($1::uuid[])`,
);

/** Reads where agencies are reached; those that are asked for at once together. */
@Injectable()
export class AgencyContactsReader {
  private readonly lookUp = sharedLookup<AgencyContactRow>(
    async (ids) => new Map((await this.database.query(ofAgencies, [ids])).map((row) => [row.agencyId, row])),
  );

  constructor(private readonly database: Database) {}

  /** Undefined where none is entered. */
  of(agencyId: string): Promise<AgencyContactRow | undefined> {
    return this.lookUp(agencyId);
  }
}
