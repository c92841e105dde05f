/** A hostile request, complete. */
export interface Attack {
  readonly name: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** Path with the query of the URL; `/graphql` unless told otherwise. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const times = (count: number, make: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

const nested = (depth: number, inner: string): string =>
  depth === 0 ? inner : `parent { ${nested(depth - 1, inner)} }`;

const FORM = 'application/x-www-form-urlencoded';

const document = (name: string, query: string, variables: object = {}): Attack => ({
  name,
  body: JSON.stringify({ query, variables }),
});

/** The name, as a client of bad will would write the text itself. */
const raw = (name: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Attack => ({
  name,
  body,
  headers,
});

/** Documents that ask for too much, or break the reader's patience. */
const documents: readonly Attack[] = [
  document('deep', `{ region(code: "22") { ${nested(20, 'name')} } }`),
  document('deep beyond measure', `{ region(code: "22") { ${nested(600, 'name')} } }`),
  document('wide', `{ ${times(3_000, () => '__typename')} }`),
  document(
    'dear',
    '{ projects(first: 100) { edges { node { events(first: 100) { edges { node { ... on BidsOpenedEvent { data { bids { totalCount } } } } } } } } } }',
  ),
  document('100 aliases', `{ ${times(100, (n) => `a${n}: serverTime`)} }`),
  document(
    '100 passwords in one document',
    `mutation { ${times(60, (n) => `a${n}: signIn(input: { loginName: "x", password: "y${n}" }) { userErrors { code } }`)} }`,
  ),
  document('a flood of directives', `{ __typename ${times(300, () => '@include(if: true)')} }`),
  document('a flood of unknown directives', `{ __typename ${times(600, (n) => `@none${n}`)} }`),
  document(
    'a flood of fragments',
    `{ ${times(500, (n) => `...F${n}`)} } ${times(500, (n) => `fragment F${n} on Query { __typename }`)}`,
  ),
  document('fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  document(
    'fragments that double 30 times',
    `{ ...F0 } ${times(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Query { none }`,
  ),
  document(
    '400 operations',
    times(400, (n) => `query Q${n} { __typename }`),
  ),
  document('150 fields in conflict', `{ ${times(150, (n) => `r: region(code: "${n}") { code }`)} }`),
  document(
    'fragments in conflict',
    `{ ...A ...B } fragment A on Query { ${times(50, (n) => `r: region(code: "${n}") { code }`)} } fragment B on Query { ${times(50, (n) => `r: region(code: "b${n}") { name }`)} }`,
  ),
  document('400 misspelt fields', `{ ${times(400, (n) => `projcets${n}`)} }`),
  document('misspelt arguments', `{ ${times(120, (n) => `region(cod${n}: "22") { code }`)} }`),
  document('a list in a list, 900 deep', `{ region(code: ${'['.repeat(900)}${']'.repeat(900)}) { code } }`),
  document(
    'introspection in a circle',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  ),
  document('introspection 60 times', `{ ${times(60, (n) => `a${n}: __schema { types { name } }`)} }`),
  document('names that read backwards', '{ pro\u202ejects { totalCount } }'),
  document('names that look alike', '{ \u0440rojects { totalCount } }'),
  document('half a character', '{ region(code: "\\ud800") { \ud800 } }'),
  document('a NUL', '{ projects(filter: { text: "\\u0000" }) { edges { cursor } } \u0000 }'),
  document('a number without end', `{ projects(first: ${'9'.repeat(5_000)}) { edges { cursor } } }`),
  document('a name without end', `{ ${'a'.repeat(200_000)} }`),
  document('a name as long as documents may be', `{ ${'a'.repeat(49_000)} }`),
  document('commas without end', `{ none${','.repeat(200_000)} }`),
  document('a comment as long as documents may be', `{ none #${'密'.repeat(49_000)}\n}`),
  document('a text without end', `{ region(code: """${'\\n '.repeat(16_000)}""") { none } }`),
  document('300 variables', `query (${times(300, (n) => `$v${n}: Int`)}) { none }`),
  document('an object in an object, 200 deep', `{ region(code: ${'{a:'.repeat(200)}1${'}'.repeat(200)}) { code } }`),
  document('fields without a selection', '{ projects project regions }'),
];

/** Variables that are too much of everything. */
const variables: readonly Attack[] = [
  document('20,000 variables that nobody declared', 'query ($a: Int) { none }', {
    list: Array.from({ length: 20_000 }, () => 1),
  }),
  document('a list where one is wanted', 'query ($code: RegionCode!) { region(code: $code) { code } }', {
    code: Array.from({ length: 20_000 }, () => 'x'),
  }),
  document('a wrong value of 200,000 characters', 'query ($first: Int) { projects(first: $first) { totalCount } }', {
    first: 'x'.repeat(200_000),
  }),
  raw(
    'variables nested 40,000 deep',
    `{"query":"{ none }","variables":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`,
  ),
  raw(
    'a list nested 100,000 deep',
    `{"query":"{ none }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  ),
  raw('an unfinished list 200,000 deep', '['.repeat(200_000)),
  raw('a number without end in variables', `{"query":"{ none }","variables":{"a":${'9'.repeat(200_000)}}}`),
  raw('a name of an operation without end', `{"query":"{ none }","operationName":"${'a'.repeat(200_000)}"}`),
  raw(
    'a persisted document of another hash',
    `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
  ),
  raw('a prototype', '{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}'),
];

/** Requests that are none. */
const requests: readonly Attack[] = [
  raw('a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]'),
  raw('an empty body', ''),
  raw('bytes that are no text', Buffer.alloc(50_000, 0xfe)),
  raw('a compressed body', Buffer.from('1f8b0800000000000003', 'hex'), { 'content-encoding': 'gzip' }),
  raw('JSON of another alphabet', '{"query":"{ none }"}', { 'content-type': 'application/json; charset=utf-16' }),
  raw('a content type that is half JSON', '{"query":"{__typename}"}', { 'content-type': 'text/json' }),
  raw('a content type of many', '{"query":"{__typename}"}', { 'content-type': 'text/plain, application/json' }),
  { ...raw('another method', '{"query":"{__typename}"}'), method: 'PUT' },
  raw('a batch of 2,000', `[${times(2_000, () => '{"query":"{__typename}"}', ',')}]`),
  raw('malformed JSON', '{"query":'),
  raw('JSON that is no request', '"text"'),
  raw('a query that is no text', '{"query":{"a":1}}'),
  raw('a body over the limit', `{"query":"${' '.repeat(300_000)}"}`),
  raw('plain text', '{"query":"{__typename}"}', { 'content-type': 'text/plain' }),
  raw('another site’s form', 'query={__typename}', { 'content-type': FORM }),
  raw('a file upload', '--x\r\n\r\n{}\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
  {
    name: 'another site’s link, followed with a visitor’s cookie',
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent('{ __typename }')}`,
    headers: { cookie: 'theme=dark' },
  },
  {
    name: 'a mutation by link',
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent('mutation { signOut { userErrors { code } } }')}`,
    headers: { 'apollo-require-preflight': '1' },
  },
];

/** Every attack that is one request. */
export const attacks: readonly Attack[] = [...documents, ...variables, ...requests];
