import type * as Schema from '../../api/schema.generated.js';

/** A name of kinds of security event that one looks for together. */
export type EventGroup = 'TRIED' | 'REFUSED' | 'ENTERED' | 'KEYS' | 'ROLES' | 'SEALS';

/** Of each kind; null for those that one does not look for: how accounts began before, what an account keeps to itself, and agencies. */
const GROUP_OF: Readonly<Record<Schema.SecurityEventKind, EventGroup | null>> = {
  SIGN_IN_FAILED: 'TRIED',
  SIGN_IN_THROTTLED: 'TRIED',
  REQUESTS_THROTTLED: 'TRIED',
  PASSWORD_NOT_RIGHT: 'TRIED',
  FACTOR_NOT_RIGHT: 'TRIED',
  LINK_REFUSED: 'TRIED',
  ACT_REFUSED: 'REFUSED',
  SIGNED_IN: 'ENTERED',
  NEW_DEVICE: 'ENTERED',
  SIGNED_OUT: 'ENTERED',
  SESSION_ENDED: 'ENTERED',
  OTHER_SESSIONS_ENDED: 'ENTERED',
  PASSWORD_CHANGED: 'KEYS',
  PASSWORD_RESET: 'KEYS',
  PASSWORD_RESET_ISSUED: 'KEYS',
  ADDRESS_ENTERED: 'KEYS',
  ADDRESS_VERIFIED: 'KEYS',
  API_TOKEN_CREATED: 'KEYS',
  API_TOKEN_REVOKED: 'KEYS',
  FACTOR_ADDED: 'KEYS',
  FACTOR_RENAMED: 'KEYS',
  FACTOR_ENDED: 'KEYS',
  RECOVERY_CODES_MADE: 'KEYS',
  FACTOR_RESET_ASKED: 'KEYS',
  FACTOR_RESET_ISSUED: 'KEYS',
  FACTORS_RESET: 'KEYS',
  ACCOUNT_OPENED: 'ROLES',
  ACCOUNT_DISABLED: 'ROLES',
  ACCOUNT_ENABLED: 'ROLES',
  ADMINISTRATOR_CREATED: 'ROLES',
  ROLE_PROPOSED: 'ROLES',
  ROLE_CONFIRMED: 'ROLES',
  ROLE_REFUSED: 'ROLES',
  ROLE_PROPOSAL_WITHDRAWN: 'ROLES',
  ROLE_GRANTED: 'ROLES',
  ROLE_ACCEPTED: 'ROLES',
  ROLE_REVOKED: 'ROLES',
  ADMISSION_PROPOSED: 'ROLES',
  ADMISSION_WITHDRAWN: 'ROLES',
  ORGANIZATION_LEFT: 'ROLES',
  ORGANIZATION_ADMINISTRATOR_MADE: 'ROLES',
  ORGANIZATION_ADMINISTRATOR_ENDED: 'ROLES',
  SEAL_BROKEN: 'SEALS',
  ACCOUNT_INVITED: null,
  INVITATION_ACCEPTED: null,
  ROLE_DECLINED: null,
  AGENCY_CREATED: null,
  AGENCY_CONTACT_ENTERED: null,
};

/** Their names, in the order in which they are offered. */
export const EVENT_GROUP_NAMES: readonly EventGroup[] = [...new Set(Object.values(GROUP_OF))].filter(
  (group) => group !== null,
);

/** The kinds of a group. */
export function kindsOf(group: EventGroup): Schema.SecurityEventKind[] {
  return (Object.keys(GROUP_OF) as Schema.SecurityEventKind[]).filter((kind) => GROUP_OF[kind] === group);
}
