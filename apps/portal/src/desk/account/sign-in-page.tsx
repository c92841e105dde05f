import { Loading } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSession } from '../../session/session.js';
import { SignInForm } from '../../session/sign-in-form.js';
import '../../session/sign-in.texts.js';
import { useSignIn } from '../../session/use-sign-in.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { ownPath } from './own-path.js';
import { SecondStep } from './second-step.js';

/** Sign in, and go on where one wanted to (`?to=`). */
export function SignInPage() {
  const { t } = useTranslation('signIn');
  const { viewer, otherPerson, demonstration, refresh } = useSession();
  const [search] = useSearchParams();
  const signingIn = useSignIn(refresh);
  const { signIn, pending, ways, beginAgain } = signingIn;

  // Whom the pages still show may not be signed in any more.
  if (viewer && !otherPerson) return <GoOn to={ownPath(search.get('to'), location.origin)} />;
  if (ways) return <SecondStep ways={ways} onDone={refresh} onAgain={beginAgain} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Card>
        <SignInForm {...signingIn} />
        <p>
          <Link to="/forgotten-password">{t('forgotten')}</Link>
        </p>
        <p>
          {t('noAccount')} <Link to="/request-account">{t('openAccount')}</Link>
        </p>
      </Card>
      {demonstration && <DemonstrationAccounts signIn={signIn} pending={pending} />}
    </Page>
  );
}

/** Goes on once the server says that somebody is signed in: after a sign-out elsewhere one would be sent here again, for ever. */
function GoOn({ to }: { readonly to: string }) {
  const { refresh } = useSession();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void refresh().then(() => setAsked(true));
  }, [refresh]);
  return asked ? <Navigate to={to} replace /> : <Loading />;
}
