import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import type { ReactNode } from 'react';
import type { ReviewTransitionFragment } from './findings.generated.js';
import styles from './findings.module.css';

/** With what a review of a bid can begin: a form for each, or why not now. */
export function ReviewActs({
  acts,
  forms,
}: {
  readonly acts: readonly ReviewTransitionFragment[];
  /** By the acts' keys. */
  readonly forms: Readonly<Record<string, ReactNode>>;
}) {
  const localized = useLocalized();
  return acts.map(({ key, label, disabled, disabledReason }) =>
    disabled ? (
      <p key={key} className={styles.why}>
        {localized(label)}
        {disabledReason && <> · {localized(disabledReason)}</>}
      </p>
    ) : (
      <details key={key} className={styles.more}>
        <summary>{localized(label)}</summary>
        {forms[key]}
      </details>
    ),
  );
}
