import type { ReactNode } from 'react';
import { useLangOf, useLanguage } from '../i18n/use-language.js';
import { isSeenIn, piecesOf } from './marked-pieces.js';
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

/**
 * A thing's name in the other language, where what was searched for stands in it and not in the one on show: else nobody sees why it
 * was found.
 */
export function AlsoFound({
  by,
  beside,
  query,
}: {
  readonly by: string;
  readonly beside: string;
  readonly query: string | null | undefined;
}): ReactNode {
  const lang = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    query &&
    !isSeenIn(beside, query) &&
    isSeenIn(by, query) && (
      <small lang={lang}>
        <Marked text={by} query={query} />
      </small>
    )
  );
}
