import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'grey' | 'pine' | 'sky' | 'amber' | 'seal';

/** A short mark such as a state. Its meaning is in its words, never in its colour alone. */
export function Tag({ tone = 'grey', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
