import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import styles from './organizations.module.css';
import './organizations.texts.js';

/** What being listed means, and the switch between the catalog by edition and the living register. */
export function ListHeading() {
  const { t } = useTranslation('organizations');
  const [search] = useSearchParams();
  const kept = new URLSearchParams(search);
  for (const name of ['after', 'edition']) kept.delete(name);
  const at = (path: string) => ({ pathname: path, search: kept.toString() });
  return (
    <>
      <Notice title={t('evidence')}>
        <p>{t('evidenceText')}</p>
      </Notice>
      <nav aria-label={t('views.label')} className="no-print">
        <ul className={styles.views}>
          <li>
            <NavLink end to={at('/organizations')}>
              {t('views.catalog')}
            </NavLink>
          </li>
          <li>
            <NavLink to={at('/organizations/register')}>{t('views.register')}</NavLink>
          </li>
        </ul>
      </nav>
    </>
  );
}
