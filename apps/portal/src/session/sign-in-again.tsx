import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Question } from '@chengjie/portal-ui/ui/confirm';
import { useTranslation } from 'react-i18next';
import { SecondStepForm } from './second-step-form.js';
import { SignInForm } from './sign-in-form.js';
import './sign-in.texts.js';
import { useSignIn } from './use-sign-in.js';

/** Asks whoever filled in the page to sign in again when the session has ended: over the page, so that nothing of it is lost. */
export function SignInAgain({
  loginName,
  onDone,
  onCancel,
}: {
  readonly loginName: string;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation(['signIn', 'common']);
  const signingIn = useSignIn(onDone, loginName);
  return (
    <Question title={t('again.title')} onCancel={onCancel}>
      <p>{t('again.lead')}</p>
      {signingIn.ways ? <SecondStepForm ways={signingIn.ways} onDone={onDone} /> : <SignInForm {...signingIn} />}
      <ButtonRow>
        <Button variant="secondary" onPress={onCancel}>
          {t('again.later')}
        </Button>
      </ButtonRow>
    </Question>
  );
}
