import { isId } from '@chengjie/kernel';
import { useState } from 'react';
import { useQuery } from 'urql';
import {
  FunctionEarlierDocument,
  FunctionInEditionDocument,
  FunctionPageDocument,
  type FunctionVersionFragment,
} from './function-page.generated.js';

/** An edition, by its number and a region that it counts in. */
export interface EditionAsked {
  readonly region: string;
  readonly number: number;
}

/**
 * A function in its latest words and, where an edition is asked for, in those of the edition. An edition has no search by
 * code, so its pages are gone through until the function is found.
 * @param key code or id of the function
 * @param version id of the version asked for, as projects refer to it
 */
export function useFunction(key: string, asked: EditionAsked | undefined, version: string | null) {
  const latest = useQuery({ query: FunctionPageDocument, variables: { by: isId(key) ? { id: key } : { code: key } } });
  const [after, setAfter] = useState<string>();
  const [{ data }] = useQuery({
    query: FunctionInEditionDocument,
    variables: { region: asked?.region ?? '', number: asked?.number ?? 1, ...(after && { after }) },
    pause: !asked,
  });
  const [one] = useQuery({
    query: FunctionEarlierDocument,
    variables: { version: version ?? '' },
    pause: !isId(version),
  });
  const id = latest[0].data?.function?.id;
  // A question that is no longer asked keeps its last answer.
  const node = versionOf(one.data?.node);
  const named = node?.id === version && node?.function.id === id ? node : undefined;
  const answered = !one.fetching && Boolean(one.data ?? one.error);
  const unknown = version !== null && !named && (!isId(version) || answered);
  const edition = asked && data?.functionCatalog;
  const listed = edition?.functions.nodes.find((listed) => listed.function.id === id);
  const { hasNextPage = false, endCursor = null } = edition?.functions.pageInfo ?? {};
  if (id && !listed && hasNextPage && endCursor && endCursor !== after) setAfter(endCursor);
  return { latest, named, unknown, listed, edition, unlisted: Boolean(id && edition && !listed && !hasNextPage) };
}

interface VersionOfFunction extends FunctionVersionFragment {
  readonly version: number;
  readonly function: { readonly id: string };
}

function versionOf(node: object | null | undefined): VersionOfFunction | undefined {
  return node && 'version' in node ? (node as VersionOfFunction) : undefined;
}
