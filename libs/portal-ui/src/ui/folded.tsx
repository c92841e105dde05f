import type { ReactNode } from 'react';
import styles from './folded.module.css';

/** What belongs together under its name and number, shown on demand: for histories, by kind, and for lists that most do not read. */
export function Folded({
  title,
  count,
  open = false,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.folded} open={open}>
      <summary>
        {title}
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </summary>
      {children}
    </details>
  );
}
