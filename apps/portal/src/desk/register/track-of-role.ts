import type * as Schema from '../../api/schema.generated.js';

/** Which track an office enters organizations in: the registrar registers, the filing office files (指导意见四(一)). */
export const ENTERS: Partial<Readonly<Record<Schema.Role, Schema.Track>>> = {
  REGISTRAR: 'REGISTERED',
  FILING_OFFICE: 'FILED',
};
