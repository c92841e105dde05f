import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useLangOf } from '../i18n/use-language.js';
import { Done } from './done.js';
import { Marking, Name } from './name.js';
import { usePageHead } from './page-head.js';
import styles from './page.module.css';
import { hasTurned, StalePage } from './pager.js';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

export interface PageProps {
  /** What the page is; its only `h1`, and the title of the window. */
  readonly title: string;
  readonly children: ReactNode;
  /** The way here, from the start; the page itself is not among them. */
  readonly crumbs?: readonly Crumb[];
  /** A sentence or some tags under the title. */
  readonly lead?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** What the page tells, for those who have not opened it yet; the lead where that is a sentence. */
  readonly description?: string | undefined;
}

/**
 * Tells window and screen reader where one is; the heading takes the ref and `tabIndex={-1}`. After a change of page, or of the page
 * of a list, the reading goes on at the title; whoever narrows a list stays where the filter is.
 */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname, state } = useLocation();
  const shown = useRef<string>(undefined);
  const windowTitle = `${title} · ${t('brand')}`;
  usePageHead({ title: windowTitle });
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    const moved = shown.current !== pathname || hasTurned(state);
    shown.current = pathname;
    // The first page is read from its top.
    if (moved && key !== 'default' && !location.hash) heading.current?.focus({ preventScroll: true });
  }, [key, pathname, state]);
  return heading;
}

/** A page with its title and the way to it. */
export function Page({ title, crumbs = [], lead, actions, description, children }: PageProps) {
  const { t } = useTranslation('common');
  const told = description ?? lead;
  usePageHead(typeof told === 'string' ? { description: told } : {});
  return (
    <div className={styles.page}>
      {crumbs.length > 0 && (
        <nav aria-label={t('nav.here')} className={`${styles.crumbs} no-print`}>
          <ol>
            {crumbs.map(({ to, label }, index) => (
              <li key={to}>
                {index > 0 && <ChevronRight aria-hidden size={14} />}
                <Link to={to}>
                  <Name of={label} />
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className={styles.header}>
        <div>
          <Title>{title}</Title>
          {lead && (
            <div className={styles.lead}>
              <Marking>{lead}</Marking>
            </div>
          )}
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </header>
      <StalePage />
      <Done />
      {children}
    </div>
  );
}

/** A component of its own: what was done, which is told below, takes the focus after it. */
function Title({ children }: { readonly children: string }) {
  const heading = usePageHeading(children);
  const langOf = useLangOf();
  return (
    <h1 ref={heading} tabIndex={-1} lang={langOf(children)}>
      {children}
    </h1>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  id,
  children,
  aside,
  level = 2,
  led = false,
}: {
  readonly title: string;
  /** For links to it. */
  readonly id?: string;
  readonly children: ReactNode;
  /** Something small beside the heading. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  /** Whether the reader is led here when it appears: what was asked for stands out of sight otherwise. */
  readonly led?: boolean;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (led) heading.current?.focus();
  }, [led]);
  return (
    <section className={styles.section} {...(id && { id })}>
      <div className={styles.sectionHead}>
        <Heading ref={heading} {...(led && { tabIndex: -1 })}>
          <Name of={title} />
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A sheet of paper on the ground: what belongs together. */
export function Card({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'sealed';
}) {
  return <div className={`${styles.card} ${tone === 'sealed' ? styles.sealed : ''}`}>{children}</div>;
}

/** Cards side by side where there is room. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Two parts of equal weight side by side where there is room for both. */
export function Halves({ children }: { readonly children: ReactNode }) {
  return <div className={styles.halves}>{children}</div>;
}
