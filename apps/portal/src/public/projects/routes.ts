import type { RouteObject } from 'react-router';

/** The public’s pages about purchase projects. */
export const projectRoutes: RouteObject[] = [
  {
    path: 'projects',
    lazy: async () => ({ Component: (await import('./project-list-page.js')).ProjectListPage }),
  },
  {
    path: 'projects/:reference',
    lazy: async () => ({ Component: (await import('./project-page.js')).ProjectPage }),
  },
  {
    path: 'projects/:reference/repeat',
    lazy: async () => ({ Component: (await import('./repeat/repeat-page.js')).RepeatPage }),
  },
];
