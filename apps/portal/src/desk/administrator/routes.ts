import type { RouteObject } from 'react-router';

/** What administrators look after. */
export const administratorRoutes: RouteObject[] = [
  { path: 'dead-letters', lazy: async () => ({ Component: (await import('./dead-letters-page.js')).DeadLettersPage }) },
];
