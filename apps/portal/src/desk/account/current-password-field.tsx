import { TextField } from '@chengjie/portal-ui/form/text-field';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import './account.texts.js';

/** The password once more, for what an open session alone does not suffice for. */
export function CurrentPasswordField<Values extends FieldValues>({
  control,
  name,
}: {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
}) {
  const { t } = useTranslation(['account', 'common']);
  return (
    <TextField
      control={control}
      name={name}
      type="password"
      label={t('password.current')}
      autoComplete="current-password"
      rules={{ required: t('common:form.required') }}
    />
  );
}
