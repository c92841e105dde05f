import { Name } from './name.js';
import styles from './prose.module.css';

/** A longer text as it was entered, in its own lines; marked as a {@link Name} is. */
export function Prose({ of }: { readonly of: string }) {
  return (
    <div className={styles.prose}>
      <Name of={of} />
    </div>
  );
}
