import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, type GraphQLObjectType } from 'graphql';
import type { NodeKind } from '../manifest/api-manifest.js';
import { showThings } from './things.js';

const schema = buildSchema(`
  type Paper { id: ID! }
  type Query { one: Paper several: [Paper!] none: [Paper!] hidden: Paper withHidden: [Paper!] }
`);
const kept = { one: 'a', several: ['b', 'a', 'b'], none: [], hidden: 'hidden', withHidden: ['a', 'hidden'] };
const fields = (schema.getQueryType() as GraphQLObjectType).getFields();
for (const field of Object.values(fields)) Object.assign(field, { extensions: { namesThing: true } });

describe('a field that keeps the id of a thing', () => {
  it('shows it, and several to whoever may see each of them, found together', async () => {
    const asked: (readonly string[])[] = [];
    const shown = showThings(schema, [{ type: 'Paper' } as NodeKind], async (_, ids) => {
      asked.push(ids);
      return await Promise.resolve(new Map(ids.filter((id) => id !== 'hidden').map((id) => [id, { id }])));
    });
    const source = `{ ${Object.keys(kept)
      .map((name) => `${name} { id }`)
      .join(' ')} }`;
    const { data } = await graphql({ schema: shown, source, rootValue: kept, contextValue: {} });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      ...{ one: { id: 'a' }, several: [{ id: 'b' }, { id: 'a' }, { id: 'b' }], none: [] },
      ...{ hidden: null, withHidden: null },
    });
    expect(asked).toEqual([['a', 'b', 'hidden']]);
  });
});
