import type { RouteObject } from 'react-router';

/** How it works, in plain words. */
export const guideRoutes: RouteObject[] = [
  { path: 'guide', lazy: async () => ({ Component: (await import('./guide-page.js')).GuidePage }) },
  { path: 'guide/:article', lazy: async () => ({ Component: (await import('./article-page.js')).ArticlePage }) },
];
