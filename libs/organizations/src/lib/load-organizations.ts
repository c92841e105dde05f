import { startOfDay, statement, type Database } from '@chengjie/platform';
import type { OrganizationKind, Track } from '@chengjie/functions';
import type { LegalForm, Standing } from './organization/organization.terms.js';
import { termsOfNew } from './search/organization-search.js';

/** An organization with all that hangs on it, as a generator or an import gives it. */
export interface OrganizationData {
  readonly id: string;
  readonly track: Track;
  readonly creditCode: string | null;
  readonly filingNumber: string | null;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly legalForm: LegalForm;
  /** Since it was founded. */
  readonly isFederation: boolean;
  readonly regionCode: string;
  readonly representative: string;
  readonly supervisingDepartment: string | null;
  readonly foundedOn: string;
  readonly staffCount: number;
  readonly capacity: number;
  readonly rating: number | null;
  readonly ratingValidUntil: string | null;
  readonly star: number | null;
  readonly standing: Standing;
  /** Day on which it came on the list; null with good standing. */
  readonly standingSince: string | null;
  readonly areaCodes: readonly string[];
  /** Federations must be in the same batch or already there. */
  readonly memberships: readonly {
    readonly id: string;
    readonly federationId: string;
    readonly joinedOn: string;
    readonly leftOn?: string | null;
  }[];
  readonly qualifications: readonly {
    readonly id: string;
    readonly functionId: string;
    readonly regionCode: string;
    readonly grantedOn: string;
    readonly validUntil?: string | null;
    readonly revokedOn?: string | null;
    readonly agencyId: string;
  }[];
}

const addOrganizations = statement<object, [string]>(
  'organization_load',
  `insert into organization (id, track, credit_code, filing_number, name, kind, legal_form, region_code, representative,
     supervising_department, founded_on, staff_count, capacity, rating, rating_valid_until, star, search)
   select id, track, "creditCode", "filingNumber", name, kind, "legalForm", "regionCode", representative,
     "supervisingDepartment", "foundedOn", "staffCount", capacity, rating, "ratingValidUntil", star,
     array_to_tsvector(terms)
   from jsonb_to_recordset($1::jsonb) as o (id uuid, track text, "creditCode" text, "filingNumber" text, name text,
     kind text, "legalForm" text, "regionCode" text, representative text, "supervisingDepartment" text,
     "foundedOn" date, "staffCount" int, capacity int, rating smallint, "ratingValidUntil" date, star smallint,
     terms text[])`,
);

const addFederations = statement<object, [string]>(
  'organization_load_federations',
  `insert into federation_period (organization_id, valid_from)
   select id, ${startOfDay('"foundedOn"')}
   from jsonb_to_recordset($1::jsonb) as o (id uuid, "isFederation" boolean, "foundedOn" date) where "isFederation"`,
);

const addStandings = statement<object, [string]>(
  'organization_load_standings',
  `insert into standing_period (organization_id, standing, valid_from)
   select id, standing, ${startOfDay('"standingSince"')}
   from jsonb_to_recordset($1::jsonb) as o (id uuid, standing text, "standingSince" date) where standing <> 'GOOD'`,
);

const addAreas = statement<object, [string]>(
  'organization_load_areas',
  `insert into organization_area (organization_id, region_code)
   select o.id, a.code from jsonb_to_recordset($1::jsonb) as o (id uuid, "areaCodes" text[]),
     unnest(o."areaCodes") as a (code)`,
);

const addMemberships = statement<object, [string]>(
  'organization_load_memberships',
  `insert into membership (id, federation_id, member_id, valid_from, valid_to)
   select m.id, m."federationId", o.id, ${startOfDay('m."joinedOn"')}, ${startOfDay('m."leftOn"')}
   from jsonb_to_recordset($1::jsonb) as o (id uuid, memberships jsonb), jsonb_to_recordset(o.memberships) as m
     (id uuid, "federationId" uuid, "joinedOn" date, "leftOn" date)`,
);

const addQualifications = statement<object, [string]>(
  'organization_load_qualifications',
  `insert into qualification (id, organization_id, function_id, region_code, valid_from, valid_until, revoked_at,
     agency_id)
   select q.id, o.id, q."functionId", q."regionCode", ${startOfDay('q."grantedOn"')}, q."validUntil",
     ${startOfDay('q."revokedOn"')}, q."agencyId"
   from jsonb_to_recordset($1::jsonb) as o (id uuid, qualifications jsonb), jsonb_to_recordset(o.qualifications) as q
     (id uuid, "functionId" uuid, "regionCode" text, "grantedOn" date, "validUntil" date, "revokedOn" date,
      "agencyId" uuid)`,
);

/**
 * Enters many organizations at once, whose days count from their beginning, by set-based statements in the running transaction: for demonstration data and
 * imports of existing registers. It checks what the database's constraints check, and records no events.
 * Give some thousands at a time.
 */
export async function loadOrganizations(database: Database, organizations: readonly OrganizationData[]): Promise<void> {
  const terms = await termsOfNew(database, organizations);
  const batch = JSON.stringify(organizations.map((o, index) => ({ ...o, terms: terms[index] })));
  await database.query(addOrganizations, [batch]);
  await database.query(addFederations, [batch]);
  await database.query(addStandings, [batch]);
  await database.query(addAreas, [batch]);
  await database.query(addMemberships, [batch]);
  await database.query(addQualifications, [batch]);
}
