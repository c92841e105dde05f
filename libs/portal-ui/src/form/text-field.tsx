import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';
import styles from './field.module.css';
import { useFieldLabel } from './field-labels.js';
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
  /** What was read of it, said back below. */
  readonly said?: string;
  readonly autoComplete?: string;
  /** Least number of characters, checked before anything is asked or sent, and told with the most. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A field for text, of a form by react-hook-form. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const {
    control,
    name,
    rules,
    type = 'text',
    long,
    decimal,
    unit,
    said,
    autoComplete,
    minLength,
    maxLength,
    ...rest
  } = props;
  const { t } = useTranslation('common');
  const lengths = minLength && maxLength ? t('form.lengths', { least: minLength, most: maxLength }) : undefined;
  const hint = [rest.hint, lengths].filter(Boolean).join(' ');
  const head = { ...rest, ...(hint && { hint }) };
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({
    control,
    name,
    rules: minLength ? withLeast(rules, minLength, t('form.tooShort', { least: minLength })) : (rules ?? {}),
  });
  useFieldLabel(name, head.label);
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
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
    </AriaTextField>
  );
}

type Rules<Values extends FieldValues> = NonNullable<TextFieldProps<Values>['rules']>;

/** Rules with a least length, counted as the API does: characters, without blanks around them. */
function withLeast<Values extends FieldValues>(
  rules: TextFieldProps<Values>['rules'],
  least: number,
  message: string,
): Rules<Values> {
  const { validate: given, ...others } = rules ?? ({} as Rules<Values>);
  const longEnough = (typed: unknown) => Array.from(String(typed ?? '').trim()).length >= least || message;
  const validate = { ...(typeof given === 'function' ? { given } : given), longEnough };
  return { ...others, validate } as Rules<Values>;
}
