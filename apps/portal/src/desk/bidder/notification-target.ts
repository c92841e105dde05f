import type * as Schema from '../../api/schema.generated.js';

/** Where a notification leads: to the bid page while one can bid, to one's bids from what was sealed, else to the project's public page. */
export function notificationTarget(kind: Schema.NotificationKind, reference: string): string {
  if (kind === 'BID_SEALED' || kind === 'BID_REPLACED' || kind === 'BID_WITHDRAWN') return '/desk/bids';
  return kind === 'PROJECT_MATCHES' ? `/desk/opportunities/${reference}` : `/projects/${reference}`;
}
