import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, parse, validate } from 'graphql';
import { foreignDocuments } from './foreign-documents.js';

const schema = buildSchema(`
  input Filter { code: String }
  type Region { code: String name: String }
  type Node { id: ID title: String region: Region }
  type Query { nodes(first: Int, filter: Filter): [Node] }
`);
const text = `query Page($filter: Filter) { nodes(first: 20, filter: $filter) { id title region { code name } } }`;
const nodes = [{ id: '1', title: '助餐', region: { code: '22', name: '吉林' } }];

describe('foreign documents', () => {
  const documents = foreignDocuments(text, 200);

  it('are all different, whatever they are called', () => {
    const nameless = documents.map((document, index) => document.text.replaceAll(index.toString(36), ''));
    expect(new Set(documents.map((document) => document.text)).size).toBe(200);
    expect(new Set(nameless).size).toBeGreaterThan(50);
  });

  it('ask for the same by variables of their own', () => {
    for (const document of documents) {
      const parsed = parse(document.text);
      expect(validate(schema, parsed)).toEqual([]);
      const asked: unknown[] = [];
      const rootValue = { nodes: (args: unknown) => asked.push(args) && nodes };
      const variableValues = document.variables({ filter: { code: '22' } });
      const { data, errors } = execute({ schema, document: parsed, rootValue, variableValues }) as never;
      expect([data, errors]).toEqual([{ nodes }, undefined]);
      expect(asked).toEqual([{ first: 20, filter: { code: '22' } }]);
    }
  });

  it('are the same every time', () => {
    expect(foreignDocuments(text, 20).map((document) => document.text)).toEqual(
      documents.slice(0, 20).map((document) => document.text),
    );
  });
});
