import type { RouteObject } from 'react-router';

/** The public’s pages about the catalog of transferable functions. */
export const functionRoutes: RouteObject[] = [
  {
    path: 'functions',
    lazy: async () => ({ Component: (await import('./function-catalog-page.js')).FunctionCatalogPage }),
  },
  {
    path: 'functions/difference',
    lazy: async () => ({ Component: (await import('./function-difference-page.js')).FunctionDifferencePage }),
  },
  {
    path: 'functions/:code',
    lazy: async () => ({ Component: (await import('./function-page.js')).FunctionPage }),
  },
];
