import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { CurrencyCode, type BilingualText, type Money } from '../graphql/common.types.js';
import { fieldMap, type RowOf } from './field-map.js';
import {
  column,
  decimal,
  document,
  hidden,
  instant,
  instantOfJson,
  made,
  money,
  object,
  optionalObject,
  seenBy,
} from './fields.js';

interface Thing {
  readonly id: string;
  readonly weight: string | null;
  readonly at: Date | null;
  readonly price: Money;
  readonly maker: { readonly id: string; readonly name: BilingualText };
  readonly owner: { readonly id: string } | null;
  readonly terms: readonly string[];
  readonly ownerId: string;
  readonly shout: string;
}

const fields = {
  id: column<string>('t.id'),
  weight: decimal<string | null>('t.weight'),
  at: instant<Date | null>('t.at'),
  price: money('t.price_fen'),
  maker: object<Thing['maker']>({ id: 'm.id', name: { zh: 'm.zh', en: 'm.en' } }, { region: { document: 'm.region' } }),
  owner: optionalObject<{ readonly id: string }>('w.id is not null', { id: 'w.id' }),
  terms: document<readonly string[]>('t.terms'),
  ownerId: hidden<string>('t.owner_id'),
  shout: seenBy(
    'NEIGHBOURS',
    made('t.word', (word: string) => word.toUpperCase()),
  ),
};
const map = fieldMap<Thing>()(fields);

describe('the map of a type’s fields', () => {
  it('says what a row reads', () => {
    expect(map.columns).toBe(
      `t.id as "id", t.weight as "weight", t.at as "at", t.price_fen as "price", ` +
        `json_build_object('id', m.id, 'name', json_build_object('zh', m.zh, 'en', m.en)) as "maker", ` +
        `case when w.id is not null then json_build_object('id', w.id) end as "owner", ` +
        `t.terms as "terms", t.owner_id as "ownerId", t.word as "shout"`,
    );
  });

  it('says how a row is read within JSON', () => {
    const within = fieldMap<Pick<Thing, 'id' | 'at'>>()({ id: column('t.id'), at: instantOfJson('t.at') });
    expect(within.json).toBe(`json_build_object('id', t.id, 'at', t.at)`);
    expect(within.shown({ id: '1', at: '2026-11-28T00:00:00+00:00' })).toEqual({ id: '1', at: new Date('2026-11-28') });
  });

  it('shows a row as GraphQL does', () => {
    const row: RowOf<typeof map> = {
      ...{ id: '1', weight: '2.50', at: null, price: 150, terms: ['a'], owner: null, ownerId: '9', shout: 'oh' },
      maker: { id: 'm', name: { zh: '厂', en: 'maker' } },
    };
    expect(map.shown(row)).toEqual({ ...row, price: { amount: '1.50', currency: CurrencyCode.CNY }, shout: 'OH' });
  });

  it('hides what others see alone', () => {
    const shown: Thing = {
      ...{ id: '1', weight: null, at: null, terms: [], owner: null, ownerId: '9', shout: 'OH' },
      ...{ price: { amount: '1.50', currency: CurrencyCode.CNY }, maker: { id: 'm', name: { zh: '厂', en: 'maker' } } },
    };
    const to = (who: string) => map.seen(shown, (audience) => audience === who);
    expect(to('NEIGHBOURS')).toEqual(shown);
    const { shout } = to('STRANGERS');
    expect(shout).toBeNull();
    expect(to('STRANGERS')).toEqual({ ...shown, shout });
    // @ts-expect-error -- it may be null
    expect(() => shout.length).toThrow(TypeError);
  });

  it('says what SQL answers, and nothing of what is hidden or made', () => {
    expect(Object.keys(map.shape)).toEqual(['id', 'weight', 'at', 'price', 'maker', 'owner', 'terms']);
    expect(map.shape).toMatchObject({
      id: 't.id',
      weight: 't.weight::text',
      terms: { document: 't.terms' },
      owner: { fields: { id: 'w.id' }, when: 'w.id is not null' },
      maker: { fields: { id: 'm.id', name: { fields: { zh: 'm.zh', en: 'm.en' } }, region: { document: 'm.region' } } },
    });
  });

  it('does not compile without a field, or with one of another type', () => {
    const { terms: _terms, ...some } = fields;
    // @ts-expect-error -- `terms` is missing
    fieldMap<Thing>()(some);
    // @ts-expect-error -- `at` is no text
    fieldMap<Thing>()({ ...fields, at: column<string>('t.at') });
    // @ts-expect-error -- the maker has a name
    object<Thing['maker']>({ id: 'm.id' });
    expect(map.shape).toBeDefined();
  });
});
