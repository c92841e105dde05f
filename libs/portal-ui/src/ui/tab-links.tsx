import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { currentOf } from './current-tab.js';
import styles from './tab-links.module.css';

export interface TabLink {
  readonly to: string;
  readonly label: string;
  /** Something small behind it, such as how many wait there. */
  readonly mark?: ReactNode;
}

/**
 * Ways between the parts of one thing, or of a workbench, each with an address of its own. Where they are wider than the screen they are
 * moved sideways, and that of this page is among those on show.
 */
export function TabLinks({
  label,
  tabs,
  level = 'part',
}: {
  /** Of what these are the parts. */
  readonly label: string;
  readonly tabs: readonly TabLink[];
  /** Whether they stand above all pages of a workbench, or within a page. */
  readonly level?: 'workbench' | 'part';
}) {
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (!list.current || !current) return;
    const { offsetLeft, clientWidth } = list.current;
    list.current.scrollLeft = current.offsetLeft - offsetLeft - (clientWidth - current.offsetWidth) / 2;
  }, [pathname, tabs]);
  return (
    <nav aria-label={label} className={`${styles.tabs} ${styles[level]} no-print`}>
      <ul ref={list}>
        {tabs.map(({ to, label: text, mark }) => (
          <li key={to}>
            <Link to={to} aria-current={currentOf(to, tabs, pathname)}>
              {text}
              {mark !== undefined && mark !== null && mark !== false && <span className={styles.mark}>{mark}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
