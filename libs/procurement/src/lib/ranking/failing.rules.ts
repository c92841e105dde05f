import { shanghaiTime, type Violation } from '@chengjie/kernel';
import { exercisePeriodToAct } from '@chengjie/law';
import type { Sitting } from '../panel/panel.rules.js';
import { rankingErrors } from './ranking.errors.js';
import { rankingViolations, type RankingFacts } from './ranking.rules.js';

/** Hours in which findings can be corrected before a lot fails by them: the product's own measure, no law gives one (docs/adr/0021). */
const HOURS_TO_CORRECT = 24;

/** What decides when a lot may fail by findings. */
export interface Correctable {
  /** When the buyer completed its qualification review; null where it has not, and where the panel reviews. */
  readonly reviewedAt: Date | null;
  readonly members: readonly Sitting[];
  /** Null for a real purchase. */
  readonly exerciseFactor: number | null;
}

/**
 * Until when the panel can correct what left a lot with too few valid bids: from the end of the buyer's review, and from when the last of
 * the panel took its seat. Null where no review of the buyer's has ended: what a panel's majority found needs no time.
 */
export function correctableUntil({ reviewedAt, members, exerciseFactor }: Correctable): Date | null {
  if (reviewedAt === null) return null;
  const seated = members.filter(({ recusedAt }) => recusedAt === null).map(({ appointedAt }) => appointedAt.getTime());
  const period = HOURS_TO_CORRECT * 3_600_000;
  const time = exerciseFactor === null ? period : exercisePeriodToAct(period, exerciseFactor);
  return new Date(Math.max(reviewedAt.getTime(), ...seated) + time);
}

/** What stands against a lot failing by findings: all that stands against ranking it but sheets, and the time to correct them. */
export function failureViolations(facts: RankingFacts, of: Correctable, now: Date): Violation[] {
  const until = correctableUntil(of);
  const early = until !== null && until > now;
  return [
    ...rankingViolations(facts),
    ...(early ? [rankingErrors.FAILS_AFTER_CORRECTIONS([], { until: shanghaiTime(until) })] : []),
  ];
}
