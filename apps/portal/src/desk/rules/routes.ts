import type { RouteObject } from 'react-router';

/** What the competent office decides about rules. */
export const ruleDeskRoutes: RouteObject[] = [
  {
    path: 'federation-step',
    lazy: async () => ({ Component: (await import('./federation-step-page.js')).FederationStepPage }),
  },
];
