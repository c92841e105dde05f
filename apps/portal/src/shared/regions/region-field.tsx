import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { RegionPicker } from './region-picker.js';

/** A region, level by level, of a form by react-hook-form; the value is its code, the root's where nothing below is picked. */
export function RegionField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  root,
}: {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Code of the region within which one is picked. */
  readonly root: string;
}) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FieldGroup name={name} label={label} hint={hint} error={fieldState.error?.message}>
      <RegionPicker
        value={String(field.value) || undefined}
        root={root}
        onChange={(code) => field.onChange(code ?? root)}
      />
    </FieldGroup>
  );
}
