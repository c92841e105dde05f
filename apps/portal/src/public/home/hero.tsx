import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Name } from '@chengjie/portal-ui/ui/name';
import { usePageHeading } from '@chengjie/portal-ui/ui/page';
import { usePageHead } from '@chengjie/portal-ui/ui/page-head';
import { Suggesting } from '@chengjie/portal-ui/ui/suggesting';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useHref, useNavigate } from 'react-router';
import { useSuggestions } from '../../shared/search/use-suggestions.js';
import styles from './hero.module.css';
import './home.texts.js';

/**
 * What this is, and the way to a project.
 * @param open number of projects open for bids; undefined until known
 */
export function Hero({ open }: { readonly open: number | undefined }) {
  const { t } = useTranslation(['home', 'common']);
  const language = useLanguage();
  const heading = usePageHeading(t('common:tagline'));
  usePageHead({ description: t('lead') });
  return (
    <div className={styles.hero}>
      <Ridge />
      <div className={styles.inner}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('title')}
          </h1>
          <p className={styles.lead}>{t('lead')}</p>
          <SearchBox />
          <p className={styles.count}>
            {open !== undefined && (
              <Link to="/projects?status=PUBLISHED">{t('open.count', { total: formatCount(open, language) })}</Link>
            )}
          </p>
        </div>
        <img src="/seal.svg" alt="" width={176} height={176} className={styles.seal} />
      </div>
    </div>
  );
}

function SearchBox() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  return (
    <form
      role="search"
      action={useHref('/projects')}
      className={`${styles.search} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('text')).trim();
        void navigate(text ? `/projects?text=${encodeURIComponent(text)}` : '/projects');
      }}
    >
      <label htmlFor="home-search">{t('search')}</label>
      <div className={styles.row}>
        <Suggesting
          className={styles.field}
          query={typed}
          groups={useSuggestions(typed, 'projects')}
          onTyped={setTyped}
        >
          {(field) => (
            <input {...field} id="home-search" name="text" type="search" aria-describedby="home-search-hint" />
          )}
        </Suggesting>
        <button type="submit">
          <Search aria-hidden size={18} />
          {t('go')}
        </button>
      </div>
      <small id="home-search-hint">
        <Name of={t('searchHint')} />
      </small>
    </form>
  );
}

/** Forested ridges of the Changbai mountains, drawn in the ground's own colours; they say nothing. */
function Ridge() {
  return (
    <svg className={styles.ridge} viewBox="0 0 1440 200" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 120 160 70l130 46 170-80 150 74 120-44 190 70 170-92 150 62 200-50v144H0Z" />
      <path d="M0 160 120 128l170 36 190-58 160 52 210-46 170 50 190-58 230 66v30H0Z" />
    </svg>
  );
}
