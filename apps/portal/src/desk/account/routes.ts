import type { RouteObject } from 'react-router';

/** Pages for getting in. */
export const accountRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in-page.js')).SignInPage }) },
  { path: 'invitation', lazy: async () => ({ Component: (await import('./invitation-page.js')).InvitationPage }) },
  {
    path: 'password-reset',
    lazy: async () => ({ Component: (await import('./password-reset-page.js')).PasswordResetPage }),
  },
];

/** One's own account. */
export const accountDeskRoutes: RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./account-page.js')).AccountPage }) },
];
