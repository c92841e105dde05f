import type { RouteObject } from 'react-router';

/** Rounds of assessment and the parts in them: for offices, organizations, panels, and whoever objects to a result. */
export const ratingDeskRoutes: RouteObject[] = [
  { path: 'ratings', lazy: async () => ({ Component: (await import('./ratings-page.js')).RatingsPage }) },
  { path: 'ratings/new', lazy: async () => ({ Component: (await import('./announce-page.js')).AnnouncePage }) },
  { path: 'ratings/rounds/:id', lazy: async () => ({ Component: (await import('./round-page.js')).RoundPage }) },
  {
    path: 'ratings/rounds/:id/part',
    lazy: async () => ({ Component: (await import('./take-part-page.js')).TakePartPage }),
  },
  { path: 'ratings/:id', lazy: async () => ({ Component: (await import('./entry-page.js')).EntryPage }) },
];
