import type { ReactNode } from 'react';
import styles from './filter-row.module.css';

/** A line of its own among the filters, for a region's levels and what belongs to them; the picker comes first. */
export function FilterRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
