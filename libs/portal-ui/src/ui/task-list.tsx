import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Name } from './name.js';
import styles from './task-list.module.css';

/** One thing to do. */
export interface ListedTask {
  readonly key: string;
  /** What to do: the link that leads there. */
  readonly what: string;
  readonly to: string;
  /** Of which thing. */
  readonly of?: ReactNode;
  /** Since when, until when, how far. */
  readonly facts?: ReactNode;
}

/** Things to do, each with one way to where it is done. The whole row is that way. */
export function TaskList({ tasks, label }: { readonly tasks: readonly ListedTask[]; readonly label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {tasks.map(({ key, what, to, of, facts }) => (
        <li key={key}>
          <div className={styles.text}>
            <Link to={to}>
              <Name of={what} />
            </Link>
            {of && <div className={styles.of}>{of}</div>}
          </div>
          {facts && <div className={styles.facts}>{facts}</div>}
        </li>
      ))}
    </ul>
  );
}
