import { formatDecimal, Rational, roundHalfUp, yuanToFen } from '@chengjie/kernel';

/** By what rule packs measure abnormally low prices (财库〔2026〕2号): percentages, compared strictly. */
export interface LowPriceThresholds {
  readonly ofMeanOfCompliantBidsPercent: number;
  readonly ofNextLowestBidPercent: number;
  readonly ofCeilingPercent: number;
}

/** A threshold below which a bid has to be explained, and what it came to here. */
export interface LowPriceFigure {
  readonly threshold: 'MEAN_OF_COMPLIANT_BIDS' | 'NEXT_LOWEST_BID' | 'CEILING';
  readonly percent: number;
  /** What the percentage is of, fen; the mean rounded half up to whole fen, for reading only. */
  readonly ofFen: number;
}

/** What a threshold measures by: its percentage of an amount, exactly. */
interface LowPriceMeasure extends Omit<LowPriceFigure, 'ofFen'> {
  readonly of: Rational;
}

const HUNDREDTH = Rational.of(1, 100);

function lowPriceMeasures(
  compliantFen: readonly number[],
  ceilingFen: number,
  thresholds: LowPriceThresholds | null,
): LowPriceMeasure[] {
  if (!thresholds) return [];
  const { ofMeanOfCompliantBidsPercent, ofNextLowestBidPercent, ofCeilingPercent } = thresholds;
  const sum = Rational.sum(compliantFen.map((each) => Rational.of(each)));
  const nextLowest = compliantFen.toSorted((a, b) => a - b)[1];
  const next = { threshold: 'NEXT_LOWEST_BID', percent: ofNextLowestBidPercent } as const;
  return [
    {
      threshold: 'MEAN_OF_COMPLIANT_BIDS',
      percent: ofMeanOfCompliantBidsPercent,
      of: sum.times(Rational.of(1, Math.max(compliantFen.length, 1))),
    },
    ...(nextLowest === undefined ? [] : [{ ...next, of: Rational.of(nextLowest) }]),
    { threshold: 'CEILING', percent: ofCeilingPercent, of: Rational.of(ceilingFen) },
  ];
}

function isBelow(priceFen: number, { of, percent }: LowPriceMeasure): boolean {
  return Rational.of(priceFen).compare(of.times(Rational.of(percent, 100))) < 0;
}

/**
 * Which thresholds a price is strictly below (财库〔2026〕2号), exactly.
 * @param compliantFen prices of all valid bids, this one among them
 */
export function lowPriceFigures(
  priceFen: number,
  compliantFen: readonly number[],
  ceilingFen: number,
  thresholds: LowPriceThresholds | null,
): LowPriceFigure[] {
  return lowPriceMeasures(compliantFen, ceilingFen, thresholds)
    .filter((measure) => isBelow(priceFen, measure))
    .map(({ threshold, percent, of }) => ({
      ...{ threshold, percent },
      ofFen: yuanToFen(formatDecimal(roundHalfUp(of.times(HUNDREDTH), 2), 2)),
    }));
}

/** Whether a price is strictly below any threshold among these, of which it is one: measured once for all. */
export function lowPricesAmong(
  compliantFen: readonly number[],
  ceilingFen: number,
  thresholds: LowPriceThresholds | null,
): (priceFen: number) => boolean {
  const measures = lowPriceMeasures(compliantFen, ceilingFen, thresholds);
  return (priceFen) => measures.some((measure) => isBelow(priceFen, measure));
}
