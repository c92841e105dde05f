import type { RouteObject } from 'react-router';

/** The public’s pages about the regions, from the province down to communities and villages. */
export const regionRoutes: RouteObject[] = [
  {
    path: 'regions',
    lazy: async () => ({ Component: (await import('./region-page.js')).RegionPage }),
  },
  {
    path: 'regions/:code',
    lazy: async () => ({ Component: (await import('./region-page.js')).RegionPage }),
  },
];
