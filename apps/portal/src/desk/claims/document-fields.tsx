import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { TextField, type TextFieldProps } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { get, useFieldArray, useFormState, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.js';
import { DocumentsField } from '../../shared/documents/documents-field.js';
import './claims.texts.js';

/** Most documents of a claim, as the API takes them. */
const MOST = 10;

/** Most scans of a document, as the API takes them. */
const MOST_SCANS = 5;

/** One that is not filled in yet. */
export const NO_DOCUMENT = { name: '', number: '', issuedOn: '', scanIds: [] as string[] };

/** What is entered of a claim. */
export interface EnteredClaim {
  grounds: string;
  documents: (typeof NO_DOCUMENT)[];
}

/** The documents of a claim, one at least. */
export function DocumentFields({
  control,
  rules,
}: {
  readonly control: Control<EnteredClaim>;
  readonly rules: NonNullable<TextFieldProps<EnteredClaim>['rules']>;
}) {
  const { t } = useTranslation('claims');
  const { fields, append, remove } = useFieldArray({ control, name: 'documents' });
  const { errors } = useFormState({ control });
  const messageAt = (name: string) => get(errors, `${name}.message`) as string | undefined;
  const tell = useTellDone();
  const { viewer } = useSession();
  return (
    <FieldGroup
      lined
      name="documents"
      label={t('form.documents')}
      hint={t('form.documentsHint')}
      error={messageAt('documents')}
    >
      <Done at="documents" />
      {fields.map(({ id }, index) => (
        <FieldGroup
          lined
          key={id}
          name={`documents.${index}`}
          label={t('form.document', { number: index + 1 })}
          error={messageAt(`documents.${index}`)}
        >
          <TextField
            control={control}
            name={`documents.${index}.name`}
            label={t('form.name')}
            hint={t('form.nameHint')}
            minLength={2}
            maxLength={100}
            rules={rules}
          />
          <TextField
            control={control}
            name={`documents.${index}.number`}
            label={t('form.number')}
            maxLength={100}
            rules={rules}
          />
          <DateField control={control} name={`documents.${index}.issuedOn`} label={t('form.issuedOn')} />
          <DocumentsField
            control={control}
            name={`documents.${index}.scanIds`}
            label={t('form.scans', { number: index + 1 })}
            hint={t('form.scansHint')}
            most={MOST_SCANS}
            actingGrantId={viewer?.acting?.id}
          />
          {fields.length > 1 && (
            <ButtonRow>
              <Button
                variant="quiet"
                onPress={() => {
                  remove(index);
                  tell({ done: t('form.removed', { number: index + 1 }), at: 'documents' });
                }}
              >
                {t('form.remove', { number: index + 1 })}
              </Button>
            </ButtonRow>
          )}
        </FieldGroup>
      ))}
      {fields.length < MOST && (
        <ButtonRow>
          <Button variant="secondary" onPress={() => append(NO_DOCUMENT)}>
            {t('form.add')}
          </Button>
        </ButtonRow>
      )}
    </FieldGroup>
  );
}
