import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data-table.module.css';
import { Marking, Name } from './name.js';

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
  if (rows.length === 0) return <div className={styles.empty}>{empty ?? t('list.empty')}</div>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={captionVisible ? styles.caption : 'visually-hidden'}>
          <Name of={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, header, numeric }) => (
              <th key={id} scope="col" className={numeric ? styles.numeric : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ id, header, cell, numeric, names }) => {
                const Cell = names ? 'th' : 'td';
                return (
                  <Cell
                    key={id}
                    {...(names && { scope: 'row' })}
                    data-label={header}
                    className={numeric ? styles.numeric : undefined}
                  >
                    <Marking>{cell(row)}</Marking>
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
