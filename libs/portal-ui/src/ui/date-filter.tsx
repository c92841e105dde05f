import { dayOf, readDay } from '@chengjie/kernel';
import { useTranslation } from 'react-i18next';
import { useDateFault } from '../form/date-fields.js';
import { DayPicker } from '../form/day-picker.js';
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
  const [begin, end] = [useDay(first), useDay(last)];
  return (
    <>
      <DateFilter name={first} label={from} />
      <DateFilter name={last} label={to} error={begin && end && end < begin ? t('list.endsBefore') : undefined} />
    </>
  );
}

/** The day that stands in the address, if it is one. */
function useDay(name: string): string | undefined {
  const [asked = ''] = useAddressValue(name);
  return readDay(asked).value;
}

/** A calendar day as people type it, or picked; the address keeps it as YYYY-MM-DD, and what is no day as it was typed. */
function DateFilter({
  name,
  label,
  error,
}: {
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
}) {
  const [asked = '', setValue] = useAddressValue(name);
  const faultOf = useDateFault();
  const { value, fault } = readDay(asked);
  return (
    <TypedFilter
      name={name}
      label={label}
      value={value ?? asked}
      onChange={(typed) => setValue(dayOf(typed))}
      error={asked !== '' && fault ? faultOf(fault) : error}
      beside={<DayPicker label={label} day={value} onPick={setValue} />}
    />
  );
}
