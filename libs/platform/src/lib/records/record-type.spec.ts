import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { graphql, printType, type GraphQLSchema } from 'graphql';
import * as v from 'valibot';
import { resolveConnections } from '../graphql/connection.js';
import * as kept from './record-fields.js';
import { recordType } from './record-type.js';

const reason = kept.object('NoteReason', 'A reason.', { code: kept.text('Its code.') });
const note = v.pipe(
  v.object({
    id: kept.id('Its id.'),
    writtenOn: kept.day('When.'),
    priceFen: v.nullable(kept.fen('What it cost.')),
    points: kept.decimal('What it got.'),
    shelf: kept.elsewhere(kept.text('Where it is.')),
    pages: v.optional(kept.count('How long it is.')),
    reason: kept.as(reason, 'Why it was written.'),
    readers: kept.list(v.object({ name: kept.text('Name.') }), 'Who read it.'),
    lines: kept.paged(kept.text('A line.'), 'What it says.', 'NoteLine'),
    drafts: kept.paged(kept.object('NoteDraft', 'A draft.', { urgent: kept.flag('Whether it is.') }), 'Before.'),
  }),
  v.description('A note.'),
);

const NoteType = recordType(note, 'Note');

@ObjectType()
class Shelf {
  @Field(() => NoteType) note!: object;
}

@Resolver()
class ShelfResolver {
  @Query(() => Shelf)
  shelf(): object {
    return {};
  }
}

async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    return resolveConnections(await app.get(GraphQLSchemaFactory).create([ShelfResolver]));
  } finally {
    await app.close();
  }
}

const stored = {
  ...{ id: 'n', writtenOn: '2026-11-28', priceFen: 8_000_000, points: '90.00', shelf: 'A', reason: { code: 'LAW' } },
  ...{ readers: [{ name: '甲' }], lines: ['一', '二', '三'], drafts: [{ urgent: true }] },
};

describe('the type of what is kept', () => {
  it('has a field for each value, of the type that the schema says, described', async () => {
    const printed = printType((await buildSchema()).getType('Note') as never);
    expect(printed.replace(/"""[^"]*"""\s*/g, '').replace(/\s+/g, ' ')).toBe(
      'type Note { id: ID! writtenOn: Date! price: Money points: Decimal! pages: Int reason: NoteReason! ' +
        'readers: [NoteReader!]! lines( first: Int! = 20 after: String ): NoteLineConnection! ' +
        'drafts( first: Int! = 20 after: String ): NoteDraftConnection! }',
    );
    expect(printed).toContain('"""What it cost."""');
    expect(printed).toContain('"""A note."""');
  });

  it('shows amounts as money, what is absent as null, and long lists page by page', async () => {
    const schema = await buildSchema();
    const ask = async (fields: string) => {
      const rootValue = { shelf: { note: stored } };
      const { data, errors } = await graphql({ schema, rootValue, source: `{ shelf { note { ${fields} } } }` });
      expect(errors).toBeUndefined();
      return (data as { shelf: { note: Record<string, { pageInfo: { endCursor: string } }> } }).shelf.note;
    };
    expect(await ask('price { amount } points pages reason { code } drafts { nodes { urgent } }')).toEqual({
      ...{ price: { amount: '80000.00' }, points: '90.00', pages: null, reason: { code: 'LAW' } },
      drafts: { nodes: [{ urgent: true }] },
    });
    const lines = (after: string) => `lines(first: 2 ${after}) { nodes totalCount pageInfo { hasNextPage endCursor } }`;
    const first = await ask(lines(''));
    expect(first).toMatchObject({ lines: { nodes: ['一', '二'], totalCount: 3, pageInfo: { hasNextPage: true } } });
    const after = first['lines']?.pageInfo.endCursor;
    expect(await ask(lines(`after: "${after}"`))).toMatchObject({
      lines: { nodes: ['三'], totalCount: 3, pageInfo: { hasNextPage: false } },
    });
  });

  it('is one type for one schema, which needs a name when it is used in several places', () => {
    const shared = v.object({ name: kept.text('Name.') });
    expect(recordType(shared, 'Shared')).toBe(recordType(shared, 'Shared'));
    expect(() => recordType(shared, 'Elsewhere')).toThrow('needs a name of its own');
    expect(() => recordType(v.object({ any: v.unknown() }), 'Anything')).toThrow('nothing says how to show');
  });
});
