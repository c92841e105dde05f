import type { RouteObject } from 'react-router';

/** The workbench of an evaluator. */
export const evaluatorRoutes: RouteObject[] = [
  { path: 'evaluations', lazy: async () => ({ Component: (await import('./evaluations-page.js')).EvaluationsPage }) },
  {
    path: 'evaluations/:reference',
    lazy: async () => ({ Component: (await import('./evaluation-page.js')).EvaluationPage }),
  },
];
