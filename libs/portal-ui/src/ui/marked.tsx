import type { ReactNode } from 'react';
import { useLangOf } from '../i18n/use-language.js';
import { piecesOf } from './marked-pieces.js';
import styles from './marked.module.css';
import { Name } from './name.js';

/** A text with what was searched for marked in it. */
export function Marked({
  text,
  query,
}: {
  readonly text: string;
  readonly query: string | null | undefined;
}): ReactNode {
  const lang = useLangOf()(text);
  if (!query) return <Name of={text} />;
  return (
    <span lang={lang}>
      {piecesOf(text, query).map(({ text: piece, hit }, index) =>
        hit ? (
          <mark key={index} className={styles.mark}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </span>
  );
}
