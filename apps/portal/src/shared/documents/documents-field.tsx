import { FileField } from '@chengjie/portal-ui/form/file-field';
import { useFieldLabel } from '@chengjie/portal-ui/form/field-labels';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useUploads } from './use-uploads.js';

/** Kinds of files that are taken, as the system's dialog knows them. */
const ACCEPT = [
  ...['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
  ...['.jpg', '.jpeg', '.png', '.webp', '.pdf', '.ofd', '.docx', '.xlsx'],
];

/** A field of a form whose value are the ids of documents. */
export function DocumentsField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  most,
  required,
  actingGrantId,
}: {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  /** What is said where it is left empty; it may be, without. */
  readonly required?: string | undefined;
  /** Of the role that brings them, if it is one. */
  readonly actingGrantId: string | undefined;
}) {
  const { field, fieldState } = useController({
    ...{ control, name },
    ...(required && { rules: { validate: (ids: unknown) => (Array.isArray(ids) && ids.length > 0) || required } }),
  });
  useFieldLabel(name, label);
  const ids = (field.value ?? []) as readonly string[];
  const { files, send, remove } = useUploads(ids, field.onChange, actingGrantId);
  const error = messageIn(fieldState.error);
  return (
    <FileField
      label={label}
      {...(hint && { hint })}
      optional={!required}
      most={most}
      accept={ACCEPT}
      files={files}
      error={error}
      focusRef={field.ref}
      onChoose={(chosen) => chosen.forEach(send)}
      onRemove={remove}
    />
  );
}

/** What is wrong with the field, or with one of its documents, which the server names by its place. */
function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(messageIn).find(Boolean);
}
