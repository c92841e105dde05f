import { useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filter-chip.module.css';
import './projects.texts.js';

/** Says that a list is narrowed to one thing, and takes that away again. */
export function FilterChip({
  filter,
  text,
  name,
  children,
}: {
  /** Its name in the address. */
  readonly filter: string;
  readonly text: string;
  /** Of the thing. */
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('projects');
  const [, setValue] = useAddressValue(filter);
  return (
    <p className={styles.chip}>
      <span>{text}</span>
      {children}
      <button
        type="button"
        className={`${styles.remove} no-print`}
        aria-label={t('removeFilter', { name })}
        onClick={() => setValue(undefined)}
      >
        <X aria-hidden size={16} />
      </button>
    </p>
  );
}
