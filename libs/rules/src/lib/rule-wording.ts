import { formatYuan, plural, type Bilingual } from '@chengjie/kernel';
import type { Period, RuleSource } from '@chengjie/law';

/** A rule of a pack as people read it. */
export interface Rule {
  readonly key: string;
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly value: unknown;
  readonly source: RuleSource;
}

/** A rule's name, and its value in words. A rule of a pack without a wording does not compile. */
export interface Wording<Value, Values> {
  readonly label: Bilingual;
  readonly text: (value: Value, values: Values) => Bilingual;
}
export type Wordings<Values> = { readonly [Rule in keyof Values]-?: Wording<NonNullable<Values[Rule]>, Values> };

/** A period in words. */
export function periodText({ days, unit }: Period): Bilingual {
  const working = unit === 'WORKING_DAYS';
  return {
    zh: `${days}${working ? '个工作日' : '日'}`,
    en: `${days} ${working ? 'working ' : ''}${plural(days, 'day', 'days')}`,
  };
}

export const measured = (zh: string, en: string) => (value: number) => ({ zh: `${value}${zh}`, en: `${value}${en}` });
export const atMost = (zh: string, en: string) => (value: number) => ({
  zh: `不超过${value}${zh}`,
  en: `at most ${value}${en}`,
});
export const parties = (value: number): Bilingual => ({ zh: `${value}家`, en: `${value}` });
export const either = (yes: Bilingual, no: Bilingual) => (value: boolean) => (value ? yes : no);
export const listed = (texts: readonly Bilingual[], zh: string, en: string): Bilingual => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});

/** Amounts of rules are whole yuan. */
export const yuan = (fen: number) => formatYuan(fen).replace(/\.00$/, '');
