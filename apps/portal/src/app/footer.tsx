import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Provider } from 'urql';
import { useAnybody } from '../api/anybody.js';
import { useSession } from '../session/session.js';
import styles from './footer.module.css';
import './footer.texts.js';
import { SiteLines } from './site-lines.js';

/** What the platform promises, and where it is told. */
export function Footer() {
  const { t } = useTranslation(['footer', 'common']);
  const { demonstration } = useSession();
  return (
    <footer className={`${styles.footer} no-print`}>
      <div>
        {demonstration && <p>{t('demonstration')}</p>}
        <p>{t('openness')}</p>
        <ul>
          <li>
            <Link to="/guide">{t('common:nav.guide')}</Link>
          </li>
          <li>
            <Link to="/guide/remedies">{t('remedies')}</Link>
          </li>
          <li>
            <Link to="/agencies">{t('agencies')}</Link>
          </li>
          <li>
            <Link to="/guide/accessibility">{t('accessibility')}</Link>
          </li>
          <li>
            <Link to="/guide/privacy">{t('privacy')}</Link>
          </li>
          <li>
            <Link to="/guide/interface">{t('api')}</Link>
          </li>
        </ul>
        <Provider value={useAnybody()}>
          <SiteLines />
        </Provider>
      </div>
    </footer>
  );
}
