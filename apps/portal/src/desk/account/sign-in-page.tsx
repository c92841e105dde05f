import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import type * as Schema from '../../api/schema.generated.js';
import { useAct } from '../../api/use-act.js';
import { SignInDocument } from '../../session/session.generated.js';
import { useSession } from '../../session/session.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { ownPath } from './own-path.js';
import { SecondStep } from './second-step.js';
import './sign-in.texts.js';

/** Sign in, and go on where one wanted to (`?to=`). */
export function SignInPage() {
  const { t } = useTranslation(['signIn', 'common']);
  const { viewer, otherPerson, demonstration, refresh } = useSession();
  const [search] = useSearchParams();
  const form = useActForm({ defaultValues: { loginName: '', password: '' } });
  const { act, pending } = useAct(SignInDocument, { keyed: false, nameless: true });
  const [refusal, setRefusal] = useState<Refusal>();
  const [ways, setWays] = useState<readonly Schema.SecondFactorWay[]>();

  async function signIn(input: { loginName: string; password: string }) {
    const outcome = await act({ ...input, issueToken: false });
    if (outcome.done && outcome.payload.secondStep) setWays(outcome.payload.secondStep.ways);
    else if (outcome.done) await refresh();
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  // Whom the pages still show may not be signed in any more.
  if (viewer && !otherPerson) return <Navigate to={ownPath(search.get('to'), location.origin)} replace />;
  if (ways) return <SecondStep ways={ways} onDone={refresh} onAgain={() => setWays(undefined)} />;
  const required = { required: t('common:form.required') };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Card>
        <ActForm form={form} onSubmit={signIn} refusal={refusal}>
          <TextField
            control={form.control}
            name="loginName"
            label={t('loginName')}
            autoComplete="username"
            rules={required}
          />
          <TextField
            control={form.control}
            name="password"
            type="password"
            label={t('password')}
            autoComplete="current-password"
            rules={required}
          />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('submit')}
            </Button>
          </ButtonRow>
        </ActForm>
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
