import { Button, LinkButton } from '@chengjie/portal-ui/ui/button';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import styles from './connection-banner.module.css';
import './other-person-banner.texts.js';

/** Says so once the page's person has signed out in another tab, or somebody else is signed in than the page shows. */
export function OtherPersonBanner() {
  const { t } = useTranslation(['otherPerson', 'common']);
  const { instead, signInAgain, signedOut, viewer, refresh } = useSession();
  if (signedOut) {
    return (
      <div role="alert" className={`no-print ${styles.banner}`}>
        <p>{t('signedOut')}</p>
        <LinkButton variant="secondary" to="/sign-in">
          {t('common:session.signIn')}
        </LinkButton>
      </div>
    );
  }
  if (!viewer || instead === undefined || instead === 'ASKED') return null;
  if (instead === 'NOBODY') {
    return (
      <div role="alert" className={`no-print ${styles.banner}`}>
        <p>{t('ended')}</p>
        <Button variant="secondary" onPress={signInAgain}>
          {t('common:session.signIn')}
        </Button>
      </div>
    );
  }
  return (
    <div role="alert" className={`no-print ${styles.banner}`}>
      <p>
        {t('other', {
          who: viewer.acting ? `${viewer.displayName} (${viewer.acting.holder})` : viewer.displayName,
        })}
      </p>
      <Button variant="secondary" onPress={() => void refresh()}>
        {t('reload')}
      </Button>
    </div>
  );
}
