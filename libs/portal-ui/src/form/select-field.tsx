import { ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';
import { Name } from '../ui/name.js';
import styles from './field.module.css';
import { useFieldLabel } from './field-labels.js';
import { FieldHead, FieldProblem, type FieldProps } from './parts.js';

export interface SelectProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  /** Of what can be focused. */
  readonly ref?: Ref<HTMLButtonElement>;
  /** What stands around the list that opens. */
  readonly around?: (list: ReactNode) => ReactNode;
}

/** One of many, for filters and forms. */
export function SelectBox({
  options,
  value,
  onChange,
  onBlur,
  name,
  error,
  ref,
  around = (list) => list,
  ...head
}: SelectProps) {
  const { t } = useTranslation('common');
  return (
    <Select
      className={styles.field!}
      // An option may stand for nothing in particular: it is chosen like any other.
      value={options.some((option) => option.value === value) ? value : null}
      placeholder={t('choose')}
      onChange={(key) => onChange(String(key))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(onBlur && { onBlur })}
      {...(name && { name })}
    >
      <FieldHead {...head} />
      <FieldProblem error={error} />
      <Button {...(ref && { ref })} className={`${styles.input} ${styles.select}`}>
        <SelectValue>
          {({ selectedText, defaultChildren }) => (selectedText ? <Name of={selectedText} /> : defaultChildren)}
        </SelectValue>
        <ChevronDown aria-hidden size={18} />
      </Button>
      <Popover className={styles.popover!}>
        {around(
          <ListBox items={options}>
            {({ value: id, label }) => (
              <ListBoxItem id={id} textValue={label} className={styles.option!}>
                <Name of={label} />
              </ListBoxItem>
            )}
          </ListBox>,
        )}
      </Popover>
    </Select>
  );
}

export interface SelectFieldProps<Values extends FieldValues> extends Omit<
  SelectProps,
  'value' | 'onChange' | 'onBlur' | 'error' | 'name' | 'ref'
> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly rules?: Omit<RegisterOptions<Values>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs'>;
}

/** One of many, of a form by react-hook-form. */
export function SelectField<Values extends FieldValues>({ control, name, rules, ...rest }: SelectFieldProps<Values>) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name, ...(rules && { rules }) });
  useFieldLabel(name, rest.label);
  return (
    <SelectBox
      {...rest}
      ref={ref}
      name={name}
      value={(value as string | null | undefined) ?? null}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message}
    />
  );
}
