import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addressOf, keptAddress } from '../../shared/address.js';
import './catalogs.texts.js';
import styles from './catalogs.module.css';
import type { EditionCardProps } from './edition-card.js';

/** All editions of the same region, each to be read again and to be compared with the one before. */
export function EditionList({ edition, asked, path }: EditionCardProps) {
  const { t } = useTranslation('catalogs');
  const language = useLanguage();
  const [search] = useSearchParams();
  const { number, editions } = edition;
  if (editions.length < 2) return <p className={styles.soft}>{t('editions.first')}</p>;
  return (
    <details className={styles.editions}>
      <summary>{t('editions.title')}</summary>
      <ul>
        {editions.map((each, index) => {
          const before = editions[index + 1];
          const label = t('edition', { number: each.number });
          return (
            <li key={each.number}>
              {each.number === number ? (
                <strong>{label}</strong>
              ) : (
                <Link to={keptAddress(path, search, { region: asked.code, edition: each.number })}>{label}</Link>
              )}
              <span className={styles.soft}>
                {t('editions.published', { day: formatDay(each.publishedAt, language) })}
              </span>
              {each.number === number && <span className={styles.soft}>{t('editions.shown')}</span>}
              {before && (
                <Link
                  to={addressOf(`${path}/difference`, { region: asked.code, from: before.number, to: each.number })}
                >
                  {t('editions.compare')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
