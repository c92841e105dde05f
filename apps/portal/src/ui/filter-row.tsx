import type { ReactNode } from 'react';
import styles from './filter-row.module.css';

/** Filters that belong together, such as the levels of a region: on a line of their own among the others. */
export function FilterRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
