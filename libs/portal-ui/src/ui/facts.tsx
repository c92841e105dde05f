import type { ReactNode } from 'react';
import styles from './facts.module.css';
import { Marking } from './name.js';

export interface Fact {
  readonly label: string;
  /** Left out of the list when undefined or null. */
  readonly value: ReactNode;
}

/** Names and values in pairs. */
export function Facts({ facts, dense = false }: { readonly facts: readonly Fact[]; readonly dense?: boolean }) {
  return (
    <dl className={`${styles.facts} ${dense ? styles.dense : ''}`}>
      {facts
        .filter(({ value }) => value !== undefined && value !== null)
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Marking>{value}</Marking>
            </dd>
          </div>
        ))}
    </dl>
  );
}
