/** Chinese characters. */
export const HAN = /\p{Script=Han}/u;
/** Marks of the other writing beside Chinese characters, or beside a value filled in between them. */
export const NARROW_MARK = /[\p{Script=Han}”》}] ?[,;:!?()]|[,;:!?()] ?[\p{Script=Han}“《{]/u;

/** A text in both languages, as far as it is there. */
export interface Texts {
  readonly zh?: string;
  readonly en?: string;
}

/** Names of the values that a text is filled with; `statusZh` and `statusEn` are the same value in two languages. */
function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/(zh|en)$/i, '')))].sort();
}

/** What is wrong with a text that users see in both languages. */
export function textFaults(name: string, { zh = '', en = '' }: Texts): string[] {
  const words = { zh: zh.replaceAll(/\{\w+\}/g, '').trim(), en: en.replaceAll(/\{\w+\}/g, '').trim() };
  const onlyFilledIn = words.zh === '' && words.en === '' && zh !== '' && en !== '';
  return [
    ...(!onlyFilledIn && !HAN.test(words.zh) ? [`${name} has no Chinese text`] : []),
    ...(!onlyFilledIn && !/[a-z]{2}/i.test(words.en) ? [`${name} has no English text`] : []),
    ...(HAN.test(en) ? [`${name}: Chinese in "${en}"`] : []),
    ...(NARROW_MARK.test(zh) ? [`${name}: narrow marks in "${zh}"`] : []),
    ...(places(zh).join() === places(en).join() ? [] : [`${name}: different values in "${zh}" and "${en}"`]),
  ];
}
