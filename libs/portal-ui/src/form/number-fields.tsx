import { amountInWords, readAmount, yuanToFen, type NumberFault } from '@chengjie/kernel';
import { useCallback } from 'react';
import { useWatch, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { TextField, type TextFieldProps } from './text-field.js';

/** What is wrong with a typed number, and how it is written right. */
export function useNumberFault(): (fault: NumberFault) => string {
  const { t } = useTranslation('common');
  return useCallback((fault: NumberFault) => t(`form.number.${fault}`), [t]);
}

/** An amount as it is stated in documents: in figures, and in Chinese capitals (大写). @param yuan exact decimal text */
export function useStatedAmount(): (yuan: string) => string {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return (yuan) => t('form.stated', { amount: formatYuan(yuan, language), words: amountInWords(yuanToFen(yuan)) });
}

/** A field for an amount in yuan, which says back what was read: what people type or paste is kept as they typed it. */
export function AmountField<Values extends FieldValues>(
  props: Omit<TextFieldProps<Values>, 'decimal' | 'unit' | 'said' | 'rules'>,
) {
  const { t } = useTranslation('common');
  const faultOf = useNumberFault();
  const stated = useStatedAmount();
  const { value } = readAmount(String(useWatch({ control: props.control, name: props.name }) ?? ''));
  const validate = (typed: unknown) => {
    const { fault } = readAmount(String(typed ?? ''));
    return fault === undefined || (props.optional && fault === 'EMPTY') || faultOf(fault);
  };
  return (
    <TextField
      {...props}
      decimal
      unit={t('form.yuan')}
      rules={{ validate }}
      {...(value !== undefined && { said: stated(value) })}
    />
  );
}
