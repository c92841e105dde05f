import type { RouteObject } from 'react-router';

/** Applications to enter the register: to found an organization and follow it, and for offices to decide. */
export const applicationRoutes: RouteObject[] = [
  {
    path: 'applications',
    lazy: async () => ({ Component: (await import('./applications-page.js')).ApplicationsPage }),
  },
  {
    path: 'applications/new',
    lazy: async () => ({ Component: (await import('./new-application-page.js')).NewApplicationPage }),
  },
  {
    path: 'applications/:id',
    lazy: async () => ({ Component: (await import('./application-page.js')).ApplicationPage }),
  },
];
