import type { NotificationKind } from '@chengjie/notifications';
import { later } from '../generator/calendar.js';
import type { Ids } from '../generator/ids.js';
import type { Row } from '../generator/rows.js';
import type { PlannedProject } from './planned-project.js';

/** Who was told what: matching organizations of the notice, bidders of everything after it. What is old has been read. */
export function notificationRows(ids: Ids, project: PlannedProject, matching: readonly string[], today: Date): Row[] {
  const { scenario, timeline, opened, status, end } = project;
  if (scenario.stage === 'DRAFT' || scenario.stage === 'CANCELLED_DRAFT') return [];
  const bidders = project.bids.filter(({ sketch }) => !sketch.withdrawn).map(({ bidder }) => bidder.id);
  const told = (organizations: readonly string[], kind: NotificationKind, at: Date): Row[] =>
    organizations.map((organizationId) => ({
      id: ids.at(at),
      organization_id: organizationId,
      project_id: project.id,
      kind,
      created_at: at,
      read_at: at < later(today, -20 * 24 * 60) ? later(at, 180) : null,
    }));
  return [
    ...told(matching, 'PROJECT_MATCHES', later(timeline.publishedAt, 1)),
    ...(opened.length > 0 ? told(bidders, 'PROJECT_OPENED', timeline.openedAt) : []),
    ...(status === 'AWARDED' ? told(bidders, 'AWARD_PUBLISHED', timeline.awardedAt) : []),
    ...(end ? told(bidders, end.reason.code === 'CANCELLED' ? 'PROJECT_CANCELLED' : 'PROJECT_FAILED', end.at) : []),
  ];
}
