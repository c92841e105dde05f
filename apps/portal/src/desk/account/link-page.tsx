import { ActForm, showAtFields, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ActOutcome } from '../../api/use-act.js';
import './account.texts.js';
import { NewPasswordFields } from './new-password-fields.js';
import { useLinkToken } from './use-link-token.js';

/** A page that a one-time link leads to: whoever has the link sets a password, and signs in with it afterwards. */
export function LinkPage({
  purpose,
  setPassword,
  pending,
}: {
  readonly purpose: 'opening' | 'reset';
  readonly setPassword: (input: {
    token: string;
    password: string;
  }) => Promise<ActOutcome<{ readonly loginName: string | null }>>;
  readonly pending: boolean;
}) {
  const { t } = useTranslation(['account', 'common']);
  const token = useLinkToken();
  const form = useForm({ defaultValues: { password: '', repeat: '' } });
  const [refusal, setRefusal] = useState<Refusal>();
  const [loginName, setLoginName] = useState<string>();

  async function submit({ password }: { password: string }) {
    if (token === undefined) return;
    const outcome = await setPassword({ token, password });
    if (outcome.done) setLoginName(outcome.payload.loginName ?? '');
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  if (loginName !== undefined) {
    return (
      <Page title={t(`${purpose}.title`)}>
        <Notice tone="done" title={t('link.done')}>
          <p>{t('link.doneText', { loginName })}</p>
          <ButtonRow>
            <LinkButton to="/sign-in">{t('common:session.signIn')}</LinkButton>
          </ButtonRow>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t(`${purpose}.title`)} lead={t(`${purpose}.lead`)}>
      {token === undefined ? (
        <Notice tone="warning" title={t('link.missing')}>
          <p>{t('link.missingText')}</p>
        </Notice>
      ) : (
        <Card>
          <ActForm form={form} onSubmit={submit} refusal={refusal}>
            <NewPasswordFields control={form.control} password="password" repeat="repeat" />
            <ButtonRow>
              <Button type="submit" pending={pending}>
                {t('link.submit')}
              </Button>
            </ButtonRow>
          </ActForm>
        </Card>
      )}
    </Page>
  );
}
