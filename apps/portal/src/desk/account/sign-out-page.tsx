import { countKept, forgetAllKept } from '@chengjie/portal-ui/form/kept-input';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Loading } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSession, type Session } from '../../session/session.js';
import './sign-out.texts.js';

/** Ends the session, and leaves nothing on the device; a page of its own, so that all others have been left before. */
export function SignOutPage() {
  const session = useSession();
  if (!session.known) return <Loading />;
  return session.viewer ? <SigningOut {...session} accountId={session.viewer.id} /> : <Navigate to="/" replace />;
}

/** Asks where drafts would be lost, and where nobody pressed "sign out": a link alone signs nobody out. */
function SigningOut({ accountId, signOut }: Pick<Session, 'signOut'> & { readonly accountId: string }) {
  const { t } = useTranslation(['signOut', 'common']);
  const navigate = useNavigate();
  const { state } = useLocation() as { readonly state: { readonly pressed?: boolean } | null };
  const [kept] = useState(() => countKept(localStorage, accountId));
  const atOnce = kept === 0 && state?.pressed === true;
  const end = async () => {
    forgetAllKept(localStorage, accountId);
    await signOut();
  };
  const endNow = useEffectEvent(end);
  useEffect(() => {
    if (atOnce) void endNow();
  }, [atOnce]);
  if (atOnce) return <Loading />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {kept > 0 && (
        <Notice tone="warning">
          <p>{t('kept', { number: kept })}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button variant={kept > 0 ? 'danger' : 'primary'} onPress={() => void end()}>
          {t(kept > 0 ? 'deleteAndSignOut' : 'common:session.signOut')}
        </Button>
        <Button variant="secondary" onPress={() => void navigate('/desk')}>
          {t('stay')}
        </Button>
      </ButtonRow>
    </Page>
  );
}
