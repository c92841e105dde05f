import { PASSWORD_LENGTH, passwordFault, type PasswordFault } from '@chengjie/passwords';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { useEffect, useState } from 'react';
import { useFormState, useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import './account.texts.js';

/** A new password, typed twice. Whether it holds is told while one types; the API, which knows the names, has the last word. */
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
  const judged = useJudged(String(useWatch({ control, name: password })));
  // What stands at the field after a try says it already, in these words or in the API's.
  const refused = password in useFormState({ control, name: password }).errors;
  return (
    <>
      <TextField
        control={control}
        name={password}
        type="password"
        label={t('newPassword')}
        hint={t('newPasswordHint', PASSWORD_LENGTH)}
        autoComplete="new-password"
        rules={{
          validate: async (typed) => {
            if (typed === '') return t('common:form.required');
            const fault = await faultOf(String(typed));
            return fault === undefined || t(`passwordFault.${fault}`, PASSWORD_LENGTH);
          },
        }}
      />
      <p role="status">
        {judged !== undefined &&
          !refused &&
          (judged === 'HOLDS' ? t('passwordHolds') : t(`passwordFault.${judged}`, PASSWORD_LENGTH))}
      </p>
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

/** What was found of the password that is typed now; nothing yet of one that is still too short. */
function useJudged(password: string): PasswordFault | 'HOLDS' | undefined {
  const [found, setFound] = useState<{ readonly of: string; readonly fault: PasswordFault | undefined }>();
  useEffect(() => {
    let current = true;
    void faultOf(password).then((fault) => current && setFound({ of: password, fault }));
    return () => {
      current = false;
    };
  }, [password]);
  if (found?.of !== password || found.fault === 'TOO_SHORT') return undefined;
  return found.fault ?? 'HOLDS';
}

/** Without the lists, where they do not come through, it is left to the API. */
function faultOf(password: string): Promise<PasswordFault | undefined> {
  return passwordFault(password, []).catch(() => undefined);
}
