import type { RouteObject } from 'react-router';

/** Claims of organizations: to claim one and follow it, and for offices to decide. */
export const claimRoutes: RouteObject[] = [
  { path: 'claims', lazy: async () => ({ Component: (await import('./claims-page.js')).ClaimsPage }) },
  {
    path: 'claims/new',
    lazy: async () => ({ Component: (await import('./find-organization-page.js')).FindOrganizationPage }),
  },
  {
    path: 'claims/new/:organizationId',
    lazy: async () => ({ Component: (await import('./new-claim-page.js')).NewClaimPage }),
  },
  { path: 'claims/:id', lazy: async () => ({ Component: (await import('./claim-page.js')).ClaimPage }) },
];
