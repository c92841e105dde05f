import type { RouteObject } from 'react-router';

/** The public’s pages about the rules that purchases are made under. */
export const ruleRoutes: RouteObject[] = [
  {
    path: 'rules',
    lazy: async () => ({ Component: (await import('./rule-pack-list-page.js')).RulePackListPage }),
  },
  {
    path: 'rules/:id',
    lazy: async () => ({ Component: (await import('./rule-pack-page.js')).RulePackPage }),
  },
];
