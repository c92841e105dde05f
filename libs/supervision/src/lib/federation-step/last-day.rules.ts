import { startOfShanghaiDate } from '@chengjie/kernel';
import { hasEnded } from './step-decision.policy.js';
import { WARNED_DAYS, type WarnedDays } from './step-decision.terms.js';
import type { RulePack } from '@chengjie/law';

const DAY = 86_400_000;

/** Days from today to the last one on which a notice may have the step; null where it has ended, or does not end by itself. */
export function daysToLast({ federationStep: step }: Pick<RulePack, 'federationStep'>, today: string): number | null {
  if (step.until === undefined || hasEnded(step, today)) return null;
  return (startOfShanghaiDate(step.until).getTime() - startOfShanghaiDate(today).getTime()) / DAY;
}

/** The stage of warning that is due with so many days left: the last one that has come. */
export function warningDue(days: number | null): WarnedDays | undefined {
  return days === null ? undefined : WARNED_DAYS.findLast((stage) => days <= stage);
}
