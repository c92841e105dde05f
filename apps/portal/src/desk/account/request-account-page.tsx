import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { RequestAccountDocument } from './account.generated.js';
import { MailSent } from './mail-sent.js';
import './requests.texts.js';

const EMPTY = { loginName: '', displayName: '', address: '' };

/** Asks for an account; the link that opens it comes by mail. */
export function RequestAccountPage() {
  const { t } = useTranslation(['requests', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(RequestAccountDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const [address, setAddress] = useState<string>();

  async function request(input: typeof EMPTY) {
    const outcome = await act(input);
    if (outcome.done) setAddress(input.address.trim());
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  if (address !== undefined) return <MailSent title={t('account.title')} text={t('account.sent', { address })} />;
  const required = { required: t('common:form.required') };
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      <Card>
        <ActForm form={form} onSubmit={request} refusal={refusal}>
          <TextField
            control={form.control}
            name="loginName"
            label={t('loginName')}
            hint={t('account.loginNameHint')}
            autoComplete="username"
            maxLength={40}
            rules={required}
          />
          <TextField
            control={form.control}
            name="displayName"
            label={t('account.displayName')}
            hint={t('account.displayNameHint')}
            maxLength={60}
            rules={required}
          />
          <TextField
            control={form.control}
            name="address"
            label={t('account.address')}
            hint={t('account.addressHint')}
            autoComplete="email"
            maxLength={254}
            rules={required}
          />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('account.submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </Page>
  );
}
