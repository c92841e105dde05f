import type { RouteObject } from 'react-router';

/** The start page. */
export const homeRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home-page.js')).HomePage }) },
];
