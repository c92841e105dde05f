import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Name } from './name.js';
import styles from './notice.module.css';

const ICONS = { info: Info, done: CircleCheck, warning: TriangleAlert, problem: CircleAlert } as const;

/** A box that tells something; a problem or a success is read out at once. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: keyof typeof ICONS;
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  const Icon = ICONS[tone];
  const role = { problem: 'alert', done: 'status', info: undefined, warning: undefined }[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={role}>
      <Icon aria-hidden size={20} className={styles.icon} />
      <div>
        {title && (
          <p className={styles.title}>
            <Name of={title} />
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
