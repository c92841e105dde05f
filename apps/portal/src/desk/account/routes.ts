import type { RouteObject } from 'react-router';

/** Pages for getting in and out. */
export const accountRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in-page.js')).SignInPage }) },
  { path: 'sign-out', lazy: async () => ({ Component: (await import('./sign-out-page.js')).SignOutPage }) },
  {
    path: 'request-account',
    lazy: async () => ({ Component: (await import('./request-account-page.js')).RequestAccountPage }),
  },
  { path: 'open-account', lazy: async () => ({ Component: (await import('./open-account-page.js')).OpenAccountPage }) },
  {
    path: 'forgotten-password',
    lazy: async () => ({ Component: (await import('./forgotten-password-page.js')).ForgottenPasswordPage }),
  },
  {
    path: 'verify-address',
    lazy: async () => ({ Component: (await import('./verify-address-page.js')).VerifyAddressPage }),
  },
  { path: 'stop-claim', lazy: async () => ({ Component: (await import('./stop-claim-page.js')).StopClaimPage }) },
  {
    path: 'factor-reset',
    lazy: async () => ({ Component: (await import('./factor-reset-page.js')).FactorResetPage }),
  },
  {
    path: 'password-reset',
    lazy: async () => ({ Component: (await import('./password-reset-page.js')).PasswordResetPage }),
  },
];

/** One's own account. */
export const accountDeskRoutes: RouteObject[] = [
  { path: 'drafts', lazy: async () => ({ Component: (await import('./drafts-page.js')).DraftsPage }) },
  { path: 'account', lazy: async () => ({ Component: (await import('./account-page.js')).AccountPage }) },
  { path: 'account/security', lazy: async () => ({ Component: (await import('./security-page.js')).SecurityPage }) },
  { path: 'account/sessions', lazy: async () => ({ Component: (await import('./sessions-page.js')).SessionsPage }) },
  { path: 'account/tokens', lazy: async () => ({ Component: (await import('./tokens-page.js')).TokensPage }) },
];
