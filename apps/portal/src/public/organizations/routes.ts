import type { RouteObject } from 'react-router';

/** The public’s pages about organizations: catalog by edition, living register, one organization. */
export const organizationRoutes: RouteObject[] = [
  {
    path: 'organizations',
    lazy: async () => ({ Component: (await import('./organization-catalog-page.js')).OrganizationCatalogPage }),
  },
  {
    path: 'organizations/register',
    lazy: async () => ({ Component: (await import('./register-page.js')).RegisterPage }),
  },
  {
    path: 'organizations/difference',
    lazy: async () => ({ Component: (await import('./organization-difference-page.js')).OrganizationDifferencePage }),
  },
  {
    path: 'organizations/:id',
    lazy: async () => ({ Component: (await import('./organization-page.js')).OrganizationPage }),
  },
];
