import { LATEST_FIRST } from '@chengjie/functions';
import { Database, sharedLoader, statement, type SharedLoader } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipOrigin } from '../membership/membership.terms.js';
import { FUNCTION_NAME_JSON, regionNameJson } from '../organization/organization.columns.js';
import type { OrganizationReference, ProfileQualification } from '../organization/organization.terms.js';

/** A half-open period of instants: from the first on, up to the second, or still. */
export interface Period {
  readonly from: Date;
  readonly to: Date | null;
}

/** A membership in a federation. */
export interface MembershipPeriod extends Period {
  readonly id: string;
  readonly origin: MembershipOrigin;
  readonly federation: OrganizationReference;
}

/** A qualification that holds or held. */
export interface QualificationPeriod extends Period, Pick<ProfileQualification, 'id' | 'function' | 'region'> {}

type Of<P> = P & { readonly organizationId: string };

const period = (row: string) => `${row}.valid_from as "from", ${row}.valid_to as "to"`;

const federations = statement<Of<Period>, [readonly string[]]>(
  'organization_federation_periods',
  `select p.organization_id as "organizationId", ${period('p')} from federation_period p
   where p.organization_id = any($1::uuid[]) order by p.valid_from desc`,
);

const memberships = statement<Of<MembershipPeriod>, [readonly string[]]>(
  'organization_membership_periods',
  `select m.member_id as "organizationId", m.id, m.origin, json_build_object('id', f.id, 'name', f.name) as federation,
     ${period('m')} from membership m join organization f on f.id = m.federation_id
   where m.member_id = any($1::uuid[]) order by m.valid_from desc, m.id desc`,
);

const qualifications = statement<Of<QualificationPeriod>, [readonly string[]]>(
  'organization_qualification_periods',
  `select q.organization_id as "organizationId", q.id, n.json as function, ${regionNameJson('r')} as region, ${period('q')}
   from qualification q join region r on r.code = q.region_code
   join lateral (select ${FUNCTION_NAME_JSON} as json from function f
     join function_version v on v.function_id = f.id where f.id = q.function_id order by ${LATEST_FIRST} limit 1) n on true
   where q.organization_id = any($1::uuid[]) order by q.valid_from desc, q.id desc`,
);

/** What organizations were, and for how long; several asked for at once are read together, the latest period first. */
@Injectable()
export class OrganizationHistoryReader {
  readonly federations = this.loader((ids) => this.database.query(federations, [ids]));
  readonly memberships = this.loader((ids) => this.database.query(memberships, [ids]));
  readonly qualifications = this.loader((ids) => this.database.query(qualifications, [ids]));

  constructor(private readonly database: Database) {}

  private loader<P>(read: (ids: readonly string[]) => Promise<Of<P>[]>): SharedLoader<string, Of<P>[]> {
    return sharedLoader(async (ids) => {
      const periods = Map.groupBy(await read([...new Set(ids)]), ({ organizationId }) => organizationId);
      return ids.map((id) => periods.get(id) ?? []);
    });
  }
}
