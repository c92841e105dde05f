import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ChangePasswordDocument } from './account.generated.js';
import { CurrentPasswordField } from './current-password-field.js';
import { NewPasswordFields } from './new-password-fields.js';

const EMPTY = { currentPassword: '', newPassword: '', repeat: '' };

/** Sets another password; every other session of the account ends. */
export function ChangePassword() {
  const { t } = useTranslation('account');
  const form = useActForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(ChangePasswordDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();

  async function change({ currentPassword, newPassword }: typeof EMPTY) {
    const outcome = await act({ currentPassword, newPassword });
    if (outcome.done) {
      tell({ done: t('password.done'), at: 'password' });
      form.reset(EMPTY);
      setRefusal(undefined);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <Section title={t('password.title')}>
      <Done at="password" />
      <Card>
        <ActForm form={form} onSubmit={change} refusal={refusal}>
          <CurrentPasswordField control={form.control} name="currentPassword" />
          <NewPasswordFields control={form.control} password="newPassword" repeat="repeat" />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('password.submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </Section>
  );
}
