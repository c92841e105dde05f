import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { registeredErrors } from '@chengjie/kernel';
import { getMetadataStorage } from 'class-validator';
import { apiModules } from '@chengjie/product/api';
import { HAN, NARROW_MARK, textFaults, type Texts } from './testing/bilingual-texts.js';

describe('what users read when something is refused', () => {
  it('is there for every error code in Chinese and English, with the same values', () => {
    expect(apiModules.length).toBeGreaterThan(4); // loading them registers their errors
    expect(registeredErrors().size).toBeGreaterThan(60);
    expect([...registeredErrors()].flatMap(([code, texts]) => textFaults(code, texts))).toEqual([]);
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
    expect(checks.flatMap(({ name, context }) => textFaults(name, context ?? {}))).toEqual([]);
  });
});
