import 'reflect-metadata';
import { validate, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from '../schema.js';
import { PUBLIC_FEEDS } from './feeds.js';
import { readAddress } from './list-address.js';
import { PUBLIC_LISTS } from './lists.js';
import { projects } from './project-lists.js';
import { organizationCatalog } from './register-lists.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema();
});

const read = (address: string, list: { document: typeof projects.document } = projects) =>
  readAddress(schema, list.document, new URLSearchParams(address));

describe('the address of a list', () => {
  it('names what narrows it as the API does', () => {
    expect(
      read(
        'regionCode=2202&statuses=PUBLISHED&statuses=OPENED&published.from=2026-01-01&budget.from.amount=1000&exercises=true&orderBy=BUDGET&language=en&text=%E5%85%BB%E8%80%81',
      ),
    ).toEqual({
      variables: {
        orderBy: 'BUDGET',
        filter: {
          regionCode: '2202',
          statuses: ['PUBLISHED', 'OPENED'],
          published: { from: '2026-01-01' },
          budget: { from: { amount: '1000' } },
          exercises: true,
          text: '养老',
        },
      },
    });
  });

  it('says whose part the list is apart from what narrows it', () => {
    expect(read('catalog=2202&edition=3&regionCode=220202', organizationCatalog)).toEqual({
      variables: { catalog: '2202', edition: 3, filter: { regionCode: '220202' } },
    });
  });

  it.each([
    ['region=2202', 'UNKNOWN_PARAMETER'],
    ['first=100000', 'UNKNOWN_PARAMETER'],
    ['after=x', 'UNKNOWN_PARAMETER'],
    ['filter=%7B%7D', 'UNKNOWN_PARAMETER'],
    ['filter.regionCode=22', 'UNKNOWN_PARAMETER'],
    ['published=2026', 'UNKNOWN_PARAMETER'],
    ['regionCode.x=2202', 'UNKNOWN_PARAMETER'],
    ['__proto__.x=1', 'UNKNOWN_PARAMETER'],
    ['regionCode=22&regionCode=2202', 'INVALID_PARAMETER'],
    ['exercises=perhaps', 'INVALID_PARAMETER'],
  ])('is refused where it says what the list does not know: %s', (address, code) => {
    expect(read(address)).toMatchObject({ fault: { code, zh: expect.any(String), en: expect.any(String) } });
  });
});

describe('what is taken along', () => {
  it.each([...PUBLIC_LISTS, ...PUBLIC_FEEDS].map((list) => [list.name, list] as const))(
    '%s is asked for as the API answers',
    (_, { document }) => {
      expect(validate(schema, document)).toEqual([]);
    },
  );
});
