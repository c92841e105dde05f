import {
  addressIn,
  followsProcedure,
  inWords,
  languageIn,
  VOCABULARIES,
  withoutLanguage,
  type Language,
  type Vocabulary,
} from '@chengjie/kernel';
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

/**
 * Adds the texts of a feature in both languages; called where the feature's module is loaded. Texts with `[term]` places follow
 * the procedure (`InWordsOf`); outside of one they take the words that fit any.
 */
export function registerTexts<T>(namespace: string, zh: T, en: Same<T>): void {
  i18n.addResourceBundle('zh', namespace, inAllWords(zh as Texts, 'zh'));
  i18n.addResourceBundle('en', namespace, inAllWords(en as Texts, 'en'));
}

type Texts = { readonly [key: string]: string | Texts };

/** Each text that follows the procedure once for each vocabulary, as i18next's contexts: `title`, `title_TENDER`, …. */
function inAllWords(texts: Texts, language: Language): Texts {
  const entries = Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] => {
    if (typeof text !== 'string') return [[key, inAllWords(text, language)]];
    if (!followsProcedure(text)) return [[key, text]];
    return VOCABULARIES.map((vocabulary) => [keyIn(key, vocabulary), inWords(text, vocabulary, language)]);
  });
  return Object.fromEntries(entries);
}

/** i18next asks for the context before the plural: `label_TENDER_one`. */
function keyIn(key: string, vocabulary: Vocabulary): string {
  if (vocabulary === 'ANY') return key;
  const [, name, plural = ''] = /^(.*?)(_(?:one|other))?$/.exec(key) ?? [];
  return `${name}_${vocabulary}${plural}`;
}

const speaking = new WeakMap<I18n, Map<Vocabulary, I18n>>();

/** The same texts and language, in the words of a procedure. @param of speaks around; on the server each language has its own */
export function i18nIn(vocabulary: Vocabulary, of: I18n = i18n): I18n {
  const ofIts = speaking.get(of) ?? new Map<Vocabulary, I18n>();
  speaking.set(of, ofIts);
  const known = ofIts.get(vocabulary);
  if (known) return known;
  const getFixedT: I18n['getFixedT'] = (...asked: Parameters<I18n['getFixedT']>) => {
    const fixed = of.getFixedT(...asked);
    const t = fixed as unknown as (key: string, options: object) => string;
    const inContext = (key: string, options?: object) => t(key, { context: vocabulary, ...options });
    return Object.assign(inContext, fixed) as never;
  };
  const made = Object.create(of, { getFixedT: { value: getFixedT } }) as I18n;
  ofIts.set(vocabulary, made);
  return made;
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
