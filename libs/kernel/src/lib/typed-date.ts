import { isCalendarDay } from './shanghai-date.js';
import { halfWidth } from './typed-code.js';

/** First and last day that anything here happens on: what lies outside is a slip of the hand, such as the year 9999. */
export const DAY_BOUNDS = { first: '1900-01-01', last: '2100-12-31' } as const;

/** Whether a day YYYY-MM-DD, or the day of an instant in RFC 3339, lies within {@link DAY_BOUNDS}. */
export function isWithinBounds(day: string): boolean {
  return day.slice(0, 10) >= DAY_BOUNDS.first && day.slice(0, 10) <= DAY_BOUNDS.last;
}

/** Why a typed text is no such day or time. NO_SUCH_DAY: it is written like one, but the calendar lacks it (30 February). */
export type DateFault = 'EMPTY' | 'NOT_A_DAY' | 'NO_SUCH_DAY' | 'OUT_OF_BOUNDS' | 'NOT_A_TIME';

/** What a typed text was read as, or why it is none. */
export type ReadDate =
  { readonly value: string; readonly fault?: never } | { readonly value?: never; readonly fault: DateFault };

const WRITTEN = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * A calendar day as people type or paste it: `2026-12-01`, `2026-12-1`, `2026/12/1`, `2026.12.1`, `2026年12月1日`, `20261201`, in
 * full width too. Never by a guess: day and month stand as they are written in China. YYYY-MM-DD.
 */
export function readDay(typed: string): ReadDate {
  const text = plain(typed);
  if (text === '') return { fault: 'EMPTY' };
  const [, year, month = '', day = ''] = WRITTEN.map((form) => form.exec(text)).find(Boolean) ?? [];
  if (year === undefined) return { fault: 'NOT_A_DAY' };
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDay(value)) return { fault: 'NO_SUCH_DAY' };
  return isWithinBounds(value) ? { value } : { fault: 'OUT_OF_BOUNDS' };
}

/** A typed day as the API takes it; what cannot be read goes as it is, and is refused. */
export function dayOf(typed: string): string {
  return readDay(typed).value ?? typed.trim();
}

/** Hour of the day that the hour of a clock is after 上午, 下午 or 晚上; none where the two contradict each other, or leave the day open. */
function hourIn(half: string | undefined, hour: number): number | undefined {
  if (half === undefined) return hour;
  if (half === '上午') return hour <= 12 ? hour : undefined;
  if (half === '下午') return hour < 12 ? hour + 12 : hour < 19 ? hour : undefined;
  if (hour >= 5 && hour <= 12) return hour + 12;
  return hour > 16 ? hour : undefined;
}

/**
 * A time of the day as people type it: `9:30`, `09：30`, `9点半`, `下午3点`, `17时`. HH:MM, from 00:00 to 24:00, which
 * is the end of the day.
 */
export function readTime(typed: string): ReadDate {
  const text = plain(typed);
  if (text === '') return { fault: 'EMPTY' };
  const [, half, hour, colon, sign] =
    /^(上午|下午|晚上)?(\d{1,2})(?::(\d{2})(?::00)?|[点时](半|整|\d{1,2}分?)?)$/.exec(text) ?? [];
  if (hour === undefined) return { fault: 'NOT_A_TIME' };
  const minutes = colon !== undefined ? Number(colon) : sign === '半' ? 30 : Number.parseInt(sign ?? '0', 10) || 0;
  const hours = hourIn(half, Number(hour));
  if (hours === undefined || minutes > 59 || hours > 24 || (hours === 24 && minutes > 0))
    return { fault: 'NOT_A_TIME' };
  return { value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` };
}

/** Full-width characters as their usual ones, without blanks but those between digits, which part numbers. */
function plain(typed: string): string {
  return halfWidth(typed).replace(/(?<!\d)\s+|\s+(?!\d)/g, '');
}
