import type { ReactNode } from 'react';
import { piecesOf } from './marked-pieces.js';
import styles from './marked.module.css';

/** A text with what was searched for marked in it. */
export function Marked({
  text,
  query,
}: {
  readonly text: string;
  readonly query: string | null | undefined;
}): ReactNode {
  if (!query) return text;
  return piecesOf(text, query).map(({ text: piece, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.mark}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
