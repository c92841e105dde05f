import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** `seal`, red, is for what failed or was found wrong alone; what came off is `won`, what decides or is sealed in a `stamp`. */
export type Tone = 'grey' | 'pine' | 'sky' | 'amber' | 'seal' | 'won' | 'stamp';

/** A short mark such as a state. Its meaning is in its words, never in its colour alone. */
export function Tag({ tone = 'grey', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
