import { exercisePeriodToAct, type AbnormallyLowBidRule, type RulePack } from '@chengjie/law';

/**
 * How long a bidder may explain a low price, milliseconds, by its project's pack; in an exercise divided as that for bidding is.
 * @param later the packs of its region, the country's and the oldest first: a pack from before the time was a rule leaves it to
 * the last one that says it
 * @param exerciseFactor null for a real purchase
 */
export function timeToExplain(
  { minutesToExplain }: Pick<AbnormallyLowBidRule, 'minutesToExplain'>,
  later: readonly Pick<RulePack, 'abnormallyLowBid'>[],
  exerciseFactor: number | null,
): number {
  const said = later.map(({ abnormallyLowBid }) => abnormallyLowBid.minutesToExplain);
  const minutes = minutesToExplain ?? said.findLast((each) => each !== undefined);
  if (minutes === undefined) throw new Error('No rule pack says how long a bidder may explain a low price');
  const period = minutes * 60_000;
  return exerciseFactor === null ? period : exercisePeriodToAct(period, exerciseFactor);
}
