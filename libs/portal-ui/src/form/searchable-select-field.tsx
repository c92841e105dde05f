import { halfWidth } from '@chengjie/kernel';
import type { FieldValues } from 'react-hook-form';
import { Autocomplete, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';
import { SelectField, type SelectFieldProps } from './select-field.js';

/** Whether each word that was typed stands somewhere in a choice, in any width and case. */
function holdsAll(choice: string, typed: string): boolean {
  const text = halfWidth(choice).toLowerCase();
  return halfWidth(typed)
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** One of very many: what is typed above the list narrows it. */
export function SearchableSelectField<Values extends FieldValues>(props: Omit<SelectFieldProps<Values>, 'around'>) {
  const { t } = useTranslation('common');
  return (
    <SelectField
      {...props}
      around={(list) => (
        <Autocomplete filter={holdsAll}>
          <SearchField autoFocus aria-label={t('form.narrow', { field: props.label })} className={styles.search!}>
            <Input className={styles.input!} placeholder={t('form.narrowHint')} />
          </SearchField>
          {list}
        </Autocomplete>
      )}
    />
  );
}
