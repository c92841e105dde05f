import { LATEST_FIRST } from '@chengjie/functions';
import { Database, rowJson, sharedLoader, statement, type SharedLoader } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { EndingGround, OutOfRegister } from '../ending/ending.terms.js';
import type { MembershipOrigin } from '../membership/membership.terms.js';
import { FUNCTION_NAME_JSON, regionNameJson } from '../organization/organization.columns.js';
import type { KeptEntry, OrganizationReference, ProfileQualification } from '../organization/organization.terms.js';

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

/** A time out of the register. */
export interface OutOfRegisterPeriod extends Period {
  readonly kind: OutOfRegister;
  readonly ground: EndingGround | null;
  readonly reason: string;
  /** The office. */
  readonly decidedBy: string | null;
}

/** An entry that it had. */
export interface EntryPeriod extends Period {
  readonly entry: KeptEntry;
}

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

const keptEntry = rowJson<KeptEntry>({
  name: 'e.name',
  track: 'e.track',
  legalForm: 'e.legal_form',
  creditCode: 'e.credit_code',
  filingNumber: 'e.filing_number',
  kind: 'e.kind',
  region: regionNameJson('r'),
  areas: `coalesce((select json_agg(${regionNameJson('ar')} order by ar.code) from region ar where ar.code = any(e.area_codes)), '[]')`,
  representative: 'e.representative',
  supervisingDepartment: 'e.supervising_department',
  staffCount: 'e.staff_count',
});

const entries = statement<Of<EntryPeriod>, [readonly string[]]>(
  'organization_entry_periods',
  `select e.organization_id as "organizationId", ${keptEntry} as entry, e.until as "to",
     coalesce(lag(e.until) over (partition by e.organization_id order by e.until), o.created_at) as "from"
   from organization_former_entry e join organization o on o.id = e.organization_id join region r on r.code = e.region_code
   where e.organization_id = any($1::uuid[]) order by e.until desc`,
);

const out = statement<Of<OutOfRegisterPeriod>, [readonly string[]]>(
  'organization_out_of_register_periods',
  `select p.organization_id as "organizationId", p.kind, p.ground, p.reason, ${period('p')},
     (select g.name from role_grant rg join agency g on g.id = rg.agency_id where rg.id = p.decided_in) as "decidedBy"
   from out_of_register_period p
   where p.organization_id = any($1::uuid[]) order by p.valid_from desc`,
);

/** What organizations were, and for how long; several asked for at once are read together, the latest period first. */
@Injectable()
export class OrganizationHistoryReader {
  readonly federations = this.loader((ids) => this.database.query(federations, [ids]));
  readonly memberships = this.loader((ids) => this.database.query(memberships, [ids]));
  readonly qualifications = this.loader((ids) => this.database.query(qualifications, [ids]));

  readonly outOfRegister = this.loader((ids) => this.database.query(out, [ids]));
  readonly entries = this.loader((ids) => this.database.query(entries, [ids]));

  constructor(private readonly database: Database) {}

  private loader<P>(read: (ids: readonly string[]) => Promise<Of<P>[]>): SharedLoader<string, Of<P>[]> {
    return sharedLoader(async (ids) => {
      const periods = Map.groupBy(await read([...new Set(ids)]), ({ organizationId }) => organizationId);
      return ids.map((id) => periods.get(id) ?? []);
    });
  }
}
