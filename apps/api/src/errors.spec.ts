import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { registeredErrors } from '@chengjie/kernel';
import { getMetadataStorage } from 'class-validator';
import { apiModules } from './schema.js';

const HAN = /\p{Script=Han}/u;
/** Marks of the other writing beside Chinese characters, or beside a value filled in between them. */
const NARROW_MARK = /[\p{Script=Han}”》}] ?[,;:!?()]|[,;:!?()] ?[\p{Script=Han}“《{]/u;

interface Texts {
  readonly zh?: string;
  readonly en?: string;
}

/** Names of the values that a text is filled with; `statusZh` and `statusEn` are the same value in two languages. */
function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/(zh|en)$/i, '')))].sort();
}

function faults(name: string, { zh = '', en = '' }: Texts): string[] {
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

describe('what users read when something is refused', () => {
  it('is there for every error code in Chinese and English, with the same values', () => {
    expect(apiModules.length).toBeGreaterThan(4); // loading them registers their errors
    expect(registeredErrors().size).toBeGreaterThan(60);
    expect([...registeredErrors()].flatMap(([code, texts]) => faults(code, texts))).toEqual([]);
  });

  it('cites the source of a rule in Chinese', () => {
    const cited = [...registeredErrors().values()].flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
    expect(cited.filter((rule) => !(HAN.test(rule) || rule.startsWith('GB ')) || NARROW_MARK.test(rule))).toEqual([]);
  });

  it('is there for the shape of every input field', () => {
    const { validationMetadatas } = getMetadataStorage() as unknown as {
      validationMetadatas: ReadonlyMap<
        () => object,
        readonly { type: string; propertyName: string; context?: Texts }[]
      >;
    };
    const checks = [...validationMetadatas].flatMap(([target, list]) =>
      list
        .filter(({ type }) => type !== 'conditionalValidation' && type !== 'nestedValidation')
        .map(({ propertyName, context }) => ({ name: `${target.name}.${propertyName}`, context })),
    );
    expect(checks.length).toBeGreaterThan(60);
    expect(checks.flatMap(({ name, context }) => faults(name, context ?? {}))).toEqual([]);
  });
});
