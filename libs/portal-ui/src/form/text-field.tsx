import { hasLines, refusedCharacters, withoutRefused } from '@chengjie/kernel';
import { useRef, type ReactNode } from 'react';
import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import styles from './field.module.css';
import { useFieldLabel } from './field-labels.js';
import { FieldHead, FieldProblem, type FieldProps } from './parts.js';
import { useTextLength } from './text-length.js';

export interface TextFieldProps<Values extends FieldValues> extends Omit<FieldProps, 'error'> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly rules?: Omit<RegisterOptions<Values>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs'>;
  readonly type?: 'text' | 'password';
  /** Several lines. */
  readonly long?: boolean;
  /** For amounts and points: a short field with a number keyboard. The value stays decimal text. */
  readonly decimal?: boolean;
  /** Written behind the field, e.g. 元. */
  readonly unit?: string;
  /** For what is never long. */
  readonly short?: boolean;
  /** Stands behind the field, such as a button that fills it. */
  readonly beside?: (fill: (text: string) => void) => ReactNode;
  /** What was read of it, said back below. */
  readonly said?: string;
  readonly autoComplete?: string;
  /** Least number of characters, checked before anything is asked or sent, and told with the most. */
  readonly minLength?: number;
  /** Most number of characters. What is longer is kept, and refused. */
  readonly maxLength?: number;
}

/** A field for text, of a form by react-hook-form. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { t } = useTranslation('common');
  const {
    control,
    name,
    rules,
    type = 'text',
    long,
    decimal,
    short = decimal,
    unit,
    beside = () => unit && <span>{unit}</span>,
    said,
    autoComplete,
    minLength,
    maxLength,
    ...rest
  } = props;
  // As the API takes it: a text with room for them has lines.
  const lines =
    type === 'password' ? undefined : maxLength === undefined ? long === true : hasLines({ max: maxLength });
  const length = useTextLength<Values>({ least: minLength, most: maxLength, lines }, rules);
  const hint = [rest.hint, length.bounds].filter(Boolean).join(' ');
  const head = { ...rest, ...(hint && { hint }) };
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name, rules: length.rules });
  useFieldLabel(name, head.label);
  const error = fieldState.error?.message;
  const behind = beside(onChange);
  const typed = String((value as string | null | undefined) ?? '');
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const focusable = (instance: (HTMLInputElement & HTMLTextAreaElement) | null) => {
    box.current = instance;
    ref(instance);
  };
  const input = long ? (
    <TextArea ref={focusable} className={`${styles.input} ${styles.area}`} />
  ) : (
    <Input
      ref={focusable}
      className={`${styles.input} ${short ? styles.short : ''}`}
      {...(decimal && { inputMode: 'decimal' })}
    />
  );
  return (
    <AriaTextField
      className={styles.field!}
      name={name}
      type={type}
      value={typed}
      onChange={onChange}
      onBlur={onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
      {...(autoComplete && { autoComplete })}
    >
      <FieldHead {...head} />
      <FieldProblem error={error} />
      {behind ? (
        <span className={styles.withUnit}>
          {input}
          {behind}
        </span>
      ) : (
        input
      )}
      <p className={styles.said} aria-live="polite">
        {fieldState.error ? undefined : (said ?? length.saidOf(value))}
      </p>
      {lines !== undefined && refusedCharacters(typed, lines).length > 0 && (
        <Button
          variant="secondary"
          onPress={() => {
            onChange(withoutRefused(typed, lines));
            box.current?.focus();
          }}
        >
          {t('form.removeRefused')}
        </Button>
      )}
    </AriaTextField>
  );
}
