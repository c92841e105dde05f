/** Environment of a product that answers everything by the GraphQL server and its resolvers alone. */
export const withoutFastPath = { CHENGJIE_FAST_PATH: '0' };

/** What must answer the same: the product as it is, and without its fast path (docs/adr/0014-the-fast-path-is-fenced.md). */
export const bothPaths: readonly (readonly [name: string, env: Readonly<Record<string, string>>])[] = [
  ['by the fast path', {}],
  ['without it', withoutFastPath],
];
