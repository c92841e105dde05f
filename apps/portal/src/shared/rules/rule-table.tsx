import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { useTranslation } from 'react-i18next';
import { RuleSource } from './rule-source.js';
import type { RuleRowFragment } from './rule-row.generated.js';
import './rules.texts.js';

/** Rules in rows: what each says and where it comes from. */
export function RuleTable({ name, rules }: { readonly name: string; readonly rules: readonly RuleRowFragment[] }) {
  const { t } = useTranslation('rules');
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('tableOf', { name })}
      rows={rules}
      rowId={({ key }) => key}
      columns={[
        { id: 'rule', header: t('row.rule'), names: true, cell: ({ label }) => localized(label) },
        { id: 'text', header: t('row.text'), cell: ({ text }) => localized(text) },
        { id: 'source', header: t('row.source'), cell: ({ source }) => <RuleSource of={source} /> },
      ]}
    />
  );
}
