import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { get, useFormState, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.js';
import { DocumentsField } from '../../shared/documents/documents-field.js';
import type * as Schema from '../../api/schema.generated.js';
import './applications.texts.js';
import './applying.texts.js';

/** Most files of one material, as the API takes them. */
const MOST_FILES = 10;

/** A field for the files of each material. */
export function MaterialFields<Values extends FieldValues>({
  control,
  materials,
  hint,
}: {
  readonly control: Control<Values>;
  /** Said beside who reads them. */
  readonly hint?: string | undefined;
  readonly materials: readonly {
    readonly material: Schema.EntryMaterial;
    readonly label: { readonly zh: string; readonly en: string };
    readonly purpose?: { readonly zh: string; readonly en: string };
    readonly required?: boolean;
  }[];
}) {
  const { t } = useTranslation(['applications', 'applying']);
  const localized = useLocalized();
  const { viewer } = useSession();
  const { errors } = useFormState({ control });
  return (
    <FieldGroup
      lined
      name="files"
      label={t('applying:new.materials')}
      hint={[hint, t('applying:new.materialsHint')].filter(Boolean).join(' ')}
      error={get(errors, 'files.message') as string | undefined}
    >
      {materials.map(({ material, label, purpose, required }) => (
        <DocumentsField
          key={material}
          control={control}
          name={`files.${material}` as FieldPath<Values>}
          label={localized(label)}
          required={required ? t('applying:new.needed') : undefined}
          {...(purpose && { hint: localized(purpose) })}
          most={MOST_FILES}
          actingGrantId={viewer?.acting?.id}
        />
      ))}
    </FieldGroup>
  );
}
