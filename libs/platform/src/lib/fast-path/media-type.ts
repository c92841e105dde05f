const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/**
 * Media type of an answer by the request's `accept` header, as the GraphQL server would choose it; undefined where
 * that takes weighing, or where the client accepts none of ours.
 */
export function mediaTypeOf(accept: string | undefined): string | undefined {
  if (accept === undefined) return `${JSON_TYPE}; charset=utf-8`;
  if (accept.includes(';')) return undefined;
  const wishes = accept.split(',').map((wish) => wish.trim().toLowerCase());
  const named = wishes.find((wish) => wish === JSON_TYPE || wish === GRAPHQL_TYPE);
  if (named) return `${named}; charset=utf-8`;
  return wishes.includes('*/*') ? `${JSON_TYPE}; charset=utf-8` : undefined;
}
