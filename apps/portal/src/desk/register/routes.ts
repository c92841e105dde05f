import type { RouteObject } from 'react-router';

/** Organizations, as the offices that enter them look after them. */
export const registerRoutes: RouteObject[] = [
  {
    path: 'organizations',
    lazy: async () => ({ Component: (await import('./organizations-page.js')).OrganizationsPage }),
  },
  {
    path: 'organizations/new',
    lazy: async () => ({ Component: (await import('./new-organization-page.js')).NewOrganizationPage }),
  },
  {
    path: 'organizations/:id',
    lazy: async () => ({ Component: (await import('./organization-page.js')).OverviewPage }),
  },
  {
    path: 'organizations/:id/qualifications',
    lazy: async () => ({ Component: (await import('./qualifications-page.js')).QualificationsPage }),
  },
  {
    path: 'organizations/:id/history',
    lazy: async () => ({ Component: (await import('./history-page.js')).HistoryPage }),
  },
];
