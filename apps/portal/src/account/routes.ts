import type { RouteObject } from 'react-router';

/** Pages for getting in. */
export const accountRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in-page.js')).SignInPage }) },
];

/** One's own account. */
export const accountDeskRoutes: RouteObject[] = [];
