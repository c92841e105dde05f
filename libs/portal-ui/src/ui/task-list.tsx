import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './task-list.module.css';

/** One thing to do. */
export interface ListedTask {
  readonly key: string;
  /** What to do: the link that leads there. Without an address it is told alone. */
  readonly what: string;
  readonly to?: string | undefined;
  /** Of which thing. */
  readonly of?: ReactNode;
  /** Since when, until when, how far. */
  readonly facts?: ReactNode;
  /** A mark of its state. */
  readonly mark?: ReactNode;
}

/** Things to do, each with one way to where it is done. The whole row is that way. */
export function TaskList({ tasks, label }: { readonly tasks: readonly ListedTask[]; readonly label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {tasks.map(({ key, what, to, of, facts, mark }) => (
        <li key={key} className={to ? styles.way : undefined}>
          <div className={styles.text}>
            {to ? <Link to={to}>{what}</Link> : <strong>{what}</strong>}
            {of && <div className={styles.of}>{of}</div>}
          </div>
          {(facts || mark) && (
            <div className={styles.facts}>
              {mark}
              {facts}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
