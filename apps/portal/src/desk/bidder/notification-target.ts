import type * as Schema from '../../api/schema.generated.js';

const OF_ONES_BID: readonly Schema.NotificationKind[] = [
  ...(['BID_SEALED', 'BID_REPLACED', 'BID_WITHDRAWN'] as const),
  ...(['PRICE_QUESTIONED', 'BID_FOUND_INVALID', 'BID_REINSTATED'] as const),
];

/**
 * Where a notification leads: to the bid page while one can bid, to one's bids where it is about one of them, else to the public
 * page of the project.
 */
export function notificationTarget(kind: Schema.NotificationKind, reference: string): string {
  if (OF_ONES_BID.includes(kind)) return '/desk/bids';
  return kind === 'PROJECT_MATCHES' ? `/desk/opportunities/${reference}` : `/projects/${reference}`;
}
