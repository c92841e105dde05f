import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';
import styles from './field.module.css';
import { FieldHead, FieldProblem, type FieldProps } from './parts.js';

export interface SelectProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
}

/** One of many, for filters and forms. */
export function SelectBox({ options, value, onChange, onBlur, name, error, ...head }: SelectProps) {
  return (
    <Select
      className={styles.field!}
      value={value}
      onChange={(key) => onChange(String(key))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(onBlur && { onBlur })}
      {...(name && { name })}
    >
      <FieldHead {...head} />
      <FieldProblem error={error} />
      <Button className={`${styles.input} ${styles.select}`}>
        <SelectValue />
        <ChevronDown aria-hidden size={18} />
      </Button>
      <Popover className={styles.popover!}>
        <ListBox items={options}>
          {({ value: id, label }) => (
            <ListBoxItem id={id} className={styles.option!}>
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One of many, of a form by react-hook-form. */
export function SelectField<Values extends FieldValues>({
  control,
  name,
  rules,
  ...rest
}: Omit<SelectProps, 'value' | 'onChange' | 'onBlur' | 'error' | 'name'> & {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly rules?: Omit<RegisterOptions<Values>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs'>;
}) {
  const { field, fieldState } = useController({ control, name, ...(rules && { rules }) });
  return (
    <SelectBox
      {...rest}
      name={name}
      value={(field.value as string | null) || null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}
