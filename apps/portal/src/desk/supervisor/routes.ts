import type { RouteObject } from 'react-router';

/** What supervisors look at. */
export const supervisorRoutes: RouteObject[] = [
  { path: 'watch', lazy: async () => ({ Component: (await import('./equal-prices-page.js')).EqualPricesPage }) },
  {
    path: 'watch/findings',
    lazy: async () => ({ Component: (await import('./watched-events-page.js')).FindingsPage }),
  },
  {
    path: 'watch/cancellations/:project',
    lazy: async () => ({ Component: (await import('./cancellation-page.js')).CancellationPage }),
  },
  {
    path: 'watch/stand-downs/:project',
    lazy: async () => ({ Component: (await import('./stand-downs-page.js')).StandDownsPage }),
  },
  {
    path: 'watch/warnings',
    lazy: async () => ({ Component: (await import('./warned-projects-page.js')).WarnedProjectsPage }),
  },
  { path: 'watch/ends', lazy: async () => ({ Component: (await import('./watched-events-page.js')).EndsPage }) },
];
