import type { Language } from './i18n.js';

/** Names one after another, as the language writes them: 甲、乙和丙 / a, b and c; Chinese keeps figures apart: 1 和 2. */
export function formatList(names: readonly string[], language: Language): string {
  if (language === 'en') return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
  const text = new Intl.ListFormat('zh-CN', { type: 'conjunction' }).format(names);
  return text.replace(/(?<=[0-9])和(?=[0-9])/g, ' 和 ');
}
