import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Pager, useCursor, type PageOf } from '@chengjie/portal-ui/ui/pager';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useProjectEvents } from '../../api/use-project-events.js';
import { lotCursor } from './lot-cursor.js';
import { useLotCaption, type NamedLot } from './lot-heading.js';

interface Lot extends NamedLot {
  readonly id: string;
}

/**
 * A lot as it is at its own place in a list. At the first page that is how it was read with all the others; further on it is
 * asked for anew, also whenever something public happens to its project.
 */
export function LotPage<Own extends Lot, Of extends object>({
  lot,
  name,
  projectId,
  query,
  of,
  children,
}: {
  readonly lot: Own;
  /** Of the list, in the address. */
  readonly name: string;
  readonly projectId: string;
  /** Asks for all lots, their lists from the cursor `after` on. */
  readonly query: TypedDocumentNode<
    { readonly project: { readonly lots: readonly Own[] } | null },
    Of & { readonly after?: string | null }
  >;
  /** Whose lots: the further variables. */
  readonly of: Of;
  readonly children: (lot: Own) => ReactNode;
}) {
  const after = useCursor(lotCursor(name, lot));
  const first = after === undefined;
  const answer = found(useQuery({ query, variables: { ...of, after: after ?? null }, pause: first }), 'project');
  useProjectEvents(first ? undefined : projectId, () => answer[1]({ requestPolicy: 'network-only' }));
  if (first) return children(lot);
  return (
    <Loaded query={answer}>{({ project: { lots } }) => children(lots.find(({ id }) => id === lot.id) ?? lot)}</Loaded>
  );
}

/** Leads through the pages of a lot's list. */
export function LotPager({
  of,
  name,
  label,
  lot,
  lots,
}: {
  readonly of: PageOf;
  readonly name: string;
  readonly label: string;
  readonly lot: NamedLot;
  readonly lots: readonly unknown[];
}) {
  const caption = useLotCaption(lot, lots);
  return <Pager of={of} name={lotCursor(name, lot)} label={caption(label)} />;
}
