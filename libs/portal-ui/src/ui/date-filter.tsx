import { isCalendarDay } from '@chengjie/kernel';
import { useTranslation } from 'react-i18next';
import { useAddressValue } from './filters.js';
import { TypedFilter } from './typed-filter.js';

/**
 * The period that narrows a list, by its first and its last day in the address; an end before the beginning is not asked for.
 * @param names of the address's parameters, where a list has several periods
 */
export function PeriodFilter({
  from,
  to,
  names: [first, last] = ['from', 'to'],
}: {
  readonly from: string;
  readonly to: string;
  readonly names?: readonly [string, string];
}) {
  const { t } = useTranslation('common');
  const [begin] = useAddressValue(first);
  const [end] = useAddressValue(last);
  return (
    <>
      <DateFilter name={first} label={from} />
      <DateFilter name={last} label={to} error={begin && end && end < begin ? t('list.endsBefore') : undefined} />
    </>
  );
}

/** A calendar day, kept in the address. */
function DateFilter({
  name,
  label,
  error,
}: {
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
}) {
  const [asked, setValue] = useAddressValue(name);
  const { t } = useTranslation('common');
  const value = asked && isCalendarDay(asked) ? asked : undefined;
  const problem = asked === value ? error : t('list.ignored', { value: asked ?? '' });
  return <TypedFilter type="date" label={label} value={value ?? ''} onChange={setValue} error={problem} />;
}
