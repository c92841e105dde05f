import { useConnected } from '@chengjie/portal-ui/ui/connection';
import { useTranslation } from 'react-i18next';
import styles from './connection-banner.module.css';

/** Says so while the server cannot be reached. */
export function ConnectionBanner() {
  const { t } = useTranslation('common');
  const connected = useConnected();
  return (
    <div role="status" className="no-print">
      {!connected && <p className={styles.banner}>{t('connection.lost')}</p>}
    </div>
  );
}
