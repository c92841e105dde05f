import { Link, useSearchParams } from 'react-router';
import styles from './filter-panel.module.css';

/** A range that is often asked for: what the address then says. */
export interface RangeChoice {
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Ranges to choose from instead of typing them, each with what it leaves; the chosen one is let go by choosing it again. */
export function RangeChoices({ label, choices }: { readonly label: string; readonly choices: readonly RangeChoice[] }) {
  const [search] = useSearchParams();
  if (choices.length === 0) return null;
  return (
    <ul className={styles.ranges} aria-label={label}>
      {choices.map(({ label: text, values }) => {
        const names = Object.keys(values);
        const chosen = names.every((name) => (search.get(name) ?? '') === values[name]);
        const next = new URLSearchParams([...search].filter(([name]) => name !== 'after' && !names.includes(name)));
        if (!chosen) for (const [name, value] of Object.entries(values)) if (value !== '') next.set(name, value);
        return (
          <li key={text}>
            <Link to={`?${next}`} aria-current={chosen || undefined} preventScrollReset>
              {text}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
