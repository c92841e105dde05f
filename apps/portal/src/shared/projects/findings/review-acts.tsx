import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import type { ReactNode } from 'react';
import type { ReviewTransitionFragment } from './findings.generated.js';
import styles from './findings.module.css';

/** With what a review of a bid can begin now: a form for each. */
export function ReviewActs({
  acts,
  forms,
}: {
  readonly acts: readonly ReviewTransitionFragment[];
  /** By the acts' keys. */
  readonly forms: Readonly<Record<string, ReactNode>>;
}) {
  const localized = useLocalized();
  return acts
    .filter(({ key, disabled }) => !disabled && key in forms)
    .map(({ key, label }) => (
      <details key={key} className={styles.more}>
        <summary>{localized(label)}</summary>
        {forms[key]}
      </details>
    ));
}
