import { readAmount } from '@chengjie/kernel';
import { useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { TypedFilter } from '@chengjie/portal-ui/ui/typed-filter';
import { useTranslation } from 'react-i18next';
import './projects.texts.js';

/** An amount in yuan as people type it, kept in the address. */
export function AmountFilter({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation('projects');
  const [value = '', setValue] = useAddressValue(name);
  const wrong = value !== '' && readAmount(value).fault !== undefined;
  return (
    <TypedFilter
      name={name}
      inputMode="decimal"
      label={label}
      value={value}
      onChange={setValue}
      error={wrong ? t('noAmount') : undefined}
    />
  );
}
