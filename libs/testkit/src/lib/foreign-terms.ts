import { inWords, termsOf, VOCABULARIES, type Bilingual, type Language, type Vocabulary } from '@chengjie/kernel';

/** What every text may say, whatever the procedure: common verbs, and what several procedures share. */
const COMMON: Readonly<Record<Language, readonly string[]>> = {
  zh: ['终止', '采购', '开启', '评审小组', '公告', '报价', '项目', '购买主体', '采购文件'],
  en: [
    'award',
    'result',
    'grant',
    'purchase',
    'project',
    'notice',
    'documents',
    'price',
    'panel',
    'opening',
    'opening record',
  ],
};
const VERBS = ['toBid', 'bidding', 'awarded', 'notAwarded', 'failed', 'documents', 'buyer'];

/** Terms of other procedures that a text in the words of one has: 投标 in a consultation, `bidder` in a grant. Words that fit any are nobody's. */
export function foreignTerms(text: string, vocabulary: Vocabulary, language: Language): string[] {
  const own = [...termsOf(vocabulary, language).values()];
  const foreign = new Set(
    VOCABULARIES.filter((other) => other !== vocabulary && other !== 'ANY').flatMap((other) =>
      [...termsOf(other, language)]
        .filter(([name]) => !VERBS.includes(name) || language === 'zh')
        .map(([, word]) => word),
    ),
  );
  const left = own.reduce((rest, word) => rest.replaceAll(word, '_'), text);
  return [...foreign].filter(
    (word) =>
      !COMMON[language].includes(word) && !own.some((each) => each.includes(word)) && occurs(word, left, language),
  );
}

/** The same of texts with places, each by a name that says where it is: `PRICE_QUESTIONED zh: 投标报价`. */
export function foreignTermsIn(
  texts: readonly (readonly [name: string, Bilingual])[],
  vocabulary: Vocabulary,
): string[] {
  return texts.flatMap(([name, text]) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const read = inWords(text[language].replace(/\{\w+\}/g, ''), vocabulary, language);
      return foreignTerms(read, vocabulary, language).map((term) => `${name} ${language}: ${term}`);
    }),
  );
}

function occurs(word: string, text: string, language: Language): boolean {
  return language === 'zh' ? text.includes(word) : new RegExp(`\\b${word}\\b`, 'i').test(text);
}
