import { isTold, type Fact } from './fact.js';
import styles from './facts.module.css';
import { Marking, Name } from './name.js';

export type { FactValue } from './fact.js';

/** From how many characters on a text is no figure or name any more, and takes the whole width of a phone. */
const LONG = 60;

/** Names and values in pairs. */
export function Facts({ facts, dense = false }: { readonly facts: readonly Fact[]; readonly dense?: boolean }) {
  return (
    <dl className={`${styles.facts} ${dense ? styles.dense : ''}`}>
      {facts.filter(isTold).map(({ label, value }) => (
        <div key={label} className={typeof value === 'string' && value.length >= LONG ? styles.long : undefined}>
          <dt>
            <Name of={label} />
          </dt>
          <dd>
            <Marking>{value}</Marking>
          </dd>
        </div>
      ))}
    </dl>
  );
}
