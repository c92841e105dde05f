import type { RouteObject } from 'react-router';

/** The public’s pages about rounds of assessment and their results. */
export const ratingRoutes: RouteObject[] = [
  { path: 'ratings', lazy: async () => ({ Component: (await import('./ratings-page.js')).RatingsPage }) },
  { path: 'ratings/rounds/:id', lazy: async () => ({ Component: (await import('./round-page.js')).RoundPage }) },
  { path: 'ratings/:id', lazy: async () => ({ Component: (await import('./result-page.js')).ResultPage }) },
];
