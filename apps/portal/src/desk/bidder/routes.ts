import type { RouteObject } from 'react-router';

/** The workbench of an organization that bids. */
export const bidderRoutes: RouteObject[] = [
  {
    path: 'opportunities',
    lazy: async () => ({ Component: (await import('./opportunities-page.js')).OpportunitiesPage }),
  },
  {
    path: 'opportunities/:reference',
    lazy: async () => ({ Component: (await import('./bid-page.js')).BidPage }),
  },
  { path: 'bids', lazy: async () => ({ Component: (await import('./bids-page.js')).BidsPage }) },
  { path: 'bids/:id', lazy: async () => ({ Component: (await import('./own-bid-page.js')).OwnBidPage }) },
  { path: 'consents', lazy: async () => ({ Component: (await import('./consents-page.js')).ConsentsPage }) },
  {
    path: 'memberships',
    lazy: async () => ({ Component: (await import('./memberships-page.js')).MembershipsPage }),
  },
  { path: 'people', lazy: async () => ({ Component: (await import('./people-page.js')).PeoplePage }) },
  {
    path: 'notifications',
    lazy: async () => ({ Component: (await import('./notifications-page.js')).NotificationsPage }),
  },
];
