import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/use-language.js';
import { formatDay, formatEnd, formatInstant, formatYuan } from '../i18n/format.js';
import styles from './values.module.css';

/** An exact amount in yuan. */
export function Yuan({ of: { amount } }: { readonly of: { readonly amount: string } }) {
  return <span className={styles.number}>{formatYuan(amount, useLanguage())}</span>;
}

/** An instant in Beijing time, with the zone. */
export function Instant({ at, precision }: { readonly at: string; readonly precision?: 'minute' | 'second' }) {
  return <time dateTime={at}>{formatInstant(at, useLanguage(), precision)}</time>;
}

/** The end of a period, by its last day where it is over at midnight. */
export function End({ at, precision }: { readonly at: string; readonly precision?: 'minute' | 'second' }) {
  return <time dateTime={at}>{formatEnd(at, useLanguage(), precision)}</time>;
}

/** A calendar day. */
export function Day({ on }: { readonly on: string }) {
  return <time dateTime={on}>{formatDay(on, useLanguage())}</time>;
}

/** Letters of a code that one takes in at once: what is longer, such as a hash, goes on in the next line. */
const AT_ONCE = 24;

/** A hash, reference or other code that people compare or copy letter by letter. */
export function Code({ children }: { readonly children: ReactNode }) {
  const isLong = typeof children === 'string' && children.length > AT_ONCE;
  return <code className={isLong ? styles.code : `${styles.code} ${styles.number}`}>{children}</code>;
}
