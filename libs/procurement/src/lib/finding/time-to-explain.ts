import type { AbnormallyLowBidRule } from '@chengjie/law';

/** At least, where a pack of before says nothing (财库〔2026〕2号). */
const MINUTES = 30;

/**
 * How long a bidder may explain a low price, milliseconds, by its project's pack; in an exercise divided as all periods are.
 * @param exerciseFactor null for a real purchase
 */
export function timeToExplain(
  { minutesToExplain = MINUTES }: Pick<AbnormallyLowBidRule, 'minutesToExplain'>,
  exerciseFactor: number | null,
): number {
  return (minutesToExplain * 60_000) / (exerciseFactor ?? 1);
}
