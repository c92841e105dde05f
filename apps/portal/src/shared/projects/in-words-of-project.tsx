import { vocabularyOf, type Procured } from '@chengjie/kernel';
import { InWordsOf } from '@chengjie/portal-ui/ui/in-words-of';
import type { ReactNode } from 'react';

/** What is shown inside speaks of this project in the words of its procedure; lists of many speak in words that fit any. */
export function InWordsOfProject({ of, children }: { readonly of: Procured; readonly children: ReactNode }) {
  return <InWordsOf vocabulary={vocabularyOf(of)}>{children}</InWordsOf>;
}
