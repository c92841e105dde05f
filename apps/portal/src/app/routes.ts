import type { RouteObject } from 'react-router';
import { accountDeskRoutes, accountRoutes } from '../account/routes.js';
import { bidderRoutes } from '../bidder/routes.js';
import { buyerRoutes } from '../buyer/routes.js';
import { evaluatorRoutes } from '../evaluator/routes.js';
import { federationDeskRoutes } from '../federation-desk/routes.js';
import { federationRoutes } from '../federations/routes.js';
import { functionRoutes } from '../functions/routes.js';
import { guideRoutes } from '../guide/routes.js';
import { homeRoutes } from '../home/routes.js';
import { organizationRoutes } from '../organizations/routes.js';
import { projectRoutes } from '../projects/routes.js';
import { regionRoutes } from '../regions/routes.js';
import { ruleRoutes } from '../rules/routes.js';
import { Loading } from '../ui/loaded.js';
import { BrokenPage, MissingPage } from './error-pages.js';
import { Layout } from './layout.js';

/** Every page of the portal. Each feature declares its own and loads them when they are first visited. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: BrokenPage,
    HydrateFallback: Loading,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          ...homeRoutes,
          ...projectRoutes,
          ...functionRoutes,
          ...organizationRoutes,
          ...federationRoutes,
          ...regionRoutes,
          ...ruleRoutes,
          ...guideRoutes,
          ...accountRoutes,
          {
            path: 'desk',
            lazy: async () => ({ Component: (await import('../desk/desk.js')).Desk }),
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('../desk/desk-home.js')).DeskHome }),
              },
              ...buyerRoutes,
              ...bidderRoutes,
              ...evaluatorRoutes,
              ...federationDeskRoutes,
              ...accountDeskRoutes,
            ],
          },
          { path: '*', Component: MissingPage },
        ],
      },
    ],
  },
];
