import { registerTexts, type Same } from '../i18n/i18n.js';

const zh = { title: '您要找的可能是', count: '有 {{count}} 条建议，按上下键选择' } as const;

const en: Same<typeof zh> = {
  title: 'What you may mean',
  count: 'Suggestions: {{count}}; choose with the arrow keys',
};

registerTexts('suggesting', zh, en);

declare module '../i18n/i18n.js' {
  interface Namespaces {
    suggesting: typeof zh;
  }
}
