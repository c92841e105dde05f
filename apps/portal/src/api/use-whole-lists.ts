import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { useClient, type AnyVariables, type CombinedError, type UseQueryResponse } from 'urql';
import { goesOn, wholeLists, type ListsOf } from './whole-lists.js';

interface Read<Data> {
  readonly of: string;
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
}

/**
 * A query whose lists are shown as a whole: what does not fit on a page is read on, page by page, before anybody sees it. A
 * newer answer takes the place of the older one once it is whole too.
 * @param listsOf a constant: where the lists stand, in the first answer and in the further ones alike
 * @param rest asks for the lists from the cursor `after` on, with the variables given
 */
export function useWholeLists<Data extends Rest, Variables extends AnyVariables, Rest, Of extends object>(
  [result, again]: UseQueryResponse<Data, Variables>,
  listsOf: ListsOf<Rest>,
  rest: TypedDocumentNode<Rest, Of & { readonly after: string }>,
  variables: Of,
): UseQueryResponse<Data, Variables> {
  const client = useClient();
  const [read, setRead] = useState<Read<Data>>();
  const { data } = result;
  const more = data !== undefined && goesOn(data, listsOf);
  const of = JSON.stringify(variables);
  useEffect(() => {
    if (!more) return undefined;
    let left = false;
    const ask = async (after: string) => {
      const page = await client.query(rest, { ...(JSON.parse(of) as Of), after }).toPromise();
      if (!page.data) throw page.error as Error;
      return page.data;
    };
    wholeLists(data, listsOf, ask).then(
      (whole) => !left && setRead({ of, data: whole, error: undefined }),
      (error: CombinedError) => !left && setRead((before) => ({ of, data: before?.data, error })),
    );
    return () => {
      left = true;
    };
  }, [client, data, listsOf, more, of, rest]);
  if (!more) return [result, again];
  const own = read?.of === of ? read : undefined;
  return [{ ...result, data: own?.data, error: result.error ?? own?.error } as typeof result, again];
}
