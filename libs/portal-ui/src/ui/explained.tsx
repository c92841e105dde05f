import styles from './explained.module.css';
import { Name } from './name.js';
import { sentencesOf } from './sentences.js';

/** A long explanation with a sentence to a line, so that each figure is found again. */
export function Explained({ text }: { readonly text: string }) {
  return (
    <div className={styles.explained}>
      {sentencesOf(text).map((sentence, index) => (
        <p key={index}>
          <Name of={sentence} />
        </p>
      ))}
    </div>
  );
}
