import { lowPricesAmong, type EvaluationResult, type LowPriceThresholds } from '@chengjie/evaluation';
import { yuanToFen } from '@chengjie/kernel';
import { at } from './at.js';
import { compared, type Figure } from './figure.js';
import type { PublishedBid, PublishedLot } from './published-lot.js';

/** Whether what has to come before a ranking came, and whether the page says what of its panel everybody should see. */
export function reviewFigures(lot: PublishedLot, result: EvaluationResult): Figure[] {
  return [...(result.failure ? [] : lowPriceFigures(lot)), ...seatFigures(lot)];
}

/**
 * Of each bid whose price is below a threshold of the pack among those that were valid when the lot was first ranked: whether its panel asked
 * about it (财库〔2026〕2号; LOW_PRICE_NOT_ASKED). What is found after that ranking does not count: nobody is asked any more.
 */
function lowPriceFigures(lot: PublishedLot): Figure[] {
  const thresholds = at(lot.rulePack?.value, ['abnormallyLowBid', 'thresholds']) as
    LowPriceThresholds | null | undefined;
  if (!thresholds) return [];
  const ranked = lot.events.find(({ evaluated }) => evaluated?.lot?.id === lot.id)?.sequence ?? Infinity;
  const before = lot.events.filter(({ sequence }) => sequence < ranked);
  const asked = new Set(before.flatMap((event) => event.asked?.bid?.id ?? []));
  const valid = (lot.openingRecord?.nodes ?? []).flatMap((bid) => {
    const priceFen = bid.price && yuanToFen(bid.price.amount);
    return priceFen !== null && wasValid(bid, before) ? [{ ...bid, priceFen }] : [];
  });
  const isLow = lowPricesAmong(
    valid.map(({ priceFen }) => priceFen),
    yuanToFen(lot.budget.amount),
    thresholds,
  );
  return valid
    .filter(({ priceFen }) => isLow(priceFen))
    .map(({ id, bidderName }) => compared('lowPriceAsked', String(asked.has(id)), 'true', { bidder: bidderName }));
}

/** By the opening, and by what was found of it since. */
function wasValid({ id, status }: PublishedBid, events: PublishedLot['events']): boolean {
  if (status === 'SEAL_BROKEN') return false;
  const last = events.findLast(({ found, reinstated }) => (found ?? reinstated)?.bid?.id === id);
  if (last) return last.reinstated !== undefined;
  const line = events.flatMap(({ opening }) => opening?.bids.nodes ?? []).find(({ bid }) => bid?.id === id);
  return line !== undefined && line.invalid === null;
}

/** Whether the page warns of seats that were given after the opening, as it has to: their times are public with the panel. */
function seatFigures({ panel, openedAt, exercise, warnings }: PublishedLot): Figure[] {
  if (!panel || !openedAt || exercise) return [];
  const isWarned = warnings.some(({ code }) => code === 'PANEL_AFTER_OPENING');
  return [compared('warnedOfSeats', String(isWarned), String(panel.some(({ appointedAt }) => appointedAt > openedAt)))];
}
