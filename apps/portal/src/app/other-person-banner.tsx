import { Button, LinkButton } from '@chengjie/portal-ui/ui/button';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import styles from './connection-banner.module.css';

/** Says so once the page's person has signed out in another tab, or somebody else is signed in than the page shows. */
export function OtherPersonBanner() {
  const { t } = useTranslation('common');
  const { otherPerson, signedOut, viewer, refresh } = useSession();
  if (signedOut) {
    return (
      <div role="alert" className={`no-print ${styles.banner}`}>
        <p>{t('acting.signedOut')}</p>
        <LinkButton variant="secondary" to="/sign-in">
          {t('session.signIn')}
        </LinkButton>
      </div>
    );
  }
  if (!otherPerson || !viewer) return null;
  return (
    <div role="alert" className={`no-print ${styles.banner}`}>
      <p>
        {t('acting.other', {
          who: viewer.acting ? `${viewer.displayName} (${viewer.acting.holder})` : viewer.displayName,
        })}
      </p>
      <Button variant="secondary" onPress={() => void refresh()}>
        {t('acting.reload')}
      </Button>
    </div>
  );
}
