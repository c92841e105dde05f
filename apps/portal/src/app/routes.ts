import { Loading } from '@chengjie/portal-ui/ui/loaded';
import { matchRoutes, type RouteObject } from 'react-router';
import { accountDeskRoutes, accountRoutes } from '../desk/account/routes.js';
import { administratorRoutes } from '../desk/administrator/routes.js';
import { bidderRoutes } from '../desk/bidder/routes.js';
import { buyerRoutes } from '../desk/buyer/routes.js';
import { applicationRoutes } from '../desk/applications/routes.js';
import { claimRoutes } from '../desk/claims/routes.js';
import { listingRoutes } from '../desk/listings/routes.js';
import { ratingDeskRoutes } from '../desk/ratings/routes.js';
import { evaluatorRoutes } from '../desk/evaluator/routes.js';
import { federationDeskRoutes } from '../desk/federation/routes.js';
import { catalogDeskRoutes } from '../desk/catalogs/routes.js';
import { registerRoutes } from '../desk/register/routes.js';
import { supervisorRoutes } from '../desk/supervisor/routes.js';
import { ruleDeskRoutes } from '../desk/rules/routes.js';
import { agencyRoutes } from '../public/agencies/routes.js';
import { federationRoutes } from '../public/federations/routes.js';
import { functionRoutes } from '../public/functions/routes.js';
import { guideRoutes } from '../public/guide/routes.js';
import { homeRoutes } from '../public/home/routes.js';
import { organizationRoutes } from '../public/organizations/routes.js';
import { projectRoutes } from '../public/projects/routes.js';
import { ratingRoutes } from '../public/ratings/routes.js';
import { regionRoutes } from '../public/regions/routes.js';
import { ruleRoutes } from '../public/rules/routes.js';
import { MissingPage } from '../shared/missing-page.js';
import { BrokenPage } from './broken-page.js';
import { Layout } from './layout.js';

/** What everybody may read: the server renders it (docs/adr/0031-rendered-by-the-server.md). */
const publicRoutes: readonly RouteObject[] = [
  ...homeRoutes,
  ...projectRoutes,
  ...functionRoutes,
  ...organizationRoutes,
  ...federationRoutes,
  ...agencyRoutes,
  ...ratingRoutes,
  ...regionRoutes,
  ...ruleRoutes,
  ...guideRoutes,
  { path: '*', Component: MissingPage },
];

/** Whether the server renders what is at a path of the portal. */
export function isRendered(path: string): boolean {
  return matchRoutes(routes, path)?.some(({ route }) => publicRoutes.includes(route)) ?? false;
}

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
          ...publicRoutes,
          ...accountRoutes,
          {
            path: 'desk',
            lazy: async () => ({ Component: (await import('../desk/frame/desk.js')).Desk }),
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('../desk/frame/desk-home.js')).DeskHome }),
              },
              ...buyerRoutes,
              ...bidderRoutes,
              ...evaluatorRoutes,
              ...federationDeskRoutes,
              ...applicationRoutes,
              ...claimRoutes,
              ...listingRoutes,
              ...ratingDeskRoutes,
              ...registerRoutes,
              ...catalogDeskRoutes,
              ...supervisorRoutes,
              ...ruleDeskRoutes,
              ...administratorRoutes,
              ...accountDeskRoutes,
            ],
          },
        ],
      },
    ],
  },
];
