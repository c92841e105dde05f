import { dayOf, readWhole } from '@chengjie/kernel';
import type * as Schema from '../../api/schema.generated.js';

/** An organization to be entered, as the form holds it; of both tracks. */
export interface EnteredOrganization {
  readonly name: string;
  readonly number: string;
  readonly legalForm: string;
  readonly kind: string;
  readonly regionCode: string;
  readonly areaCodes: readonly string[];
  readonly foundedOn: string;
  readonly representative: string;
  readonly supervisingDepartment: string;
  readonly staffCount: string;
  readonly capacity: string;
  readonly isFederation: boolean;
  /** That it is another one than those called alike, once these were told. */
  readonly sameNameConfirmed: boolean;
}

type Shared = Omit<Schema.FileOrganizationInput, 'idempotencyKey' | 'filingNumber'>;

/**
 * What both tracks send.
 * @param alike what confirms that those called alike were read
 */
export function entryInput(entered: EnteredOrganization, alike?: string): Shared {
  const { name, kind, regionCode, areaCodes, foundedOn, representative, supervisingDepartment } = entered;
  return {
    ...{ name, regionCode, representative },
    alikeConfirmed: (entered.sameNameConfirmed && alike) || null,
    foundedOn: dayOf(foundedOn),
    kind: kind as Schema.OrganizationKind,
    areaCodes: areaCodes.length > 0 ? [...areaCodes] : [regionCode],
    supervisingDepartment: supervisingDepartment.trim() || null,
    staffCount: wholeOf(entered.staffCount),
    capacity: wholeOf(entered.capacity),
  };
}

/** A number that the form has checked. */
function wholeOf(typed: string): number {
  return Number(readWhole(typed, 6).value ?? 'NaN');
}
