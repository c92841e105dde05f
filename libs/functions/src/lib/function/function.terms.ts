import type { Bilingual } from '@chengjie/kernel';

/** The four kinds of community social organizations (policy 二), by which functions are sorted too. */
export const ORGANIZATION_KINDS = ['SERVICE', 'CULTURE_SPORTS', 'CHARITY', 'SUPPORT'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** The two tracks (policy 一(二)): registered 登记 by county civil affairs, filed 备案 by the street or township. */
export const TRACKS = ['REGISTERED', 'FILED'] as const;
export type Track = (typeof TRACKS)[number];

/** How a function may be handed over and paid for (policy 三(二), 四(三)). */
export const TRANSFER_MODES = ['PURCHASE', 'PROJECT_FUNDS', 'ACTIVITY_SUBSIDY'] as const;
export type TransferMode = (typeof TRANSFER_MODES)[number];

/** What one version of a function says. */
export interface FunctionContent {
  readonly name: Bilingual;
  readonly kind: OrganizationKind;
  /** The department that hands it over. */
  readonly department: string;
  readonly legalBasis: string;
  readonly serviceStandard: string;
  /** Unit of measure. */
  readonly unit: Bilingual;
  /** Fen for one unit, if there is a guide price. */
  readonly guidePriceFen: number | null;
  readonly transferModes: readonly TransferMode[];
  /** Who may take it on. */
  readonly tracks: readonly Track[];
  /** What whoever takes it on must be able to do or have. */
  readonly capabilities: readonly string[];
}

/** What a function and each of its versions say alike, as read. */
export interface FunctionText extends FunctionContent {
  readonly code: string;
  /** The province that maintains it. */
  readonly regionCode: string;
  /** The guide price in the form of the API. */
  readonly guidePrice: { readonly amount: string; readonly currency: 'CNY' } | null;
  /** Of the function: since when no new edition may list it. */
  readonly retiredAt: Date | null;
}

/** One version of a function: it never changes, and is what editions and projects refer to for good. */
export interface FunctionVersion extends FunctionText {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly function: { readonly id: string };
}

/** A function as it is now: in the words of its latest published version, or of its draft where none was published. */
export interface PresentFunction extends FunctionText {
  readonly id: string;
  readonly latestVersion: { readonly id: string; readonly version: number };
  /** Why it is out of use; null while it is not. */
  readonly retirementReason: string | null;
}
