import type { Notice } from '@chengjie/kernel';
import { matchingNotices } from '@chengjie/matching';
import { lotNotices, projectNotices } from '@chengjie/procurement';
import { later } from '../generator/calendar.js';
import type { Ids } from '../generator/ids.js';
import type { Row } from '../generator/rows.js';
import type { PlannedProject } from './planned-project.js';

/** Who was told what: matching organizations of the notice, bidders of everything after it. What is old has been read. */
export function notificationRows(ids: Ids, project: PlannedProject, matching: readonly string[], today: Date): Row[] {
  const { id, lotId, scenario, timeline, terms, opened, status, end } = project;
  if (scenario.stage === 'DRAFT' || scenario.stage === 'CANCELLED_DRAFT') return [];
  const bidders = project.bids.filter(({ sketch }) => !sketch.withdrawn).map(({ bidder }) => bidder.id);
  const told = (organizations: readonly string[], notice: Notice, at: Date): Row[] =>
    organizations.map((organizationId) => ({
      id: ids.at(at),
      organization_id: organizationId,
      subject_type: notice.subjectType,
      subject_id: notice.subjectId,
      kind: notice.kind,
      data: notice.data,
      created_at: at,
      read_at: at < later(today, -20 * 24 * 60) ? later(at, 180) : null,
    }));
  const data = { title: terms.title };
  const cancelled = end?.reason.code === 'CANCELLED';
  const ended = cancelled ? projectNotices.PROJECT_CANCELLED(id, data) : lotNotices.LOT_FAILED(lotId, data);
  return [
    ...told(matching, matchingNotices.PROJECT_MATCHES(id, data), later(timeline.publishedAt, 1)),
    ...(opened.length > 0 ? told(bidders, projectNotices.PROJECT_OPENED(id, data), timeline.openedAt) : []),
    ...(status === 'AWARDED' ? told(bidders, lotNotices.LOT_AWARDED(lotId, data), timeline.awardedAt) : []),
    ...(end ? told(bidders, ended, end.at) : []),
  ];
}
