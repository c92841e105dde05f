import { isCalendarDay } from '@chengjie/kernel';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import styles from './date-filter.module.css';
import { useAddressValue } from './filters.js';

/** A calendar day that narrows a list, kept in the address; it counts when one leaves the field. */
export function DateFilter({ name, label }: { readonly name: string; readonly label: string }) {
  const [asked, setValue] = useAddressValue(name);
  const value = asked && isCalendarDay(asked) ? asked : undefined;
  const [typed, setTyped] = useState({ from: value, day: value ?? '' });
  // The address may change by the browser's way back: what was typed then gives way.
  if (typed.from !== value) setTyped({ from: value, day: value ?? '' });
  const commit = () => {
    if (typed.day !== (value ?? '')) setValue(typed.day);
  };
  return (
    <TextField
      type="date"
      className={styles.field!}
      value={typed.day}
      onChange={(day) => setTyped({ from: value, day })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    >
      <Label className={styles.label!}>{label}</Label>
      <Input className={styles.input!} />
    </TextField>
  );
}
