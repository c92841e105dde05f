import { addressIn } from '@chengjie/kernel';
import { switchLanguage, TAGS } from '@chengjie/portal-ui/i18n/i18n';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Menu } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createPath, Link, NavLink, useLocation } from 'react-router';
import { useSession } from '../session/session.js';
import styles from './header.module.css';
import { SessionMenu } from './session-menu.js';

const PAGES = ['projects', 'functions', 'organizations', 'federations', 'regions', 'rules', 'guide'] as const;

/** Brand, ways to all public pages, language, and who one is. */
export function Header() {
  const { t } = useTranslation('common');
  const { viewer } = useSession();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const [shownAt, setShownAt] = useState(pathname);
  // Whoever went on to another page wants to see it, not the menu.
  if (shownAt !== pathname) {
    setShownAt(pathname);
    setOpen(false);
  }
  return (
    <header className={`${styles.header} no-print`}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <img src="/seal.svg" alt="" width={36} height={36} />
          <span>
            <strong>{t('brand')}</strong>
            <small>{t('tagline')}</small>
          </span>
        </Link>
        <div className={styles.tools}>
          <LanguageSwitch />
          <SessionMenu />
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls="main-navigation"
            onClick={() => setOpen(!open)}
          >
            <Menu aria-hidden size={20} />
            <span className={styles.word}>{t('nav.open')}</span>
          </button>
        </div>
      </div>
      <nav id="main-navigation" aria-label={t('nav.main')} className={styles.nav} data-open={open}>
        <ul>
          {viewer && (
            <li>
              <NavLink to="/desk">{t('nav.workbench')}</NavLink>
            </li>
          )}
          {PAGES.map((page) => (
            <li key={page}>
              <NavLink to={`/${page}`}>{t(`nav.${page}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Shows the same page in the other language: in place, with what is filled in; without script by its address. */
function LanguageSwitch() {
  const { t } = useTranslation('common');
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <a
      href={addressIn(other, createPath(useLocation()))}
      hrefLang={TAGS[other]}
      lang={TAGS[other]}
      className={styles.language}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void switchLanguage(other);
      }}
    >
      <span className={styles.word}>{t(`language.${other}`)}</span>
      <span aria-hidden className={styles.letters}>
        {other === 'zh' ? '中' : 'EN'}
      </span>
    </a>
  );
}
