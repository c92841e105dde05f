import { tableFeatures, useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end of their column. */
  readonly numeric?: boolean;
  /** The column that names the row: read out with every other cell of it. */
  readonly names?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table shows; read out first. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Shown instead of an empty table: says why and what to do. */
  readonly empty?: ReactNode;
  readonly captionVisible?: boolean;
}

const features = tableFeatures({});

/** A table of one page of rows, in the order in which the server gave them. On a phone each row becomes a small card. */
export function DataTable<Row extends object>({
  caption,
  columns,
  rows,
  rowId,
  empty,
  captionVisible = false,
}: DataTableProps<Row>) {
  const { t } = useTranslation('common');
  const table = useTable({
    features,
    data: rows as Row[],
    getRowId: rowId,
    columns: columns.map(({ id, header, cell, numeric = false, names = false }) => ({
      id,
      header,
      cell: ({ row }: { row: { original: Row } }) => cell(row.original),
      meta: { numeric, names },
    })),
  });
  if (rows.length === 0) return <div className={styles.empty}>{empty ?? t('list.empty')}</div>;
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={captionVisible ? styles.caption : 'visually-hidden'}>{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" className={byId.get(header.id)?.numeric ? styles.numeric : undefined}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => {
                const column = byId.get(cell.column.id);
                const Cell = column?.names ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.id}
                    {...(column?.names && { scope: 'row' })}
                    data-label={column?.header}
                    className={column?.numeric ? styles.numeric : undefined}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
