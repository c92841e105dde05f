import { isCalendarDay } from '@chengjie/kernel';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FieldProblem } from '../form/parts.js';
import styles from './date-filter.module.css';
import { useAddressValue } from './filters.js';

/**
 * The period that narrows a list, by its first and its last day in the address; an end before the beginning is not asked for.
 * @param names of the address's parameters, where a list has several periods
 */
export function PeriodFilter({
  from,
  to,
  names: [first, last] = ['from', 'to'],
}: {
  readonly from: string;
  readonly to: string;
  readonly names?: readonly [string, string];
}) {
  const { t } = useTranslation('common');
  const [begin] = useAddressValue(first);
  const [end] = useAddressValue(last);
  return (
    <>
      <DateFilter name={first} label={from} />
      <DateFilter name={last} label={to} error={begin && end && end < begin ? t('list.endsBefore') : undefined} />
    </>
  );
}

/** A calendar day, kept in the address; it counts when one leaves the field. */
function DateFilter({
  name,
  label,
  error,
}: {
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
}) {
  const [asked, setValue] = useAddressValue(name);
  const { t } = useTranslation('common');
  const value = asked && isCalendarDay(asked) ? asked : undefined;
  const problem = asked === value ? error : t('list.ignored', { value: asked ?? '' });
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
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      onChange={(day) => setTyped({ from: value, day })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    >
      <Label className={styles.label!}>{label}</Label>
      <FieldProblem error={problem} />
      <Input className={styles.input!} />
    </TextField>
  );
}
