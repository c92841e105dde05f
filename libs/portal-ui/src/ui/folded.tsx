import type { ReactNode } from 'react';
import styles from './folded.module.css';
import { Name } from './name.js';

/** What belongs together under its name and number, shown on demand: for histories, by kind, and for lists that most do not read. */
export function Folded({
  title,
  names,
  count,
  open = false,
  children,
}: {
  readonly title: string;
  /** What tells it apart from others of the page, to those who hear it. */
  readonly names?: string;
  readonly count?: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.folded} open={open}>
      <summary {...(names && { 'aria-label': names })}>
        <Name of={title} />
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </summary>
      {children}
    </details>
  );
}
