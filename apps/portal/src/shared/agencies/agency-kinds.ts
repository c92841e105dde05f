import type * as Schema from '../../api/schema.generated.js';
import { everyOf } from '../every-of.js';

/** What an office of government can be. */
export const AGENCY_KINDS = everyOf<Schema.AgencyKind>({
  ...{ CIVIL_AFFAIRS: true, FINANCE: true, STREET_OFFICE: true, TOWNSHIP_GOVERNMENT: true, OTHER_DEPARTMENT: true },
});
