import type { Language } from './i18n.js';

/** Names one after another, as the language writes them: 甲、乙和丙 / a, b and c. */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { type: 'conjunction' }).format(names);
}
