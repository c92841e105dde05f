import { isId } from '@chengjie/kernel';
import { useState } from 'react';
import { useQuery } from 'urql';
import { FunctionInEditionDocument, FunctionPageDocument } from './function-page.generated.js';

/** An edition, by its number and a region that it counts in. */
export interface EditionAsked {
  readonly region: string;
  readonly number: number;
}

/**
 * A function in its latest words and, where an edition is asked for, in those of the edition. An edition has no search by
 * code, so its pages are gone through until the function is found.
 * @param key code or id of the function
 */
export function useFunction(key: string, asked: EditionAsked | undefined) {
  const latest = useQuery({ query: FunctionPageDocument, variables: { by: isId(key) ? { id: key } : { code: key } } });
  const [after, setAfter] = useState<string>();
  const [{ data }] = useQuery({
    query: FunctionInEditionDocument,
    variables: { region: asked?.region ?? '', number: asked?.number ?? 1, ...(after && { after }) },
    pause: !asked,
  });
  const id = latest[0].data?.function?.id;
  const edition = data?.functionCatalog;
  const listed = edition?.functions.nodes.find((listed) => listed.function.id === id);
  const { hasNextPage = false, endCursor = null } = edition?.functions.pageInfo ?? {};
  if (id && !listed && hasNextPage && endCursor && endCursor !== after) setAfter(endCursor);
  return { latest, listed, edition, unlisted: Boolean(id && edition && !listed && !hasNextPage) };
}
