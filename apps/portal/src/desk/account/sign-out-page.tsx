import { forgetAllKept } from '@chengjie/portal-ui/form/kept-input';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Loading } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSession, type Session, type ShownViewer } from '../../session/session.js';
import './sign-out.texts.js';

/** Ends the session, and leaves nothing on the device; a page of its own, so that all others have been left before. */
export function SignOutPage() {
  const session = useSession();
  if (!session.known) return <Loading />;
  return session.viewer ? <SigningOut {...session} viewer={session.viewer} /> : <Navigate to="/" replace />;
}

/** Asks where drafts would be lost that the platform does not have, and where nobody pressed "sign out": a link alone signs nobody out. */
function SigningOut({ viewer, signOut }: Pick<Session, 'signOut'> & { readonly viewer: ShownViewer }) {
  const { t } = useTranslation(['signOut', 'common']);
  const navigate = useNavigate();
  const { state } = useLocation() as { readonly state: { readonly pressed?: boolean } | null };
  const { drafts, server } = viewer.kept;
  const [unsent, setUnsent] = useState<number>();
  useEffect(() => {
    void server.settled().then(() => setUnsent(drafts.countUnsent()));
  }, [drafts, server]);
  const atOnce = unsent === 0 && state?.pressed === true;
  const end = async () => {
    forgetAllKept(localStorage, viewer.id);
    await signOut();
  };
  const endNow = useEffectEvent(end);
  useEffect(() => {
    if (atOnce) void endNow();
  }, [atOnce]);
  if (unsent === undefined || atOnce) return <Loading />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {unsent > 0 && (
        <Notice tone="warning">
          <p>{t('kept', { number: unsent })}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button variant={unsent > 0 ? 'danger' : 'primary'} onPress={() => void end()}>
          {t(unsent > 0 ? 'deleteAndSignOut' : 'common:session.signOut')}
        </Button>
        <Button variant="secondary" onPress={() => void navigate('/desk')}>
          {t('stay')}
        </Button>
      </ButtonRow>
    </Page>
  );
}
