import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { SCHEMA_VOCABULARY, spoken, Wordings, type Wording } from '@chengjie/kernel';
import { eventWordsOf } from '@chengjie/platform';
import type { GenericSchema, ObjectSchema } from 'valibot';
import { apis, mails, notices } from '@chengjie/product/api';
import { textFaults } from './testing/bilingual-texts.js';

/** Values that a text can show as they are: text and numbers, always there. */
function shownAsTheyAre(schema: GenericSchema | undefined): string[] {
  const { entries = {} } = (schema ?? {}) as Partial<ObjectSchema<Record<string, GenericSchema>, undefined>>;
  return Object.entries(entries)
    .filter(([, { type }]) => type === 'string' || type === 'number')
    .map(([name]) => name);
}

function strangeNames(name: string, { zh, en, data }: Wording): string[] {
  const known = shownAsTheyAre(data);
  return [...`${zh}${en}`.matchAll(/\{(\w+)\}/g)]
    .filter(([, value = '']) => !known.includes(value))
    .map(([value]) => `${name}: nothing fills ${value}`);
}

describe('what users read of what happened', () => {
  const { kinds } = eventWordsOf(apis);

  it('is there for every event in Chinese and English, with the same values', () => {
    expect(kinds.size).toBeGreaterThan(30);
    expect([...kinds].flatMap(([type, kind]) => textFaults(type, spoken(kind, SCHEMA_VOCABULARY)))).toEqual([]);
  });

  it('names only what the event keeps', () => {
    expect([...kinds].flatMap(([type, kind]) => strangeNames(type, kind))).toEqual([]);
  });
});

describe('what organizations are told', () => {
  const { kinds } = Wordings.of(notices);

  it('is there for every notice in Chinese and English, and names only what the notice keeps', () => {
    expect(kinds.size).toBeGreaterThan(4);
    expect([...kinds].flatMap(([name, kind]) => textFaults(name, spoken(kind, SCHEMA_VOCABULARY)))).toEqual([]);
    expect([...kinds].flatMap(([name, kind]) => strangeNames(name, kind))).toEqual([]);
  });
});

describe('what people are mailed', () => {
  const { kinds } = Wordings.of(mails);

  it('has its name, subject, text and the words of its link in Chinese and English', () => {
    expect(kinds.size).toBeGreaterThan(4);
    const faults = [...kinds].flatMap(([name, { zh, en, subject, body, link }]) => [
      ...textFaults(name, { zh, en }),
      ...textFaults(`${name}: subject`, subject),
      ...textFaults(`${name}: body`, body),
      ...(link ? textFaults(`${name}: link`, link) : []),
    ]);
    expect(faults).toEqual([]);
  });

  it('names only what it is given', () => {
    const faults = [...kinds].flatMap(([name, { data, subject, body }]) => [
      ...strangeNames(name, { ...subject, ...(data && { data }) }),
      ...strangeNames(name, { ...body, ...(data && { data }) }),
    ]);
    expect(faults).toEqual([]);
  });
});
