import { CombinedError, type AnyVariables, type UseQueryResponse } from 'urql';

/** What a query answers once what it looks up is there. */
export type Found<Data, Key extends keyof Data> = Omit<Data, Key> & { readonly [K in Key]: NonNullable<Data[K]> };

const missing = new CombinedError({
  graphQLErrors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }],
});

/** A page's own thing: null, it is a page that is not to be found. */
export function found<Data, Variables extends AnyVariables, Key extends keyof Data>(
  [result, again]: UseQueryResponse<Data, Variables>,
  key: Key,
): UseQueryResponse<Found<Data, Key>, Variables> {
  const { data, ...rest } = result;
  if (!data) return [{ ...rest, data: undefined } as never, again];
  if (data[key] === null) return [{ ...rest, data: undefined, error: rest.error ?? missing } as never, again];
  return [result as never, again];
}
