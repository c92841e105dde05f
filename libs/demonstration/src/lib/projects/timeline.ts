import { earliestDeadline, noticeEnd, type RulePack } from '@chengjie/law';
import { procedureOf } from '@chengjie/procurement';
import { at, daysLater, later, startOfDay } from '../generator/calendar.js';
import type { Random } from '../generator/random.js';
import type { Setting } from '../setting.js';
import type { Scenario } from './scenario.js';
import { procedureFor, type Terms } from './terms.js';

/** When everything happens. Instants that a project's stage does not reach are never read. */
export interface Timeline {
  readonly draftedAt: Date;
  readonly publishedAt: Date;
  readonly deadlineAt: Date;
  readonly provisional: boolean;
  readonly panelAt: Date;
  readonly openedAt: Date;
  readonly reviewAt: Date;
  readonly scoringFrom: Date;
  readonly evaluatedAt: Date;
  readonly awardedAt: Date;
  readonly notice: ReturnType<typeof noticeEnd>;
  /** When a notice is cancelled before its deadline. */
  readonly withdrawnAt: Date;
}

/**
 * The days of a project: working days, office hours, the deadline not before the rule pack's period is over. The last
 * working day before today is the latest on which anything has happened.
 */
export function timelineOf(setting: Setting, random: Random, scenario: Scenario): Timeline {
  const { calendar } = setting;
  const { deadline } = scenario;
  const terms = procedureFor(scenario);
  const wanted = calendar.day(deadline);
  const deadlineAt = at(deadline < 0 ? calendar.workingDayUpTo(wanted) : calendar.workingDayFrom(wanted), 9, 30);
  const lastDay = calendar.workingDayUpTo(calendar.day(-1));
  const publicationOn = (day: Date) =>
    at(calendar.workingDayUpTo(day), random.pick([9, 10, 14, 15]), random.int(0, 59));
  let publishedAt = publicationOn(deadlineAt < lastDay ? deadlineAt : lastDay);
  while (earliestAfter(setting, publishedAt, terms).at > deadlineAt)
    publishedAt = publicationOn(dayBefore(publishedAt));
  for (let extra = random.int(0, 3); extra > 0; extra -= 1) publishedAt = publicationOn(dayBefore(publishedAt));
  const draftedAt = at(calendar.workingDayUpTo(daysLater(publishedAt, -random.int(3, 9))), 9, random.int(5, 55));
  const openedAt = new Date(deadlineAt.getTime() + random.int(180, 900));
  const opened = startOfDay(openedAt);
  const days = {
    draftedAt,
    publishedAt,
    deadlineAt,
    provisional: earliestAfter(setting, publishedAt, terms).provisional,
    panelAt: at(calendar.workingDayUpTo(dayBefore(deadlineAt)), 15, random.int(0, 50)),
    openedAt,
    reviewAt: at(opened, 11, random.int(0, 40)),
    scoringFrom: at(opened, 13, 30),
    evaluatedAt: at(opened, 17, random.int(0, 25)),
    awardedAt: at(calendar.workingDayFrom(daysLater(opened, 1)), 10, random.int(0, 55)),
    withdrawnAt: later(at(calendar.workingDayUpTo(dayBefore(deadlineAt)), 16), random.int(1, 50)),
  };
  const { awardNoticePeriod } = packOn(setting, publishedAt, terms);
  return { ...days, notice: noticeEnd(days.awardedAt, awardNoticePeriod, calendar.working, null) };
}

function dayBefore(instant: Date): Date {
  return daysLater(startOfDay(instant), -1);
}

type Chosen = Pick<Terms, 'regime' | 'procedure' | 'regionCode'>;

function earliestAfter(setting: Setting, publishedAt: Date, terms: Chosen) {
  const procedure = procedureOf(packOn(setting, publishedAt, terms), terms);
  return earliestDeadline(publishedAt, procedure, setting.calendar.working, null);
}

function packOn({ rules }: Setting, publishedAt: Date, { regionCode }: Chosen): RulePack {
  const pack = rules.inForce(publishedAt, regionCode);
  if (!pack) throw new RangeError(`No rule pack on ${publishedAt.toISOString()}`);
  return pack.value;
}
