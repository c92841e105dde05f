import type { RouteObject } from 'react-router';

/** The workbench of a federation, besides what it has as an organization. */
export const federationDeskRoutes: RouteObject[] = [
  { path: 'members', lazy: async () => ({ Component: (await import('./members-page.js')).MembersPage }) },
  { path: 'members/new', lazy: async () => ({ Component: (await import('./new-member-page.js')).NewMemberPage }) },
  {
    path: 'members/:memberId/end',
    lazy: async () => ({ Component: (await import('./end-membership-page.js')).EndMembershipPage }),
  },
  {
    path: 'preferential-awards',
    lazy: async () => ({ Component: (await import('./preferential-awards-page.js')).PreferentialAwardsPage }),
  },
];
