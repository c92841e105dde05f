import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';
import styles from './pager.module.css';

export interface PageOf {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Where a page stands in its list, with links to the next page and back to the first. The place is kept in the address, so
 * that the browser's own way back works and a page can be sent to others.
 * @param name of the address's parameter, where a page has several lists
 */
export function Pager({
  of: { totalCount, pageInfo },
  name = 'after',
  label,
}: {
  readonly of: PageOf;
  readonly name?: string;
  /** What is paged, where a page has several lists: tells their navigations apart. */
  readonly label?: string;
}) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const [search] = useSearchParams();
  const at = (cursor: string | null) => {
    const next = new URLSearchParams(search);
    if (cursor === null) next.delete(name);
    else next.set(name, cursor);
    return `?${next}`;
  };
  const later = search.has(name);
  return (
    <nav className={`${styles.pager} no-print`} aria-label={label ?? t('list.pages')}>
      {totalCount !== undefined && <span>{t('list.total', { total: formatCount(totalCount, language) })}</span>}
      {later && <Link to={at(null)}>{t('list.first')}</Link>}
      {pageInfo.hasNextPage && <Link to={at(pageInfo.endCursor)}>{t('list.next')}</Link>}
    </nav>
  );
}

/** The cursor in the address, as a variable of the list's query. */
export function useCursor(name = 'after'): string | undefined {
  const [search] = useSearchParams();
  return search.get(name) ?? undefined;
}
