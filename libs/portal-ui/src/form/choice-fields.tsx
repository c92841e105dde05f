import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Radio, RadioGroup } from 'react-aria-components';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';
import { Name } from '../ui/name.js';
import styles from './field.module.css';
import { useFieldLabel } from './field-labels.js';
import { FieldHead, FieldProblem, type FieldProps } from './parts.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A line below the choice. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface ChoiceProps<Values extends FieldValues> extends Omit<FieldProps, 'error'> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly choices: readonly Choice[];
  readonly rules?: Omit<RegisterOptions<Values>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs'>;
}

/** Lets a form focus a group by the first of its choices. */
function focusingFirst(ref: (instance: unknown) => void) {
  return (group: HTMLDivElement | null) =>
    ref(group && { focus: () => group.querySelector<HTMLElement>('input:not(:disabled)')?.focus() });
}

/** One of a few. */
export function RadioField<Values extends FieldValues>({
  control,
  name,
  rules,
  choices,
  ...head
}: ChoiceProps<Values>) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name, ...(rules && { rules }) });
  useFieldLabel(name, head.label);
  return (
    <RadioGroup
      ref={focusingFirst(ref)}
      className={styles.field!}
      name={name}
      // Nothing is chosen of '' either: taken for a value that no choice has, it would leave the keyboard no way in.
      value={(value as string | null) || null}
      onChange={onChange}
      onBlur={onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <FieldHead {...head} />
      <FieldProblem error={fieldState.error?.message} />
      <div className={styles.choices}>
        {choices.map(({ value, label, hint, disabled }) => (
          <Radio key={value} value={value} isDisabled={disabled ?? false} className={styles.choice!}>
            <span className={`${styles.mark} ${styles.round}`} />
            <ChoiceText label={label} hint={hint} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Any number of a few; the value is a list. */
export function CheckboxesField<Values extends FieldValues>({
  control,
  name,
  rules,
  choices,
  ...head
}: ChoiceProps<Values>) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name, ...(rules && { rules }) });
  useFieldLabel(name, head.label);
  return (
    <CheckboxGroup
      ref={focusingFirst(ref)}
      className={styles.field!}
      name={name}
      value={(value as string[] | undefined) ?? []}
      onChange={onChange}
      onBlur={onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <FieldHead {...head} />
      <FieldProblem error={fieldState.error?.message} />
      <div className={styles.choices}>
        {choices.map(({ value, label, hint, disabled }) => (
          <Checkbox key={value} value={value} isDisabled={disabled ?? false} className={styles.choice!}>
            <Mark />
            <ChoiceText label={label} hint={hint} />
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** Yes or no. */
export function CheckboxField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
}: {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
}) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name });
  useFieldLabel(name, label);
  return (
    <div ref={focusingFirst(ref)} className={styles.field}>
      {fieldState.error && <p className={styles.error}>{fieldState.error.message}</p>}
      <Checkbox
        className={styles.choice!}
        name={name}
        isSelected={Boolean(value)}
        onChange={onChange}
        onBlur={onBlur}
        isInvalid={fieldState.invalid}
      >
        <Mark />
        <ChoiceText label={label} hint={hint} />
      </Checkbox>
    </div>
  );
}

function Mark() {
  return (
    <span className={styles.mark}>
      <Check aria-hidden size={16} />
    </span>
  );
}

function ChoiceText({ label, hint }: { readonly label: string; readonly hint: string | undefined }) {
  return (
    <span>
      <Name of={label} />
      {hint && (
        <span className={styles.hint}>
          {' '}
          <Name of={hint} />
        </span>
      )}
    </span>
  );
}
