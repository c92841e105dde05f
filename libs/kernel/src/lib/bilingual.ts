/** Languages of the product; Chinese is the official one and comes first. */
export type Language = 'zh' | 'en';

/** A text that users see: always complete in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What reads the same in both languages, such as a name or a title that somebody entered. */
export function inBoth(text: string): Bilingual {
  return { zh: text, en: text };
}
