import type { RouteObject } from 'react-router';

/** Functions and the editions of both catalogs, as those keep them who publish them. */
export const catalogDeskRoutes: RouteObject[] = [
  { path: 'functions', lazy: async () => ({ Component: (await import('./functions-page.js')).FunctionsPage }) },
  { path: 'functions/new', lazy: async () => ({ Component: (await import('./function-pages.js')).NewFunctionPage }) },
  { path: 'functions/:code', lazy: async () => ({ Component: (await import('./function-pages.js')).FunctionPage }) },
  { path: 'editions', lazy: async () => ({ Component: (await import('./editions-page.js')).EditionsPage }) },
];
