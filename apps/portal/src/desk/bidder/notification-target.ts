import type * as Schema from '../../api/schema.generated.js';

/** Where they name no bid, as those of an earlier release, the bid page of the project shows it. */
const OF_BIDDING: readonly Schema.NotificationKind[] = [
  'PROJECT_MATCHES',
  ...(['BID_SEALED', 'BID_REPLACED', 'BID_WITHDRAWN'] as const),
];

const OF_MEMBERSHIPS: readonly Schema.NotificationKind[] = [
  ...(['MEMBERSHIP_PROPOSED', 'MEMBERSHIP_OFFERED', 'MEMBERSHIP_ASKED'] as const),
  ...(['MEMBERSHIP_ACCEPTED', 'MEMBERSHIP_DECLINED'] as const),
  ...(['MEMBERSHIP_PROPOSAL_WITHDRAWN', 'MEMBERSHIP_ENDED', 'MANDATE_GIVEN', 'MANDATE_ENDED'] as const),
];

const OF_CONSENTS: readonly Schema.NotificationKind[] = [
  ...(['CONSENT_ASKED', 'CONSENT_GIVEN', 'CONSENT_DECLINED'] as const),
  ...(['CONSENT_TAKEN_BACK', 'CONSENT_REQUEST_WITHDRAWN'] as const),
];

const OF_PEOPLE: readonly Schema.NotificationKind[] = [
  ...(['ACCOUNT_ADDED', 'ACCOUNT_REMOVED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'PERSON_LEFT'] as const),
  ...(['ADMISSION_PROPOSED', 'ADMINISTRATOR_MADE', 'ADMINISTRATOR_ENDED'] as const),
  ...(['PASSWORD_RESET', 'RESET_SENT', 'FACTORS_RESET', 'FACTOR_RESET_SENT'] as const),
];

const OF_CLAIMS: readonly Schema.NotificationKind[] = [
  ...(['CLAIM_SUBMITTED', 'CLAIM_CONSENTED', 'CLAIM_ANNOUNCED', 'CLAIM_TOOK_EFFECT'] as const),
  ...(['CLAIM_REJECTED', 'CLAIM_STOPPED', 'CLAIM_WITHDRAWN', 'CLAIM_LAPSED'] as const),
];

const OF_LISTINGS: readonly Schema.NotificationKind[] = [
  ...(['SERIOUS_LISTING_NOTICE', 'SERIOUS_LISTING_DROPPED'] as const),
  ...(['SERIOUS_LISTING_LAPSED', 'SERIOUS_LISTING_OVERDUE'] as const),
];

const OF_RATINGS: readonly Schema.NotificationKind[] = [
  ...(['RATING_RESULT_PUBLIC', 'RATING_RESULT_TAKEN_BACK', 'RATING_RESULT_FINAL'] as const),
  ...(['RATING_LOWERED_OR_WITHDRAWN', 'RATING_ENDS_SOON'] as const),
];

const OF_REGISTER: readonly Schema.NotificationKind[] = [
  ...(['LISTED_ABNORMAL', 'LISTED_SERIOUS', 'LISTED_NO_MORE', 'LISTED_ON_ANOTHER_GROUND'] as const),
  ...(['ENTRY_CHANGED', 'ENDED', 'CANCELLED', 'SUSPENDED', 'RESUMED'] as const),
  ...(['FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT', 'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED'] as const),
];

/** What a notification is about, besides its kind. */
interface About {
  readonly reference?: string | undefined;
  /** Who is told. */
  readonly organizationId?: string | null | undefined;
  /** One’s own bid, if the notification keeps it. */
  readonly bidId?: string | null;
}

/**
 * Where a notification leads: to memberships, consents, people or claims, which name no project; to what everybody reads of the organization; to the bid that it is about; to the bid page of the
 * project where it is about bidding there, else to its public page.
 */
export function notificationTarget(
  kind: Schema.NotificationKind,
  { reference, bidId, organizationId }: About,
): string | undefined {
  if (OF_MEMBERSHIPS.includes(kind)) return '/desk/memberships';
  if (OF_CONSENTS.includes(kind)) return '/desk/consents';
  if (OF_PEOPLE.includes(kind)) return '/desk/people';
  if (OF_CLAIMS.includes(kind)) return '/desk/claims';
  if (OF_LISTINGS.includes(kind)) return '/desk/listings?show=all';
  if (OF_RATINGS.includes(kind)) return '/desk/ratings';
  if (OF_REGISTER.includes(kind)) return organizationId ? `/organizations/${organizationId}` : undefined;
  if (bidId) return `/desk/bids/${bidId}`;
  if (reference === undefined) return undefined;
  return OF_BIDDING.includes(kind) ? `/desk/opportunities/${reference}` : `/projects/${reference}`;
}
