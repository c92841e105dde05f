import { addressIn, languageIn, withoutLanguage, type Language } from '@chengjie/kernel';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, zh } from './common.texts.js';

export type { Language };

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

/** How pages and requests name the languages. */
export const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

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

/** The language on show now, in the browser. */
export function language(): Language {
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Shows the page in another language, in place and in its address, and remembers it on this device. */
export async function switchLanguage(to: Language): Promise<void> {
  localStorage.setItem(STORED, to);
  const { pathname, search, hash } = location;
  history.replaceState(history.state, '', addressIn(to, withoutLanguage(pathname)) + search + hash);
  await i18n.changeLanguage(to);
  applyToDocument();
}

/** What the address names, else asks for (`?lang=en`), else what was chosen before, else Chinese; Chinese on the server. */
function firstLanguage(): Language {
  if (typeof document === 'undefined') return 'zh';
  const { pathname, search } = location;
  const asked = new URLSearchParams(search).get('lang') ?? localStorage.getItem(STORED);
  return languageIn(pathname) ?? (asked === 'en' ? 'en' : 'zh');
}

function applyToDocument(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = TAGS[language()];
}
