import { readDay, readTime, type DateFault } from '@chengjie/kernel';
import { useCallback } from 'react';
import { useWatch, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { DayPicker } from './day-picker.js';
import { TextField, type TextFieldProps } from './text-field.js';

/** What is wrong with a typed day or time, and how it is written right. */
export function useDateFault(): (fault: DateFault) => string {
  const { t } = useTranslation('common');
  return useCallback((fault: DateFault) => (fault === 'EMPTY' ? t('form.required') : t(`form.date.${fault}`)), [t]);
}

type Props<Values extends FieldValues> = Omit<TextFieldProps<Values>, 'type' | 'decimal' | 'unit' | 'said' | 'rules'>;

/**
 * A field for a calendar day, which is typed or pasted as people write it, or picked; it says back what was read. The form holds what
 * was typed: `dayOf` reads it.
 */
export function DateField<Values extends FieldValues>(props: Props<Values>) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const faultOf = useDateFault();
  const { value: day } = readDay(String(useWatch({ control: props.control, name: props.name }) ?? ''));
  const validate = (typed: unknown) => {
    const { fault } = readDay(String(typed ?? ''));
    return fault === undefined || (props.optional && fault === 'EMPTY') || faultOf(fault);
  };
  return (
    <TextField
      {...props}
      short
      hint={[props.hint, t('form.date.hint')].filter(Boolean).join(' ')}
      rules={{ validate }}
      beside={(fill) => <DayPicker label={props.label} day={day} onPick={fill} />}
      {...(day !== undefined && { said: formatDay(day, language, 'weekday') })}
    />
  );
}

/** A field for a time of the day as people type it, such as 9:30, 17时 or 24:00; `timeOf` reads what the form holds. */
export function TimeField<Values extends FieldValues>(props: Props<Values>) {
  const faultOf = useDateFault();
  const validate = (typed: unknown) => {
    const { fault } = readTime(String(typed ?? ''));
    return fault === undefined || faultOf(fault);
  };
  return <TextField {...props} short rules={{ validate }} />;
}
