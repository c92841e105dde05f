import type { LotProgressFragment, ProjectTimelineFragment } from './project-page.generated.js';
import { endedWithoutAward } from '../../shared/projects/stages.js';

/** A step of a lot's way, and when it was or will be. */
export interface Milestone {
  readonly step:
    'published' | 'deadline' | 'opened' | 'qualified' | 'evaluated' | 'awarded' | 'noticeEnds' | 'failed' | 'cancelled';
  /** Undefined while it is not known. */
  readonly at: string | undefined;
  /** Whether it has happened; a date alone may lie ahead, by the server's clock. */
  readonly certain: boolean;
}

/** The steps that a lot made, those of its project among them, and, unless it ended, those still before it. */
export function milestonesOf(
  { publishedAt, deadlineAt }: Omit<ProjectTimelineFragment, 'lots'>,
  { status, openedAt, qualificationReviewedAt, evaluatedAt, endedAt, award }: LotProgressFragment,
): Milestone[] {
  const ahead = (step: Milestone['step'], at: string | null | undefined): Milestone => ({
    step,
    at: at ?? undefined,
    certain: false,
  });
  const made = (step: Milestone['step'], at: string | null | undefined): Milestone => ({
    ...ahead(step, at),
    certain: Boolean(at),
  });
  const way = [
    made('published', publishedAt),
    ahead('deadline', deadlineAt),
    made('opened', openedAt),
    // Where the panel reviews qualification, or nothing is opened, there is no such step.
    ...(qualificationReviewedAt ? [made('qualified', qualificationReviewedAt)] : []),
    made('evaluated', evaluatedAt),
    made('awarded', award?.publishedAt),
    ahead('noticeEnds', award?.noticeEndsAt),
  ];
  if (!endedWithoutAward(status)) return way;
  const until = way.filter(({ at }) => at && (!endedAt || Date.parse(at) <= Date.parse(endedAt)));
  return [...until, made(status === 'FAILED' ? 'failed' : 'cancelled', endedAt)];
}
