import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { formatCount } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { Notice } from './notice.js';
import styles from './pager.module.css';

export interface PageOf {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How many rows a list has as it is narrowed: above it, near what narrows it, and read out when that changes. */
export function Total({ of: { totalCount } }: { readonly of: { readonly totalCount: number } }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return (
    <p role="status" className={styles.total}>
      {t('list.total', { total: formatCount(totalCount, language) })}
    </p>
  );
}

/**
 * Where a page stands in its list, with links to the next page and back to the first. The place is kept in the address, so
 * that the browser's own way back works and a page can be sent to others.
 * @param name of the address's parameter, where a page has several lists
 */
export function Pager({
  of: { pageInfo },
  name = 'after',
  label,
}: {
  readonly of: PageOf;
  readonly name?: string;
  /** What is paged, where a page has several lists: tells their navigations apart. */
  readonly label?: string;
}) {
  const { t } = useTranslation('common');
  const [search] = useSearchParams();
  const at = (cursor: string | null) => {
    const next = new URLSearchParams(search);
    if (cursor === null) next.delete(name);
    else next.set(name, cursor);
    return `?${next}`;
  };
  const later = search.has(name);
  if (!later && !pageInfo.hasNextPage) return null;
  return (
    <nav className={`${styles.pager} no-print`} aria-label={label ?? t('list.pages')}>
      {later && (
        <Link to={at(null)} state={TURNED}>
          {t('list.first')}
        </Link>
      )}
      {pageInfo.hasNextPage && (
        <Link to={at(pageInfo.endCursor)} state={TURNED}>
          {t('list.next')}
        </Link>
      )}
    </nav>
  );
}

/** Of a way to another page of a list: the reading goes on at the top. */
const TURNED = { turned: true } as const;

/** Of a way back from a page that is no longer there. */
const STALE = { ...TURNED, stale: true } as const;

function holds(state: unknown, name: 'turned' | 'stale'): boolean {
  return typeof state === 'object' && state !== null && name in state;
}

/** Whether one came here by turning to another page of a list. */
export function hasTurned(state: unknown): boolean {
  return holds(state, 'turned');
}

/** The parameters of addresses that hold a place in a list. */
const cursors = new Set<string>();

/** The cursor in the address, as a variable of the list's query. */
export function useCursor(name = 'after'): string | undefined {
  const [search] = useSearchParams();
  cursors.add(name);
  return search.get(name) ?? undefined;
}

/**
 * For an address whose place in a list the API does not know, such as an old link: shows the list from its beginning, if it is
 * one. Without script it is a link that leads there.
 */
export function FromTheStart({ otherwise }: { readonly otherwise: ReactNode }) {
  const { t } = useTranslation('common');
  const [search] = useSearchParams();
  const others = new URLSearchParams([...search].filter(([name]) => !cursors.has(name)));
  if ([...others].length === [...search].length) return otherwise;
  const start = `?${others}`;
  return (
    <Notice>
      <Navigate to={start} replace state={STALE} />
      {t('list.gone')} <Link to={start}>{t('list.first')}</Link>
    </Notice>
  );
}

/** Says so. */
export function StalePage() {
  const { t } = useTranslation('common');
  const { state } = useLocation() as { state: unknown };
  return holds(state, 'stale') && <Notice>{t('list.stale')}</Notice>;
}
