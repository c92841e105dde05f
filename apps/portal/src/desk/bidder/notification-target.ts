import type * as Schema from '../../api/schema.generated.js';

/** Where a notification leads: to the bid page while one can bid, afterwards to the public page of the project. */
export function notificationTarget(kind: Schema.NotificationKind, reference: string): string {
  return kind === 'PROJECT_MATCHES' ? `/desk/opportunities/${reference}` : `/projects/${reference}`;
}
