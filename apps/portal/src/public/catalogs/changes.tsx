import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './catalogs.texts.js';
import styles from './catalogs.module.css';

/** One field of an entry, as both editions have it. */
export interface Change {
  readonly field: string;
  readonly label: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** What changed in one entry, field by field. */
export function Changes({ name, changes }: { readonly name: string; readonly changes: readonly Change[] }) {
  const { t } = useTranslation('catalogs');
  return (
    <DataTable
      caption={t('difference.changesOf', { name })}
      rows={changes}
      rowId={({ field }) => field}
      columns={[
        { id: 'field', header: t('difference.field'), names: true, cell: ({ label }) => label },
        {
          id: 'before',
          header: t('difference.before'),
          cell: ({ before }) => <span className={styles.before}>{before}</span>,
        },
        { id: 'after', header: t('difference.after'), cell: ({ after }) => after },
      ]}
    />
  );
}
