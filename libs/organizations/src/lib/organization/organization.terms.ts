import type { OrganizationKind, Track } from '@chengjie/functions';
import type { Bilingual } from '@chengjie/kernel';
import type { RegionReference } from '@chengjie/regions';
import type { OutOfRegister } from '../ending/ending.terms.js';
import type { OrganizationProfileType } from './organization.type.js';

/** Legal forms 法律形式; a filed group is no legal person. */
export const LEGAL_FORMS = ['ASSOCIATION', 'SERVICE_INSTITUTION', 'FOUNDATION', 'FILED_GROUP'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** Legal forms of registered organizations. */
export const LEGAL_FORMS_OF_REGISTERED = [
  'ASSOCIATION',
  'SERVICE_INSTITUTION',
  'FOUNDATION',
] as const satisfies LegalForm[];

/** Standing 信用状况: good, on the list of abnormal activity, on the list of serious breaches. */
export const STANDINGS = ['GOOD', 'ABNORMAL', 'SERIOUS'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A qualification 承接资质 as shown. */
export interface ProfileQualification {
  readonly id: string;
  readonly function: { readonly id: string; readonly code: string; readonly name: Bilingual };
  /** Where it holds: the whole subtree. */
  readonly region: RegionReference;
  readonly grantedOn: string;
  readonly validUntil: string | null;
}

/** An entry of the register as it stood: what a change replaces. */
export type KeptEntry = Pick<
  OrganizationProfile,
  | 'name'
  | 'track'
  | 'legalForm'
  | 'creditCode'
  | 'filingNumber'
  | 'kind'
  | 'region'
  | 'areas'
  | 'representative'
  | 'supervisingDepartment'
  | 'staffCount'
>;

/** An organization as rows refer to it; the API loads the rest where it is asked for (docs/adr/0015). */
export interface OrganizationReference {
  readonly id: string;
  readonly name: string;
}

/** A membership 会员 as shown by the member. */
export interface ProfileMembership {
  readonly federation: OrganizationReference;
  readonly joinedOn: string;
}

/**
 * What the public may know of an organization, under the names of the API. Editions keep it as it was: this whole
 * object is what their content hashes are taken over.
 */
export interface OrganizationProfile extends Readonly<OrganizationProfileType> {
  /** Of its seat. */
  readonly region: RegionReference;
  /** Where it can serve. */
  readonly areas: readonly RegionReference[];
  readonly federations: readonly ProfileMembership[];
  readonly qualifications: readonly ProfileQualification[];
}

/** Everything that eligibility and conflicts ask about an organization, as of one instant. */
export interface OrganizationFacts {
  readonly id: string;
  readonly name: string;
  readonly track: Track;
  readonly kind: OrganizationKind;
  readonly legalForm: LegalForm;
  readonly regionCode: string;
  readonly standing: Standing;
  /** Null while it is in the register. */
  readonly outOfRegister: OutOfRegister | null;
  /** Null when there is none or it is no longer valid. */
  readonly rating: number | null;
  readonly star: number | null;
  readonly isFederation: boolean;
  /** How many projects it can carry at once. */
  readonly capacity: number;
  readonly staffCount: number;
  /** Regions whose subtrees it can serve. */
  readonly areaCodes: readonly string[];
  readonly qualifications: readonly {
    readonly functionId: string;
    readonly regionCode: string;
    readonly validUntil: string | null;
  }[];
  /** Federations of which it is a member. */
  readonly federationIds: readonly string[];
  /** Hex of the keyed hash of the representative's identity number, if known. */
  readonly representativeHash: string | null;
}
