import { Loaded, PageProblem } from '@chengjie/portal-ui/ui/loaded';
import type { ReactNode } from 'react';
import type { AnyVariables, UseQueryResponse } from 'urql';

/** Shows what is one's own. The API answers null to roles that have no such thing: the page then is nothing for them. */
export function LoadedOwn<Data extends { readonly viewer: object | null }, Variables extends AnyVariables, Own>({
  query,
  own,
  children,
}: {
  readonly query: UseQueryResponse<Data, Variables>;
  /** What the page is about. */
  readonly own: (viewer: NonNullable<Data['viewer']>) => Own | null;
  readonly children: (own: NonNullable<Own>) => ReactNode;
}) {
  return (
    <Loaded query={query}>
      {({ viewer }) => {
        const shown = viewer && own(viewer);
        return shown ? children(shown) : <PageProblem problem={viewer ? 'FORBIDDEN' : 'SIGNED_OUT'} />;
      }}
    </Loaded>
  );
}
