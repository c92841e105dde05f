import type { Vocabulary } from '@chengjie/kernel';
import { use, type ReactNode } from 'react';
import { I18nContext, I18nextProvider } from 'react-i18next';
import { i18nIn } from '../i18n/i18n.js';

/** What is shown inside speaks in the words of a procedure: 投标人, 供应商 or 申报组织. */
export function InWordsOf({ vocabulary, children }: { readonly vocabulary: Vocabulary; readonly children: ReactNode }) {
  const around = use(I18nContext);
  return <I18nextProvider i18n={i18nIn(vocabulary, around?.i18n)}>{children}</I18nextProvider>;
}
