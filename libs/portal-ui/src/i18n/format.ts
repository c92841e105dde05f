import type { Language } from './i18n.js';

/** All times of the platform are told in Beijing time, whatever the device is set to. */
export const TIME_ZONE = 'Asia/Shanghai';

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };
const ZONES: Record<Language, string> = { zh: '（北京时间）', en: ' (Beijing time)' };
const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options });
  cache.set(key, known);
  return known;
}

/** An instant with its zone: 2026年11月23日 17:00（北京时间）. */
export function formatInstant(instant: string, language: Language, precision: 'minute' | 'second' = 'minute'): string {
  const timeStyle = precision === 'second' ? 'medium' : 'short';
  return dateFormat(language, { dateStyle: 'long', timeStyle }).format(new Date(instant)) + ZONES[language];
}

/** The end of a period: of one that is over at midnight the last day that belongs to it, 2026年12月2日 24:00（北京时间）. */
export function formatEnd(instant: string, language: Language, precision?: 'minute' | 'second'): string {
  const clock = new Date(instant).toLocaleTimeString('en-GB', { timeZone: TIME_ZONE });
  if (clock !== '00:00:00') return formatInstant(instant, language, precision);
  const lastDay = formatDay(new Date(Date.parse(instant) - 1).toISOString(), language);
  return `${lastDay}${language === 'zh' ? ' ' : ' at '}24:00${ZONES[language]}`;
}

/** The same with its weekday, for a last look: 星期三，2026年12月2日 24:00（北京时间）. */
export function formatEndOfWeek(instant: string, language: Language): string {
  const weekday = dateFormat(language, { weekday: 'long' }).format(new Date(Date.parse(instant) - 1));
  return `${weekday}${language === 'zh' ? '，' : ', '}${formatEnd(instant, language)}`;
}

/** The calendar day of an instant or of a `YYYY-MM-DD` day: 2026年11月23日. */
export function formatDay(day: string, language: Language, and?: 'weekday'): string {
  const instant = day.length === 10 ? `${day}T00:00:00+08:00` : day;
  const shown = dateFormat(language, { dateStyle: 'long' }).format(new Date(instant));
  return and ? `${shown} ${dateFormat(language, { weekday: 'long' }).format(new Date(instant))}` : shown;
}

/** A month given as `YYYY-MM`: 2026年11月. */
export function formatMonth(month: string, language: Language): string {
  return dateFormat(language, { year: 'numeric', month: 'short' }).format(new Date(`${month}-15T00:00:00+08:00`));
}

/** An exact amount in yuan given as decimal text, never through a float: ¥80,000.00. */
export function formatYuan(amount: string, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** Sentences one after another, as the language writes them: with a blank between in English, with none in Chinese. */
export function formatSentences(sentences: readonly string[], language: Language): string {
  return sentences.filter(Boolean).join(language === 'zh' ? '' : ' ');
}

/** Points given as decimal text with at most two places, of a notice or of a result: 20.00. */
export function formatPoints(points: string): string {
  const [whole = '', places = ''] = points.split('.');
  return `${whole}.${places.padEnd(2, '0')}`;
}

/** A whole number with its groups: 3,700,000. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/** A span of whole hours: 72小时 / 72 hours. */
export function formatHours(milliseconds: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'hour', unitDisplay: 'long' });
  return format.format(milliseconds / 3_600_000);
}

/** A span of time for a countdown, in whole units: 2天3小时 / 2 d 3 h, 2天 / 2 d; under an hour with seconds. */
export function formatSpan(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [
    [Math.floor(seconds / 86_400), language === 'zh' ? '天' : ' d'],
    [Math.floor(seconds / 3_600) % 24, language === 'zh' ? '小时' : ' h'],
    [Math.floor(seconds / 60) % 60, language === 'zh' ? '分' : ' min'],
    [seconds % 60, language === 'zh' ? '秒' : ' s'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first < 0 ? parts.slice(3) : parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => `${count}${unit}`).join(language === 'zh' ? '' : ' ');
}
