import { exercisePeriodToAct } from './calendar/working-days.js';

/** Hours in which a second person confirms what one officer proposes: the product's own measure, no law gives one (docs/adr/0035). */
const HOURS_TO_CONFIRM = 72;

/** How long a proposal can be confirmed, milliseconds; in an exercise divided as other periods. @param exerciseFactor null for a real purchase */
export function timeToConfirm(exerciseFactor: number | null): number {
  const period = HOURS_TO_CONFIRM * 3_600_000;
  return exerciseFactor === null ? period : exercisePeriodToAct(period, exerciseFactor);
}
