/** Languages of the product; Chinese is the official one and comes first. */
export type Language = 'zh' | 'en';

/** A text that users see: always complete in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
