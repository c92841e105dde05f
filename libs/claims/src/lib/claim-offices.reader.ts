import { asOf, Database, NOW, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { CLAIM_OFFICES } from './claim.terms.js';

/** Who decides about standing, federations and qualifications; about the standing of a filed organization its filing office too. */
const REGISTRARS = ['REGISTRAR'];
const REGISTRARS_OF_FILED = ['REGISTRAR', 'FILING_OFFICE'];

/** An agency with officers who decide claims, or keep the register, of a region. */
export interface ClaimOffice {
  readonly agencyId: string;
}

const offices = statement<
  { organizationId: string; agencyId: string },
  [organizationIds: readonly string[], roles: readonly string[], ofFiled: readonly string[]]
>(
  'organization_claim_offices',
  `select org.id as "organizationId", a.id as "agencyId" from organization org
   cross join lateral (select distinct g.agency_id from role_grant g join account o on o.id = g.account_id
     where g.region_code in (left(org.region_code, 2), left(org.region_code, 4), left(org.region_code, 6), left(org.region_code, 9),
         org.region_code) and g.role = any(case org.track when 'FILED' then $3::text[] else $2::text[] end) and ${asOf('g', NOW)} and o.status = 'ACTIVE') office
   join agency a on a.id = office.agency_id
   where org.id = any($1::uuid[])
   order by length(a.region_code) desc, a.name, a.id`,
);

/**
 * To which offices one can go with a claim. Who of their officers has to recuse itself is not looked at: it would tell
 * for whom they act (docs/adr/0028).
 */
@Injectable()
export class ClaimOfficesReader {
  private readonly ofClaims = this.held(CLAIM_OFFICES, CLAIM_OFFICES);
  private readonly ofRegister = this.held(REGISTRARS, REGISTRARS_OF_FILED);

  constructor(private readonly database: Database) {}

  /** Those that decide claims of an organization, the nearest first. */
  of(organizationId: string): Promise<readonly ClaimOffice[]> {
    return this.ofClaims.load(organizationId);
  }

  /** Those that decide about its standing, its qualifications at its seat, and whether it is a federation, the nearest first. */
  ofRegisterOf(organizationId: string): Promise<readonly ClaimOffice[]> {
    return this.ofRegister.load(organizationId);
  }

  private held(roles: readonly string[], ofFiled: readonly string[]) {
    return sharedLoader<string, readonly ClaimOffice[]>(async (ids) => {
      const found = await this.database.query(offices, [ids, roles, ofFiled]);
      return ids.map((id) => found.filter(({ organizationId }) => organizationId === id));
    });
  }
}
