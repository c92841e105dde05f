import { useCallback, useRef, type ReactNode } from 'react';
import styles from './field.module.css';
import { FieldLabels, useFieldLabel, useLabelsWithin } from './field-labels.js';

/** A place of a form that is more than one input, such as a list: its errors are told of it, and lead there. */
export function FieldPlace({
  name,
  label,
  error,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useFieldLabel(
    name,
    label,
    useCallback(() => place.current?.focus(), []),
  );
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={label}>
      {error && <p className={styles.error}>{error}</p>}
      <FieldLabels value={useLabelsWithin(label)}>{children}</FieldLabels>
    </div>
  );
}

/** Several fields that answer one question, under its name. */
export function FieldGroup({
  name,
  label,
  hint,
  error,
  lined,
  children,
}: {
  /** Where errors are about the whole of it. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Set apart by a line, with its fields below each other as usual. */
  readonly lined?: boolean;
  readonly children: ReactNode;
}) {
  const group = useRef<HTMLFieldSetElement>(null);
  useFieldLabel(
    name,
    label,
    // Its first input, if it has one; otherwise what it says.
    useCallback(() => (group.current?.querySelector<HTMLElement>('input, button') ?? group.current)?.focus(), []),
  );
  return (
    <fieldset ref={group} tabIndex={-1} className={lined ? undefined : styles.group}>
      <legend>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {error && <p className={styles.error}>{error}</p>}
      <FieldLabels value={useLabelsWithin(label)}>{children}</FieldLabels>
    </fieldset>
  );
}
