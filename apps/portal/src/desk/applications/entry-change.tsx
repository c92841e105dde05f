import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import type { ShownApplication } from './application-page.js';
import './applications.texts.js';

/** What an entry of the register is, item by item in words. */
type Items = Readonly<Record<Schema.RegisterItem, string>>;

/** What an application would change of an entry, before and after. */
export function EntryChange({ of }: { readonly of: ShownApplication }) {
  const { t } = useTranslation('applications');
  const itemsOf = useItems();
  const { former, changed } = of;
  if (!former) return null;
  const [before, after] = [itemsOf(former), itemsOf(of)];
  const rows = changed.map((item) => ({ item, before: before[item], after: after[item] }));
  return (
    <Section title={t('change.title')} id="change">
      {becomesRegistered(of) && <p>{t('change.registers', { number: former.filingNumber ?? '' })}</p>}
      <DataTable
        caption={t('change.caption')}
        rows={rows}
        rowId={({ item }) => item}
        columns={[
          { id: 'item', header: t('change.item'), names: true, cell: ({ item }) => t(`change.of.${item}`) },
          { id: 'before', header: t('change.before'), cell: (row) => row.before },
          { id: 'after', header: t('change.after'), cell: (row) => row.after },
        ]}
      />
    </Section>
  );
}

/** Whether a filed group asks to be registered. */
export function becomesRegistered({ former, form }: Pick<ShownApplication, 'former' | 'form'>): boolean {
  return former?.track === 'FILED' && form !== 'FILED_ASSOCIATION' && form !== 'FILED_SERVICE';
}

function useItems() {
  const { t } = useTranslation(['applications', 'terms']);
  const regionName = useRegionName();
  return (
    entry: Omit<
      NonNullable<ShownApplication['former']>,
      'track' | 'legalForm' | 'creditCode' | 'filingNumber' | '__typename'
    >,
  ): Items => ({
    name: entry.name,
    kind: t(`terms:kind.${entry.kind}`),
    regionCode: regionName(entry.region),
    areaCodes: entry.areas.map(regionName).join(t('between')),
    representative: entry.representative,
    supervisingDepartment: entry.supervisingDepartment ?? t('change.none'),
    staffCount: String(entry.staffCount),
  });
}
