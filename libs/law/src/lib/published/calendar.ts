import calendarData from '../../data/calendar.json' with { type: 'json' };
import { parseCalendarYear, type CalendarYear } from '../calendar/calendar-year.js';

const SOURCE = '国务院办公厅关于部分节假日安排的通知（chinese-days 1.5.7）';

/** The years that the State Council published, 2004–2026; provenance in `data/calendar.provenance.json`. */
export const PUBLISHED_CALENDAR: readonly CalendarYear[] = calendarData.map((year) =>
  parseCalendarYear({ ...year, source: SOURCE }),
);
