import { TextField } from '@chengjie/portal-ui/form/text-field';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import './account.texts.js';
import { PASSWORD_LEAST, passwordProblem } from './new-password.js';

/** A new password, typed twice. */
export function NewPasswordFields<Values extends FieldValues>({
  control,
  password,
  repeat,
}: {
  readonly control: Control<Values>;
  /** Names of the two fields. */
  readonly password: FieldPath<Values>;
  readonly repeat: FieldPath<Values>;
}) {
  const { t } = useTranslation(['account', 'common']);
  const least = PASSWORD_LEAST;
  return (
    <>
      <TextField
        control={control}
        name={password}
        type="password"
        label={t('newPassword')}
        hint={t('newPasswordHint', { least })}
        autoComplete="new-password"
        rules={{
          validate: (typed) => {
            const problem = passwordProblem(String(typed));
            if (problem === undefined) return true;
            return problem === 'MISSING' ? t('common:form.required') : t('tooShort', { least });
          },
        }}
      />
      <TextField
        control={control}
        name={repeat}
        type="password"
        label={t('repeatPassword')}
        autoComplete="new-password"
        rules={{ validate: (typed, values) => typed === values[password] || t('notRepeated') }}
      />
    </>
  );
}
