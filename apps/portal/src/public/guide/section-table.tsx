import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import type { ArticleRow, ArticleTable } from './article.js';

/** A table of an article. */
export function SectionTable({ table: { caption, headings, rows } }: { readonly table: ArticleTable }) {
  const local = useLocalized();
  return (
    <DataTable
      caption={local(caption)}
      rows={rows}
      rowId={([name]: ArticleRow) => name?.en ?? ''}
      columns={headings.map((heading, index) => ({
        id: heading.en,
        header: local(heading),
        names: index === 0,
        cell: (row: ArticleRow) => row[index] && local(row[index]),
      }))}
    />
  );
}
