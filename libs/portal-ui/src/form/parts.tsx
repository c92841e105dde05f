import { FieldError, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Name } from '../ui/name.js';
import styles from './field.module.css';

/** What every field has: a name, a hint, and what is wrong with it. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Marked as such in the label; all others are required. */
  readonly optional?: boolean;
  readonly error?: string | undefined;
}

/** The name of a field and its hint, tied to it for screen readers. */
export function FieldHead({ label, hint, optional }: FieldProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <Label className={styles.label!}>
        <Name of={label} />
        {optional && <span className={styles.hint}>{t('optional')}</span>}
      </Label>
      {hint && (
        <Text slot="description" className={styles.hint!}>
          <Name of={hint} />
        </Text>
      )}
    </>
  );
}

/** What is wrong with a field. */
export function FieldProblem({ error }: { readonly error: string | undefined }) {
  return <FieldError className={styles.error!}>{error}</FieldError>;
}
