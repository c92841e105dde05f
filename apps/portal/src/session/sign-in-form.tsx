import { ActForm } from '@chengjie/portal-ui/form/act-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTranslation } from 'react-i18next';
import './sign-in.texts.js';
import type { useSignIn } from './use-sign-in.js';

/** Name and password. */
export function SignInForm({ form, signIn, pending, refusal }: ReturnType<typeof useSignIn>) {
  const { t } = useTranslation(['signIn', 'common']);
  const required = { required: t('common:form.required') };
  return (
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
  );
}
