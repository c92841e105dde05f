import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../session/session.js';
import styles from './footer.module.css';

/** What the platform promises, and where it is told. */
export function Footer() {
  const { t } = useTranslation('common');
  const { demonstration } = useSession();
  return (
    <footer className={`${styles.footer} no-print`}>
      <div>
        {demonstration && <p>{t('footer.demonstration')}</p>}
        <p>{t('footer.openness')}</p>
        <ul>
          <li>
            <Link to="/guide">{t('nav.guide')}</Link>
          </li>
          <li>
            <Link to="/guide/accessibility">{t('footer.accessibility')}</Link>
          </li>
          <li>
            <Link to="/guide/privacy">{t('footer.privacy')}</Link>
          </li>
          <li>
            <Link to="/guide/interface">{t('footer.api')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
