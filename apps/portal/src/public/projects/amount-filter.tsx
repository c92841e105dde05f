import { useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { readAmount } from '@chengjie/kernel';
import { FieldProblem } from '@chengjie/portal-ui/form/parts';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './filter-panel.module.css';
import './projects.texts.js';

/** An amount in yuan as people type it, kept in the address; it counts when one leaves the field. */
export function AmountFilter({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation('projects');
  const [value = '', setValue] = useAddressValue(name);
  const [typed, setTyped] = useState({ from: value, text: value });
  // The address may change by the browser's way back: what was typed then gives way.
  if (typed.from !== value) setTyped({ from: value, text: value });
  const commit = () => {
    if (typed.text.trim() !== value) setValue(typed.text.trim());
  };
  const wrong = value !== '' && readAmount(value).fault !== undefined;
  return (
    <TextField
      className={styles.field!}
      inputMode="decimal"
      value={typed.text}
      isInvalid={wrong}
      validationBehavior="aria"
      onChange={(text) => setTyped({ from: value, text })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    >
      <Label className={styles.label!}>{label}</Label>
      <FieldProblem error={wrong ? t('noAmount') : undefined} />
      <Input className={styles.input!} />
    </TextField>
  );
}
