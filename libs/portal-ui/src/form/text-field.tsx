import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';
import styles from './field.module.css';
import { FieldHead, FieldProblem, type FieldProps } from './parts.js';

export interface TextFieldProps<Values extends FieldValues> extends Omit<FieldProps, 'error'> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly rules?: Omit<RegisterOptions<Values>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs'>;
  readonly type?: 'text' | 'password' | 'date';
  /** Several lines. */
  readonly long?: boolean;
  /** For amounts and points: a short field with a number keyboard. The value stays decimal text. */
  readonly decimal?: boolean;
  /** Written behind the field, e.g. 元. */
  readonly unit?: string;
  readonly autoComplete?: string;
  readonly maxLength?: number;
}

/** A field for text, of a form by react-hook-form. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { control, name, rules, type = 'text', long, decimal, unit, autoComplete, maxLength, ...head } = props;
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name, ...(rules && { rules }) });
  const error = fieldState.error?.message;
  const input = long ? (
    <TextArea ref={ref} className={`${styles.input} ${styles.area}`} />
  ) : (
    <Input
      ref={ref}
      className={`${styles.input} ${decimal ? styles.short : ''}`}
      {...(decimal && { inputMode: 'decimal' })}
    />
  );
  return (
    <AriaTextField
      className={styles.field!}
      name={name}
      type={type}
      value={(value as string | null | undefined) ?? ''}
      onChange={onChange}
      onBlur={onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
      {...(autoComplete && { autoComplete })}
      {...(maxLength && { maxLength })}
    >
      <FieldHead {...head} />
      <FieldProblem error={error} />
      {unit ? (
        <span className={styles.withUnit}>
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </AriaTextField>
  );
}
