import { Link } from 'react-router';
import styles from './link-cards.module.css';

export interface LinkCard {
  readonly to: string;
  readonly title: string;
  readonly text: string;
}

/** Ways to other pages, side by side, each with a sentence about what is there. */
export function LinkCards({ cards }: { readonly cards: readonly LinkCard[] }) {
  return (
    <ul className={styles.cards}>
      {cards.map(({ to, title, text }) => (
        <li key={to}>
          <Link to={to}>{title}</Link>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
