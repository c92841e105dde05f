import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  specifiedRules,
  validate,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { limitRules, MAX_TOKENS } from '../graphql/limits.js';
import { plainQuery } from './plain-query.js';

const schema = buildSchema(readFileSync(new URL('../../../../../schema.graphql', import.meta.url), 'utf8'));

const isPlain = (text: string) => plainQuery(schema, parse(text, { noLocation: true })) !== undefined;
const faults = (text: string) => validate(schema, parse(text), [...specifiedRules, ...limitRules]);

describe('a plain query', () => {
  it.each([
    '{ projects { totalCount } }',
    '{ __typename projects { __typename ... { __typename totalCount } } }',
    'query Named($id: ID!) { project(by: { id: $id }) { ...Terms lots { rankedBids(first: 3) { edges { node { id } } } } } } fragment Terms on Project { id title }',
    'query ($first: Int = 5, $filter: ProjectFilter) { projects(first: $first, filter: $filter, orderBy: NEWEST) { totalCount } }',
    'query ($city: RegionCode) { projects(filter: { regionCode: $city, statuses: [PUBLISHED, AWARDED], text: null }) { totalCount } }',
    '{ projects(filter: { statuses: PUBLISHED }) { totalCount } }', // one for a list of one
    '{ a: projects(first: 1) { totalCount } b: projects(first: 2) { totalCount } }',
    '{ region(code: "22") { code code } }',
    '{ project(by: { reference: "CJ-2026-000001" }) { id } }',
    'query ($by: ProjectLookup!) { project(by: $by) { id } }',
    'query ($first: Int) { projects(first: $first) { totalCount } }', // where there is a default
  ])('is told at one look: %s', (text) => {
    expect(faults(text)).toEqual([]);
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    ['another operation beside', 'query A { serverTime } query B { serverTime }'],
    ['an act', 'mutation { signOut { userErrors { code } } }'],
    ['a type beside', '{ serverTime } type Mine { id: ID }'],
    ['an unknown field', '{ projects { nothing } }'],
    ['a field of every JavaScript object', '{ projects { constructor } }'],
    ['nothing of an object', '{ projects }'],
    ['something of a leaf', '{ serverTime { now } }'],
    ['something of a type name', '{ __typename { now } }'],
    ['an argument of a type name', '{ __typename(first: 1) }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['a directive of a field', '{ serverTime @include(if: true) }'],
    ['a directive of the operation', 'query @cached { serverTime }'],
    ['a directive of a variable', 'query ($id: ID! @cached) { project(by: { id: $id }) { id } }'],
    ['a directive of an inline fragment', '{ ... @skip(if: false) { serverTime } }'],
    ['a directive of a spread', '{ ...F @skip(if: false) } fragment F on Query { serverTime }'],
    ['a directive of a fragment', '{ ...F } fragment F on Query @cached { serverTime }'],
    ['an unknown fragment', '{ ...F }'],
    ['an unused fragment', '{ serverTime } fragment F on Query { serverTime }'],
    ['a fragment twice', '{ ...F } fragment F on Query { serverTime } fragment F on Query { __typename }'],
    ['a fragment of another type', '{ ...F } fragment F on Project { id }'],
    ['a fragment of itself', '{ ...F } fragment F on Query { serverTime ...F }'],
    ['one name for two fields', '{ region(code: "22") { it: code it: name } }'],
    ['one name for a leaf and a name of a type', '{ region(code: "22") { it: code it: __typename } }'],
    ['a field with two arguments', '{ it: region(code: "22") { code } it: region(code: "21") { code } }'],
    ['an object in two parts', '{ region(code: "22") { code } region(code: "22") { name } }'],
    ['an unknown argument', '{ projects(last: 3) { totalCount } }'],
    ['an argument twice', '{ projects(first: 3, first: 4) { totalCount } }'],
    ['a required argument missing', '{ region { code } }'],
    ['null for what is required', '{ region(code: null) { code } }'],
    ['text for a number', '{ projects(first: "3") { totalCount } }'],
    ['a number too large', '{ projects(first: 3000000000) { totalCount } }'],
    ['an unknown value of an enum', '{ projects(orderBy: LUCKIEST) { totalCount } }'],
    ['a list for a leaf', '{ projects(first: [3]) { totalCount } }'],
    ['a leaf for an object', '{ projects(filter: "all") { totalCount } }'],
    ['an unknown field of an input', '{ projects(filter: { colour: "red" }) { totalCount } }'],
    ['a field of an input twice', '{ projects(filter: { text: "a", text: "b" }) { totalCount } }'],
    ['a wrong value in a list', '{ projects(filter: { statuses: [PUBLISHED, 3] }) { totalCount } }'],
    ['two ways of a lookup', '{ project(by: { id: "1", reference: "CJ-2026-000001" }) { id } }'],
    ['no way of a lookup', '{ project(by: {}) { id } }'],
    ['null as the way of a lookup', '{ project(by: { id: null }) { id } }'],
    ['a way of a lookup that may be null', 'query ($id: ID) { project(by: { id: $id }) { id } }'],
    ['null where there is a default', '{ projects(first: null) { totalCount } }'],
    ['a variable whose default is null', 'query ($code: RegionCode = null) { region(code: $code) { code } }'],
    ['an undefined variable', '{ projects(first: $first) { totalCount } }'],
    ['an unused variable', 'query ($first: Int) { projects { totalCount } }'],
    ['a variable twice', 'query ($n: Int, $n: Int) { projects(first: $n) { totalCount } }'],
    ['a variable of an unknown type', 'query ($n: Number) { projects(first: $n) { totalCount } }'],
    ['a variable of an output type', 'query ($n: Project) { projects(first: $n) { totalCount } }'],
    ['a variable of another type', 'query ($n: String) { projects(first: $n) { totalCount } }'],
    ['a variable that may be null', 'query ($code: RegionCode) { region(code: $code) { code } }'],
    ['a wrong default', 'query ($n: Int = "five") { projects(first: $n) { totalCount } }'],
    ['too many aliases', `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: serverTime`).join(' ')} }`],
    [
      'fragments that multiply',
      `{ ...F0 } ${Array.from({ length: 12 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')}
        fragment F12 on Query { serverTime }`,
    ],
  ])('is not told of %s', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });

  it('is valid by all the rules, whatever is written', () => {
    const told = { plain: 0, invalid: 0 };
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const text = new Writer((most) => draw(fc.nat, { max: most - 1 })).document();
        const found = faults(text);
        if (found.length > 0) told.invalid += 1;
        if (!isPlain(text)) return;
        told.plain += 1;
        expect(found.map(({ message }) => `${message} in ${text}`)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(told.plain, told.invalid)).toBeGreaterThan(300); // else it would tell little
  });

  it('has no more tokens than the server reads', () => {
    const text = `{ ${'serverTime '.repeat(MAX_TOKENS)} }`;
    expect(() => parse(text, { maxTokens: MAX_TOKENS })).toThrow();
  });
});

/** Writes documents of the schema, now and then with a mistake. */
class Writer {
  private readonly variables = new Map<string, string>();
  private readonly fragments: string[] = [];

  /** @param any a number from 0 on, below the given one */
  constructor(private readonly any: (below: number) => number) {}

  document(): string {
    const selected = this.object(schema.getQueryType() as GraphQLObjectType, 0);
    if (this.rarely()) this.variables.set('unused', 'Int');
    const declared = [...this.variables].map(([name, type]) => `$${name}: ${type}${this.default(type)}`).join(', ');
    return `query ${declared && `(${declared})`} ${selected} ${this.fragments.join(' ')}`;
  }

  private default(type: string): string {
    if (this.any(4) > 0) return '';
    return ` = ${/Int/.test(type) ? this.oneOf(['3', 'null']) : this.oneOf(['null', '"text"', '[]', '{}'])}`;
  }

  private rarely(): boolean {
    return this.any(40) === 39;
  }

  private oneOf<T>(list: readonly T[]): T {
    return list[this.any(list.length)] as T;
  }

  private object(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      ({ type: of }) => depth < 3 || !isObjectType(getNamedType(of)),
    );
    const count = 1 + this.any(4);
    const parts = Array.from({ length: count }, () => {
      if (this.rarely())
        return this.oneOf(['nothing', '__schema { description }', 'id @skip(if: false)', '...Missing']);
      if (this.any(10) === 0 || fields.length === 0) return '__typename';
      const field = this.oneOf(fields);
      const alias = this.any(3) === 0 ? `${this.oneOf(['a', 'b', 'c'])}: ` : '';
      const of = getNamedType(field.type);
      const below = isObjectType(of) && !this.rarely() ? this.object(of, depth + 1) : '';
      return `${alias}${field.name}${this.given(field.args)} ${below}`;
    });
    const text = `{ ${parts.join(' ')} }`;
    return this.any(6) === 0 ? `{ ${this.inFragment(type, text)} ${this.any(2) ? '__typename' : ''} }` : text;
  }

  private inFragment(type: GraphQLObjectType, text: string): string {
    const condition = this.rarely() ? 'Project' : type.name;
    if (this.any(2)) return `... on ${condition} ${text}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${condition} ${text}`);
    return this.rarely() ? '__typename' : `...${name}`;
  }

  private given(args: readonly { name: string; type: GraphQLInputType }[], brackets = '()'): string {
    const given = args.filter(({ type }) => (String(type).endsWith('!') ? !this.rarely() : this.any(3) === 0));
    const parts = given.map(({ name, type }) => `${this.rarely() ? 'other' : name}: ${this.value(type)}`);
    if (parts.length > 0 && this.rarely()) parts.push(parts[0] as string);
    return parts.length > 0 || brackets === '{}' ? `${brackets[0]}${parts.join(', ')}${brackets[1]}` : '';
  }

  private value(type: GraphQLInputType): string {
    if (this.rarely()) return this.oneOf(['null', '"text"', '7', 'true', 'RED', '[]', '{}', '$missing', '[[1]]']);
    if (this.any(3) === 0) return this.variable(type);
    const one = this.leaf(getNamedType(type));
    return String(type).includes('[') && this.any(3) > 0 ? `[${one}]` : one;
  }

  private variable(type: GraphQLInputType): string {
    const name = `v${this.any(6)}`;
    if (!this.variables.has(name)) {
      const required = this.any(3) === 0 && !String(type).endsWith('!') ? '!' : '';
      this.variables.set(name, this.rarely() ? String(getNamedType(type)) : `${String(type)}${required}`);
    }
    return `$${name}`;
  }

  private leaf(type: GraphQLNamedType): string {
    if (isInputObjectType(type)) return this.given(Object.values(type.getFields()), '{}');
    if (isEnumType(type)) return this.oneOf(type.getValues()).name;
    const known: Record<string, string> = { Int: '3', Float: '2.5', Boolean: 'true' };
    return known[type.name] ?? '"2026-01-01"';
  }
}
