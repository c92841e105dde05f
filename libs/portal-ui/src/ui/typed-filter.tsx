import { useState, type ReactNode } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { FieldProblem } from '../form/parts.js';
import { useTypedBefore } from '../form/typed-before.js';
import { SEARCH } from './filters.js';
import { Name } from './name.js';
import styles from './typed-filter.module.css';

/** A value that is typed to narrow a list; it counts when one leaves the field, or without script when the list's form is sent. */
export function TypedFilter({
  label,
  value,
  onChange,
  error,
  beside,
  ...input
}: {
  /** Of the address's parameter. */
  readonly name: string;
  readonly label: string;
  /** What counts now; empty where nothing does. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly inputMode?: 'decimal';
  /** Another way to give the value, such as a calendar. */
  readonly beside?: ReactNode;
}) {
  const [typed, setTyped] = useState({ from: value, text: value });
  // The address may change by the browser's way back: what was typed then gives way.
  if (typed.from !== value) setTyped({ from: value, text: value });
  const field = useTypedBefore((text) => setTyped({ from: value, text }));
  const commit = () => {
    if (typed.text.trim() !== value) onChange(typed.text.trim());
  };
  return (
    <TextField
      {...input}
      className={styles.field!}
      value={typed.text}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(text) => setTyped({ from: value, text })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // The list's form is not sent as well: what it changes of the address would undo this.
        event.preventDefault();
        commit();
      }}
    >
      <Label className={styles.label!}>
        <Name of={label} />
      </Label>
      <FieldProblem error={error} />
      <div className={styles.line}>
        <Input ref={field} form={SEARCH} className={styles.input!} />
        {beside}
      </div>
    </TextField>
  );
}
