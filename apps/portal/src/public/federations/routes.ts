import type { RouteObject } from 'react-router';

/** The public’s pages about federations and the awards that the preference decided. */
export const federationRoutes: RouteObject[] = [
  {
    path: 'federations',
    lazy: async () => ({ Component: (await import('./federation-list-page.js')).FederationListPage }),
  },
  {
    path: 'federations/awards',
    lazy: async () => ({ Component: (await import('./award-list-page.js')).AwardListPage }),
  },
  {
    path: 'federations/:id',
    lazy: async () => ({ Component: (await import('./federation-page.js')).FederationPage }),
  },
];
