import { Input, Label, TextField } from 'react-aria-components';
import field from '../form/field.module.css';
import styles from './filters.module.css';
import { useAddressValue } from './filters.js';

/** A calendar day to narrow a list by, kept in the address as `YYYY-MM-DD`. */
export function DateFilter({ name, label }: { readonly name: string; readonly label: string }) {
  const [value, setValue] = useAddressValue(name);
  return (
    <TextField type="date" value={value ?? ''} onChange={setValue} className={`${field.field} ${styles.choice}`}>
      <Label className={field.label!}>{label}</Label>
      <Input className={field.input!} />
    </TextField>
  );
}
