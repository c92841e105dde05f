import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, zh } from './common.texts.js';

/** The two languages of the portal; Chinese is the first and official one. */
export type Language = 'zh' | 'en';

/** The same tree of texts in another language: what is missing does not compile. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/**
 * Texts by namespace. Each feature adds its own beside its pages:
 * `declare module '@chengjie/portal-ui/i18n/i18n' { interface Namespaces { projects: typeof zh } }`.
 */
export interface Namespaces {
  common: typeof zh;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
  }
}

const STORED = 'chengjie.language';
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

export const i18n: I18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  react: { useSuspense: false, bindI18n: 'languageChanged' },
});
registerTexts('common', zh, en);
applyToDocument();

/** Adds the texts of a feature in both languages; called where the feature's module is loaded. */
export function registerTexts<T>(namespace: string, zh: T, en: Same<T>): void {
  i18n.addResourceBundle('zh', namespace, zh);
  i18n.addResourceBundle('en', namespace, en);
}

/** The language on show now. */
export function language(): Language {
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Shows the page in another language, in place, and remembers it on this device. */
export async function switchLanguage(to: Language): Promise<void> {
  await i18n.changeLanguage(to);
  localStorage.setItem(STORED, to);
  applyToDocument();
}

/** What the address asks for (`?lang=en`), else what was chosen before, else Chinese. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(STORED);
  return asked === 'en' ? 'en' : 'zh';
}

function applyToDocument(): void {
  document.documentElement.lang = TAGS[language()];
}
