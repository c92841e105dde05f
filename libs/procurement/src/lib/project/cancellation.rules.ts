import { spoken, type Violation, type Vocabulary } from '@chengjie/kernel';
import { projectErrors } from './project.errors.js';
import { CANCEL_GROUNDS, type CancelGround, type EndReason } from './project.terms.js';

/** Why a project is cancelled. */
export interface Cancelling {
  readonly ground?: CancelGround | null | undefined;
  readonly reason: string;
}

/** How many characters say at least why what was published is cancelled. */
const LEAST = 10;

/** What stands against cancelling what was published (政府采购法 36): a ground of the law, and facts in words. */
export function cancellationViolations({ ground, reason }: Cancelling): Violation[] {
  return [
    ...(ground ? [] : [projectErrors.CANCEL_GROUND_MISSING(['ground'])]),
    ...([...reason.trim()].length < LEAST ? [projectErrors.CANCEL_REASON_TOO_SHORT(['reason'], { least: LEAST })] : []),
  ];
}

/** The end as it is kept and published: ground and reason; of a draft the reason alone. */
export function cancelledFor({ ground, reason }: Cancelling, vocabulary: Vocabulary): EndReason {
  if (!ground) return { code: 'CANCELLED', zh: reason, en: reason };
  const { zh, en } = spoken(CANCEL_GROUNDS[ground], vocabulary);
  return { code: ground, zh: `${zh}：${reason}`, en: `${en}: ${reason}` };
}
