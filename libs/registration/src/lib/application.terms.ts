import type { OrganizationKind, Track } from '@chengjie/functions';
import type { Bilingual } from '@chengjie/kernel';
import type { EntryForm, EntryMaterial, EntryOffice } from '@chengjie/law';
import type { EndingGround, KeptEntry, LegalForm } from '@chengjie/organizations';
import type { Role } from '@chengjie/platform';
import type { ApplicationStatus } from './application.acts.js';

/** Most applications of one account that wait for a decision at once: the product's own measure. A trigger counts as well. */
export const MOST_OPEN_APPLICATIONS = 3;

/** Most times that an office asks for material: all that is wanting is to be said at once (行政许可法 32). A trigger counts as well. */
export const MOST_REQUESTS = 3;

/** Most files of one material. */
export const MOST_FILES = 10;

/** Whether the organization has the right to its premises. */
export const PREMISES = ['OWNED', 'RENTED', 'LENT'] as const;
export type Premises = (typeof PREMISES)[number];

/** What is applied for: the entry as it is to stand in the register, and what shows that it may. */
export interface ApplicationContent {
  readonly form: EntryForm;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Street, township, community or village of its seat. */
  readonly regionCode: string;
  /** Where in it. */
  readonly address: string;
  readonly premises: Premises;
  readonly areaCodes: readonly string[];
  /** What it is for, and what it does. */
  readonly purpose: string;
  /** Person in charge, as a role and a number. */
  readonly representative: string;
  readonly supervisingDepartment: string | null;
  readonly memberPersons: number;
  readonly memberUnits: number;
  readonly staffCount: number;
  /** Fen. */
  readonly fundsFen: number;
}

/** What of a content the register does not keep: no ending says it. */
type NotKept = 'address' | 'premises' | 'purpose' | 'memberPersons' | 'memberUnits' | 'fundsFen';

/** How an organization ends that asks for it. */
export interface EndingContent {
  readonly ground: EndingGround;
  /** What became of its money, its debts, its staff and its duties. */
  readonly statement: string;
  /** Day of the notice to its creditors, YYYY-MM-DD. */
  readonly creditorsNoticedOn: string | null;
}

/** A file that came with an application. */
export interface ApplicationFile {
  readonly material: EntryMaterial;
  readonly documentId: string;
}

/** That an office asked for material, and when it came; its instants as JSON has them. */
export interface KeptRequest {
  readonly askedAt: string;
  readonly text: string;
  readonly suppliedAt: string | null;
  readonly note: string | null;
}

/** Rules that an application was made under. */
export interface KeptRules {
  readonly id: string;
  readonly hash: string;
}

/** An organization that is in the register already, whose entry an application would change. */
export interface AboutOrganization {
  readonly id: string;
  /** Its entry when that was asked for. */
  readonly entry: KeptEntry;
}

/** An application as its reader finds it. */
export interface ApplicationRow
  extends Omit<ApplicationContent, NotKept>, Readonly<{ [Key in NotKept]: ApplicationContent[Key] | null }> {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly applicantId: string;
  readonly applicantName: string;
  readonly region: { readonly code: string; readonly name: string };
  /** Where it is to serve. */
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** Whose office decides: in which role, for which region; no other, neither above nor below nor beside. */
  readonly officeRole: Role;
  readonly officeCode: string;
  readonly rules: KeptRules;
  readonly files: readonly ApplicationFile[];
  /** Whether a file has not been looked at yet. */
  readonly unexamined: boolean;
  readonly requests: readonly KeptRequest[];
  readonly submittedAt: Date;
  /** First instant after the last day to decide; stands still while material is asked for. */
  readonly dueAt: Date;
  readonly dueProvisional: boolean;
  /** Whether it still waits for a decision after that. */
  readonly overdue: boolean;
  readonly decidedAt: Date | null;
  /** The office. */
  readonly decidedBy: string | null;
  readonly reason: string | null;
  /** Where the refusal was taken to. */
  readonly appeal: string | null;
  /** Null unless it asks that the organization end. */
  readonly ending: EndingContent | null;
  /** Null where somebody founds one. */
  readonly about: AboutOrganization | null;
  readonly aboutId: string | null;
  readonly organizationId: string | null;
}

/** How forms stand in the register. */
export const ENTERED_AS: Readonly<Record<EntryForm, { readonly track: Track; readonly legalForm: LegalForm }>> = {
  ASSOCIATION: { track: 'REGISTERED', legalForm: 'ASSOCIATION' },
  SERVICE_INSTITUTION: { track: 'REGISTERED', legalForm: 'SERVICE_INSTITUTION' },
  FOUNDATION: { track: 'REGISTERED', legalForm: 'FOUNDATION' },
  FILED_ASSOCIATION: { track: 'FILED', legalForm: 'FILED_GROUP' },
  FILED_SERVICE: { track: 'FILED', legalForm: 'FILED_GROUP' },
};

/** In which role offices decide, and the length of the code of their region. */
export const OFFICES: Readonly<Record<EntryOffice, { readonly role: Role; readonly digits: number }>> = {
  STREET: { role: 'FILING_OFFICE', digits: 9 },
  COUNTY: { role: 'REGISTRAR', digits: 6 },
  PROVINCE: { role: 'REGISTRAR', digits: 2 },
};

/** Within which region of its seat an organization serves that an office enters: our own measure, one level above the office. */
export const SERVES_WITHIN: Readonly<Record<EntryOffice, { readonly digits: number; readonly name: Bilingual }>> = {
  STREET: { digits: 6, name: { zh: '县（市、区）', en: 'county' } },
  COUNTY: { digits: 4, name: { zh: '市（州）', en: 'city' } },
  PROVINCE: { digits: 2, name: { zh: '省', en: 'province' } },
};
