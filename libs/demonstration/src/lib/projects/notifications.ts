import { shanghaiEnd, type Notice } from '@chengjie/kernel';
import { matchingNotices } from '@chengjie/matching';
import { findingNotices, lotNotices, projectNotices, storedPlaces } from '@chengjie/procurement';
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
  const data = { titleZh: terms.title, titleEn: terms.titleEn };
  const [first] = project.evaluation ? storedPlaces(project.evaluation.result) : [];
  const winner = opened.find((bid) => bid.id === first?.bidId)?.bidder.id;
  const won = bidders.filter((bidder) => bidder === winner);
  const lost = bidders.filter((bidder) => bidder !== winner);
  const cancelled = end?.reason.code === 'CANCELLED';
  const ended = cancelled ? projectNotices.PROJECT_CANCELLED(id, data) : lotNotices.LOT_ENDED(lotId, data);
  return [
    ...told(matching, matchingNotices.PROJECT_MATCHES(id, data), later(timeline.publishedAt, 1)),
    ...(opened.length > 0 ? told(bidders, projectNotices.PROJECT_OPENED(id, data), timeline.openedAt) : []),
    ...project.findings.flatMap(({ id: findingId, bid, explained, proposedAt, decidedAt }) => {
      const of = { ...data, bidId: bid.id, projectId: id };
      const until = explained && shanghaiEnd(explained.until);
      return [
        ...(until
          ? told([bid.bidder.id], findingNotices.PRICE_QUESTIONED(findingId, { ...of, until }), proposedAt)
          : []),
        ...told([bid.bidder.id], findingNotices.BID_FOUND_INVALID(findingId, of), decidedAt),
      ];
    }),
    ...(status === 'AWARDED' ? told(won, lotNotices.LOT_WON(lotId, data), timeline.awardedAt) : []),
    ...(status === 'AWARDED' ? told(lost, lotNotices.LOT_LOST(lotId, data), timeline.awardedAt) : []),
    ...(end ? told(bidders, ended, end.at) : []),
  ];
}
