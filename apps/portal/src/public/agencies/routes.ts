import type { RouteObject } from 'react-router';

/** The public’s pages about the offices of government that buy, register, file and supervise. */
export const agencyRoutes: RouteObject[] = [
  { path: 'agencies', lazy: async () => ({ Component: (await import('./agency-list-page.js')).AgencyListPage }) },
  { path: 'agencies/:id', lazy: async () => ({ Component: (await import('./agency-page.js')).AgencyPage }) },
];
