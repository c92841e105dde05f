import type { RouteObject } from 'react-router';

/** What administrators look after. */
export const administratorRoutes: RouteObject[] = [
  { path: 'roles', lazy: async () => ({ Component: (await import('./roles-page.js')).RolesPage }) },
  { path: 'accounts', lazy: async () => ({ Component: (await import('./accounts-page.js')).AccountsPage }) },
  { path: 'agencies', lazy: async () => ({ Component: (await import('./agencies-page.js')).AgenciesPage }) },
  {
    path: 'agencies/:id',
    lazy: async () => ({ Component: (await import('./agency-contact-page.js')).AgencyContactPage }),
  },
  { path: 'dead-letters', lazy: async () => ({ Component: (await import('./dead-letters-page.js')).DeadLettersPage }) },
  {
    path: 'security-events',
    lazy: async () => ({ Component: (await import('./security-events-page.js')).SecurityEventsPage }),
  },
];
