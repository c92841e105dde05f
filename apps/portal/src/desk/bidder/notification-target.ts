import type * as Schema from '../../api/schema.generated.js';

const OF_ONES_BID: readonly Schema.NotificationKind[] = [
  ...(['BID_SEALED', 'BID_REPLACED', 'BID_WITHDRAWN'] as const),
  ...(['PRICE_QUESTIONED', 'BID_FOUND_INVALID', 'BID_REINSTATED'] as const),
];

const OF_MEMBERSHIPS: readonly Schema.NotificationKind[] = [
  ...(['MEMBERSHIP_PROPOSED', 'MEMBERSHIP_ACCEPTED', 'MEMBERSHIP_DECLINED'] as const),
  ...(['MEMBERSHIP_PROPOSAL_WITHDRAWN', 'MEMBERSHIP_ENDED', 'MANDATE_GIVEN', 'MANDATE_ENDED'] as const),
];

const OF_CONSENTS: readonly Schema.NotificationKind[] = [
  ...(['CONSENT_ASKED', 'CONSENT_GIVEN', 'CONSENT_DECLINED'] as const),
  ...(['CONSENT_TAKEN_BACK', 'CONSENT_REQUEST_WITHDRAWN'] as const),
];

/**
 * Where a notification leads: to memberships or consents, which name no project; to the bid page while one can bid, to one's bids where it is about one of them, else to the public
 * page of the project.
 */
export function notificationTarget(kind: Schema.NotificationKind, reference: string | undefined): string | undefined {
  if (OF_MEMBERSHIPS.includes(kind)) return '/desk/memberships';
  if (OF_CONSENTS.includes(kind)) return '/desk/consents';
  if (reference === undefined) return undefined;
  if (OF_ONES_BID.includes(kind)) return '/desk/bids';
  return kind === 'PROJECT_MATCHES' ? `/desk/opportunities/${reference}` : `/projects/${reference}`;
}
