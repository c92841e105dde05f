import { createContext, use, type ReactNode } from 'react';
import { Navigate, useHref } from 'react-router';

/** What a page says of itself outside of what it shows: where the server renders it, it is collected while it is drawn. */
export interface PageHead {
  title?: string;
  description?: string;
  /** The address leads to nothing that is public. */
  missing?: boolean;
  /** The address, within the portal, at which the page is. */
  movedTo?: string;
  /** What it shows in terms of schema.org, for machines. */
  things?: readonly Thing[];
  /** What programs come back to, to learn of what is new in it. */
  feeds?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
}

/** A thing as https://schema.org describes it. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** There on the server alone. */
export const PageHeadContext = createContext<PageHead | undefined>(undefined);

/** Says something of the page; what is said later counts, since a page is drawn anew when an answer has come. */
export function usePageHead(said: PageHead): void {
  const head = use(PageHeadContext);
  if (head) Object.assign(head, said);
}

/** Says in terms of schema.org what the page shows, besides the way to it. */
export function Things({ of }: { readonly of: readonly Thing[] }) {
  usePageHead({ things: of });
  return null;
}

/** In the place of a page that is known by another address: the server, whose router leads nowhere, says so by the status. */
export function Moved({ to }: { readonly to: string }) {
  usePageHead({ movedTo: useHref(to) });
  return <Navigate to={to} replace />;
}

/** In the place of what the address leads to, and is not there. */
export function Missing({ children }: { readonly children: ReactNode }) {
  usePageHead({ missing: true });
  return <p>{children}</p>;
}
