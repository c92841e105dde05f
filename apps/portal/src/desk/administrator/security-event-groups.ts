import type * as Schema from '../../api/schema.generated.js';

/** Kinds of security event that one looks for together. */
export const EVENT_GROUPS = {
  TRIED: [
    'SIGN_IN_FAILED',
    'SIGN_IN_THROTTLED',
    'REQUESTS_THROTTLED',
    'PASSWORD_NOT_RIGHT',
    'FACTOR_NOT_RIGHT',
    'LINK_REFUSED',
  ],
  REFUSED: ['ACT_REFUSED'],
  ENTERED: ['SIGNED_IN', 'NEW_DEVICE', 'SIGNED_OUT', 'SESSION_ENDED', 'OTHER_SESSIONS_ENDED'],
  KEYS: [
    ...([
      'PASSWORD_CHANGED',
      'PASSWORD_RESET',
      'PASSWORD_RESET_ISSUED',
      'ADDRESS_ENTERED',
      'ADDRESS_VERIFIED',
    ] as const),
    ...(['API_TOKEN_CREATED', 'API_TOKEN_REVOKED', 'FACTOR_ADDED', 'FACTOR_RENAMED', 'FACTOR_ENDED'] as const),
    ...(['RECOVERY_CODES_MADE', 'FACTOR_RESET_ASKED', 'FACTOR_RESET_ISSUED', 'FACTORS_RESET'] as const),
  ],
  ROLES: [
    ...(['ACCOUNT_OPENED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'ADMINISTRATOR_CREATED'] as const),
    ...(['ROLE_PROPOSED', 'ROLE_CONFIRMED', 'ROLE_REFUSED', 'ROLE_PROPOSAL_WITHDRAWN'] as const),
    ...(['ROLE_GRANTED', 'ROLE_REVOKED', 'ADMISSION_PROPOSED', 'ADMISSION_WITHDRAWN', 'ORGANIZATION_LEFT'] as const),
    ...(['ORGANIZATION_ADMINISTRATOR_MADE', 'ORGANIZATION_ADMINISTRATOR_ENDED'] as const),
  ],
  SEALS: ['SEAL_BROKEN'],
} as const satisfies Readonly<Record<string, readonly Schema.SecurityEventKind[]>>;

/** A name of one of them. */
export type EventGroup = keyof typeof EVENT_GROUPS;

/** Their names, in the order in which they are offered. */
export const EVENT_GROUP_NAMES = Object.keys(EVENT_GROUPS) as readonly EventGroup[];
