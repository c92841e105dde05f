import type { RouteObject } from 'react-router';

/** The two lists: who is on them, and proposals of the serious one, for offices, supervisors and the organization. */
export const listingRoutes: RouteObject[] = [
  { path: 'listings', lazy: async () => ({ Component: (await import('./listings-page.js')).ListingsPage }) },
  { path: 'listings/:id', lazy: async () => ({ Component: (await import('./proposal-page.js')).ProposalPage }) },
];
