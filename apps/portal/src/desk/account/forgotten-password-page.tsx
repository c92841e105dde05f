import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { RequestPasswordResetDocument } from './account.generated.js';
import { MailSent } from './mail-sent.js';
import './requests.texts.js';

/** Asks for a link that sets a new password; it comes by mail. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation(['requests', 'common']);
  const form = useActForm({ defaultValues: { loginName: '' } });
  const { act, pending } = useAct(RequestPasswordResetDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const [sent, setSent] = useState(false);

  async function request(input: { loginName: string }) {
    const outcome = await act(input);
    if (outcome.done) setSent(true);
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  if (sent) return <MailSent title={t('forgotten.title')} text={t('forgotten.sent')} />;
  return (
    <Page title={t('forgotten.title')} lead={t('forgotten.lead')}>
      <Card>
        <ActForm form={form} onSubmit={request} refusal={refusal}>
          <TextField
            control={form.control}
            name="loginName"
            label={t('loginName')}
            autoComplete="username"
            maxLength={100}
            rules={{ required: t('common:form.required') }}
          />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('forgotten.submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </Page>
  );
}
