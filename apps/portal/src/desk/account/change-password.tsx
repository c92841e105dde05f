import { ActForm, showAtFields, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ChangePasswordDocument } from './account.generated.js';
import { CurrentPasswordField } from './current-password-field.js';
import { NewPasswordFields } from './new-password-fields.js';

const EMPTY = { currentPassword: '', newPassword: '', repeat: '' };

/** Sets another password; every other session of the account ends. */
export function ChangePassword() {
  const { t } = useTranslation('account');
  const form = useForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(ChangePasswordDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const [done, setDone] = useState(false);

  async function change({ currentPassword, newPassword }: typeof EMPTY) {
    const outcome = await act({ currentPassword, newPassword });
    setDone(outcome.done);
    if (outcome.done) {
      form.reset(EMPTY);
      setRefusal(undefined);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <Section title={t('password.title')}>
      {done && (
        <Notice tone="done">
          <p>{t('password.done')}</p>
        </Notice>
      )}
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
