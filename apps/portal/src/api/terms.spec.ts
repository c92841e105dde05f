/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { SCHEMA_VOCABULARY } from '@chengjie/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));

/** Texts register themselves where there is a page: it says which language comes first. */
async function registeredTexts() {
  const page = { location: { search: '' }, localStorage: { getItem: () => null }, document: { documentElement: {} } };
  Object.assign(globalThis, page);
  await import('./terms.texts.js');
  return (await import('@chengjie/portal-ui/i18n/i18n')).i18n;
}

describe('the words of states', () => {
  let i18n: Awaited<ReturnType<typeof registeredTexts>>;

  beforeAll(async () => {
    i18n = await registeredTexts();
  });

  it.each([
    ['ProjectStatus', 'status'],
    ['BidStatus', 'bid'],
  ])('of %s are those that the API says them in', (type, terms) => {
    const said = (schema.getType(type) as GraphQLEnumType).getValues().map(({ name, description }) => {
      const key = `${terms}.${name}`;
      const word = (lng: string) =>
        String(i18n.getResource(lng, 'terms', `${key}_${SCHEMA_VOCABULARY}`) ?? i18n.getResource(lng, 'terms', key));
      return { own: `${word('zh')} (${word('en')}): `, api: description ?? '' };
    });
    expect(said.filter(({ own, api }) => !api.startsWith(own))).toEqual([]);
  });
});
