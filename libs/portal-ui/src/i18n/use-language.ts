import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.js';

/** A text that the API gives in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The language on show; the component is drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the text of the language on show out of a bilingual one. */
export function useLocalized(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}

/** The language of what somebody entered, where it is not that of the page: titles are in Chinese also in English. */
export function useLangOf(): (text: string) => 'zh-CN' | undefined {
  const language = useLanguage();
  return (text) => (language === 'en' && isEntered(text) ? 'zh-CN' : undefined);
}

/** Whether a text is Chinese, and no English sentence in which something is named. */
function isEntered(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/[a-z]{2,} [a-z]{2,}/i.test(text);
}
