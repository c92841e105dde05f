import { priceScore } from '@chengjie/evaluation';
import { formatDecimal, parseDecimal, Rational } from '@chengjie/kernel';
import { later } from '../generator/calendar.js';
import type { Ids } from '../generator/ids.js';
import type { Random } from '../generator/random.js';
import type { PlannedOpenedBid, PlannedSeat, PlannedSheet, SealedProject } from './planned-project.js';
import { reasonFor } from './score-text.js';

/** Steps in which evaluators give points, in hundredths. */
const HALF_A_POINT = 50;

/**
 * Sheets of all sitting seats for all valid bids. Their means are exactly what the scenario wants: evaluators differ by
 * as much above it as below.
 * @param seatsDone how many seats have handed in; the next one has a draft
 */
export function planSheets(
  ids: Ids,
  random: Random,
  project: SealedProject,
  bids: readonly PlannedOpenedBid[],
  seats: readonly PlannedSeat[],
  seatsDone: number,
): PlannedSheet[] {
  const sitting = seats.filter(({ recused }) => recused === null);
  const valid = bids.filter(({ invalid }) => invalid === null);
  const targets = targetsOf(random, project, valid);
  const { criteria } = project.terms;
  if (criteria.length === 0) return [];
  let minutes = 0;
  return valid.flatMap((bid, bidIndex) => {
    const points = criteria.map(({ maxPoints }, index) =>
      pointsAround(random, targets[bidIndex]?.[index] ?? 0, hundredths(maxPoints), sitting.length),
    );
    return sitting.flatMap((seat, seatIndex): PlannedSheet[] => {
      if (seatIndex > seatsDone || (seatIndex === seatsDone && bidIndex > 0)) return [];
      minutes += random.int(3, 6);
      const at = later(project.timeline.scoringFrom, minutes);
      const sheet = {
        id: ids.at(at),
        seat,
        bidId: bid.id,
        submittedAt: seatIndex < seatsDone ? at : null,
        scores: criteria.map(({ id, maxPoints }, index) => {
          const given = points[index]?.[seatIndex] ?? 0;
          return {
            criterionId: id,
            points: decimal(given),
            reason: reasonFor(id, given / hundredths(maxPoints)),
          };
        }),
      };
      const corrected = project.scenario.corrected && bidIndex === 0 && seatIndex === 0;
      return [corrected ? correctionOf(sheet, later(at, -2), ids) : sheet];
    });
  });
}

/** A sheet that takes the place of one in which half a point was forgotten. */
function correctionOf(sheet: PlannedSheet, submittedAt: Date, ids: Ids): PlannedSheet {
  const scores = sheet.scores.map((score, index) =>
    index === 0 ? { ...score, points: decimal(hundredths(score.points) - HALF_A_POINT) } : score,
  );
  return {
    ...sheet,
    corrects: { id: ids.at(submittedAt), submittedAt, scores, correction: '第一项漏计 0.50 分，按评分标准补记' },
  };
}

/** Mean points by bid and criterion, in hundredths. */
function targetsOf(random: Random, { terms }: SealedProject, bids: readonly PlannedOpenedBid[]): number[][] {
  const base = Math.min(...bids.map(({ content }) => content.priceFen));
  const targets: number[][] = [];
  for (const { sketch, content } of bids) {
    const before = targets.at(-1);
    const first = targets[0];
    if (sketch.tied && before) targets.push([...before]);
    else if (sketch.evenWithFirst && first) {
      const lead = pricePoints(terms.priceWeight, base, bids[0]?.content.priceFen ?? base);
      const gap = lead - pricePoints(terms.priceWeight, base, content.priceFen);
      targets.push(first.map((target, index) => (index === 0 ? target + gap : target)));
    } else {
      targets.push(
        terms.criteria.map(({ maxPoints }) => {
          const most = hundredths(maxPoints);
          const wanted = (most * Math.min(100, Math.max(40, sketch.quality + random.int(-3, 3)))) / 100;
          return Math.round(wanted / HALF_A_POINT) * HALF_A_POINT;
        }),
      );
    }
  }
  return targets;
}

function pricePoints(weight: string, baseFen: number, priceFen: number): number {
  return hundredths(formatDecimal(priceScore(baseFen, priceFen, parseDecimal(weight)), 2));
}

/** Points of each seat, in hundredths, with the target as their exact mean. */
function pointsAround(random: Random, target: number, most: number, seats: number): number[] {
  const reach = Math.min(3, Math.floor(Math.min(target, most - target) / HALF_A_POINT));
  const points: number[] = [];
  while (points.length + 1 < seats) {
    const difference = random.int(0, reach) * HALF_A_POINT;
    points.push(target + difference, target - difference);
  }
  if (points.length < seats) points.push(target);
  return random.sample(points, points.length);
}

function hundredths(points: string): number {
  return Number(parseDecimal(points).times(Rational.of(100)).numerator);
}

function decimal(value: number): string {
  return formatDecimal(Rational.of(value, 100n), 2);
}
