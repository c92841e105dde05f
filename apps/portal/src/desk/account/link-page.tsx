import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActOutcome } from '../../api/use-act.js';
import './account.texts.js';
import { NewPasswordFields } from './new-password-fields.js';
import { useLinkToken } from './use-link-token.js';

/** Where another link is asked for. */
const ANEW = { opening: '/request-account', reset: '/forgotten-password' } as const;

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
  const form = useActForm({ defaultValues: { password: '', repeat: '' } });
  const [refusal, setRefusal] = useState<Refusal>();
  const [notValid, setNotValid] = useState<{ readonly message: string }>();
  const [done, setDone] = useState<{ readonly loginName: string }>();

  async function submit({ password }: { password: string }) {
    if (token === undefined) return;
    const outcome = await setPassword({ token, password });
    const spent = outcome.done ? undefined : outcome.userErrors.find(({ code }) => code === 'LINK_NOT_VALID');
    setNotValid(spent);
    if (outcome.done) setDone({ loginName: outcome.payload.loginName ?? '' });
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  if (done) {
    return (
      <Page title={t(`${purpose}.title`)}>
        <Attention to={done}>
          <Notice tone="done" title={t('link.done')}>
            <p>{t('link.doneText', done)}</p>
            <ButtonRow>
              <LinkButton to="/sign-in">{t('common:session.signIn')}</LinkButton>
            </ButtonRow>
          </Notice>
        </Attention>
      </Page>
    );
  }
  return (
    <Page title={t(`${purpose}.title`)} lead={t(`${purpose}.lead`)}>
      {notValid ? (
        <Attention to={notValid}>
          <Notice tone="problem" title={t('link.notValid')}>
            <p>{notValid.message}</p>
            <ButtonRow>
              <LinkButton to={ANEW[purpose]}>{t(`${purpose}.anew`)}</LinkButton>
            </ButtonRow>
          </Notice>
        </Attention>
      ) : token === undefined ? (
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
