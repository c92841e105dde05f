import { FIELD_TERMS } from '@chengjie/kernel';
import { registerTexts } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from './schema.generated.js';

/** The field's own terms for the values of the API's enums: a value without its word does not compile. */
interface Terms {
  readonly status: Record<Schema.ProjectStatus, string>;
  readonly role: Record<Schema.Role, string>;
  readonly track: Record<Schema.Track, string>;
  readonly kind: Record<Schema.OrganizationKind, string>;
  readonly legalForm: Record<Schema.LegalForm, string>;
  readonly standing: Record<Schema.Standing, string>;
  readonly regime: Record<Schema.Regime, string>;
  readonly procedure: Record<Schema.Procedure, string>;
  readonly method: Record<Schema.EvaluationMethod, string>;
  readonly mode: Record<Schema.TransferMode, string>;
  readonly funding: Record<Schema.FundingSource, string>;
  readonly ladder: Record<Schema.LadderStepKind, string>;
  readonly bid: Record<Schema.BidStatus, string>;
  readonly capacity: Record<Schema.BidCapacity, string>;
  readonly agencyKind: Record<Schema.AgencyKind, string>;
  readonly level: Record<Schema.RegionLevel, string>;
  /** 最高限价: a bid above it is invalid. */
  readonly budget: string;
  /** A seat of a panel whose holder is not told yet. */
  readonly seat: string;
  /** The clock, where nobody did it. */
  readonly system: string;
}

const zh = FIELD_TERMS.zh satisfies Terms;

registerTexts('terms', zh, FIELD_TERMS.en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    terms: typeof zh;
  }
}
