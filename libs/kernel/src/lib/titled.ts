import type { Bilingual } from './bilingual.js';

/** What has a Chinese title, and an English one where it was given one: a project, a lot. */
export interface Titled {
  readonly title: string;
  readonly titleEn: string | null;
}

/** What it is called in each language; without an English title, as in Chinese. */
export function titlesOf({ title, titleEn }: Titled): Bilingual {
  return { zh: title, en: titleEn ?? title };
}

/** Whether an English title is in English, places and names too: what is Chinese in it would be read out, and looked for, as English. */
export function isEnglishTitle(title: string): boolean {
  return /\p{Script=Latin}/u.test(title) && !/\p{Script=Han}/u.test(title);
}
