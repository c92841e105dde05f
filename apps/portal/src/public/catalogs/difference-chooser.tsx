import { SelectBox } from '@chengjie/portal-ui/form/select-field';
import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Filters, useSearchChange } from '@chengjie/portal-ui/ui/filters';
import { useTranslation } from 'react-i18next';
import './catalogs.texts.js';
import styles from './catalogs.module.css';
import type { EditionSummary } from './edition.js';

/** Chooses the two editions whose difference is shown, kept in the address as `from` and `to`. */
export function DifferenceChooser({
  editions,
  from,
  to,
}: {
  readonly editions: readonly EditionSummary[];
  readonly from: number;
  readonly to: number;
}) {
  const { t } = useTranslation('catalogs');
  const language = useLanguage();
  const changeSearch = useSearchChange();
  const options = editions.map(({ number, publishedAt }) => ({
    value: String(number),
    label: `${t('edition', { number })} · ${formatDay(publishedAt, language)}`,
  }));
  const choose = (name: 'from' | 'to') => (value: string) =>
    changeSearch((next) => {
      next.set(name, value);
      for (const cursor of ['added', 'removed', 'changed']) next.delete(cursor);
    });
  return (
    <Filters>
      <div className={styles.choosers}>
        <SelectBox label={t('difference.from')} options={options} value={String(from)} onChange={choose('from')} />
        <SelectBox label={t('difference.to')} options={options} value={String(to)} onChange={choose('to')} />
      </div>
    </Filters>
  );
}
