import type { Facts } from './facts.js';
import { PUBLIC_PAGES, type PortalPage } from './public-pages.js';

const BUYERS: readonly PortalPage[] = [
  { name: 'my-projects', route: '/desk/projects', as: 'buyer' },
  ...(['function', 'money', 'text', 'conditions', 'evaluation', 'ladder', 'dates', 'check'] as const).map((step) => ({
    name: `new-project-${step}`,
    route: '/desk/projects/new',
    query: () => `step=${step}`,
    as: 'buyer',
  })),
  ...(['copy', 'publish'] as const).map((part) => ({
    name: `${part}-project`,
    route: `/desk/projects/:project/${part}`,
    at: ({ own }: Facts) => ({ project: own.draft.reference }),
    as: 'buyer',
  })),
  {
    name: 'edit-project',
    route: '/desk/projects/:project/edit',
    at: ({ own }) => ({ project: own.draft.reference }),
    query: () => 'step=ladder',
    as: 'buyer',
  },
  ...(
    [
      ['draft', 'buyer'],
      ['published', 'buyer'],
      ['opened', 'buyer-health'],
      ['evaluated', 'buyer-street'],
      ['awarded', 'buyer'],
    ] as const
  ).map(([state, as]) => ({
    name: `my-project-${state}`,
    route: '/desk/projects/:project',
    at: ({ own }: Facts) => ({ project: own[state].reference }),
    as,
  })),
  ...(['terms', 'panel', 'bids', 'ranking', 'history'] as const).map((part) => ({
    name: `my-project-${part}`,
    route: `/desk/projects/:project/${part}`,
    at: ({ own }: Facts) => ({ project: own.evaluated.reference }),
    as: 'buyer-street',
  })),
];

const BIDDERS: readonly PortalPage[] = [
  { name: 'opportunities', route: '/desk/opportunities', as: 'elder-care' },
  { name: 'opportunities-of-a-group', route: '/desk/opportunities', as: 'yangge-team' },
  { name: 'bids', route: '/desk/bids', as: 'elder-care' },
  {
    name: 'bid-form',
    route: '/desk/opportunities/:reference',
    at: ({ opportunity }) => ({ reference: opportunity }),
    as: 'elder-care',
  },
  { name: 'bid-opened', route: '/desk/bids/:id', at: ({ bidId }) => ({ id: bidId.opened }), as: 'elder-care' },
  { name: 'bid-sealed', route: '/desk/bids/:id', at: ({ bidId }) => ({ id: bidId.sealed }), as: 'federation' },
  {
    name: 'bid-form-of-a-federation',
    route: '/desk/opportunities/:reference',
    at: ({ opportunity }) => ({ reference: opportunity }),
    as: 'federation',
  },
  { name: 'notifications', route: '/desk/notifications', as: 'elder-care' },
  { name: 'people', route: '/desk/people', as: 'elder-care' },
  { name: 'consents', route: '/desk/consents', as: 'federation' },
  { name: 'memberships', route: '/desk/memberships', as: 'elder-care' },
  { name: 'memberships-of-federation', route: '/desk/memberships', as: 'federation' },
  { name: 'members', route: '/desk/members', as: 'federation' },
  { name: 'new-member', route: '/desk/members/new', query: () => 'text=秧歌', as: 'federation' },
  {
    name: 'end-membership',
    route: '/desk/members/:memberId/end',
    at: ({ memberId }) => ({ memberId }),
    as: 'federation',
  },
  { name: 'preferential-awards-of-ours', route: '/desk/preferential-awards', as: 'federation' },
];

const OTHERS: readonly PortalPage[] = [
  { name: 'evaluations', route: '/desk/evaluations', as: 'evaluator-1' },
  {
    name: 'evaluation',
    route: '/desk/evaluations/:reference',
    at: ({ panel }) => ({ reference: panel.toScore }),
    as: 'evaluator-1',
  },
  {
    name: 'evaluation-decided',
    route: '/desk/evaluations/:reference',
    at: ({ panel }) => ({ reference: panel.decided }),
    as: 'evaluator-1',
  },
  { name: 'drafts', route: '/desk/drafts', as: 'buyer' },
  { name: 'account', route: '/desk/account', as: 'buyer' },
  { name: 'account-security', route: '/desk/account/security', as: 'buyer' },
  { name: 'account-sessions', route: '/desk/account/sessions', as: 'buyer' },
  { name: 'account-tokens', route: '/desk/account/tokens', as: 'buyer' },
  { name: 'sign-out', route: '/sign-out', as: 'buyer' },
  { name: 'roles', route: '/desk/roles', as: 'city-admin' },
  { name: 'accounts', route: '/desk/accounts', as: 'city-admin' },
  { name: 'security-events', route: '/desk/security-events', as: 'city-admin' },
  { name: 'accounts-of-organizations', route: '/desk/accounts', as: 'registrar' },
  { name: 'agencies', route: '/desk/agencies', as: 'city-admin' },
  { name: 'agency-contact', route: '/desk/agencies/:id', at: ({ agencyId }) => ({ id: agencyId }), as: 'city-admin' },
  { name: 'kept-functions', route: '/desk/functions', as: 'province-admin' },
  { name: 'new-function', route: '/desk/functions/new', as: 'province-admin' },
  {
    name: 'kept-function',
    route: '/desk/functions/:code',
    at: ({ functionCode }) => ({ code: functionCode }),
    as: 'province-admin',
  },
  { name: 'editions-of-province', route: '/desk/editions', as: 'province-admin' },
  { name: 'editions', route: '/desk/editions', as: 'city-admin' },
  { name: 'watch', route: '/desk/watch', query: () => 'show=all', as: 'supervisor' },
  ...(['findings', 'ends', 'warnings'] as const).map((part) => ({
    ...{ name: `watch-${part}`, route: `/desk/watch/${part}`, as: 'supervisor' },
  })),
  ...(['cancellations', 'stand-downs'] as const).map((proposed) => ({
    name: `watch-${proposed}`,
    route: `/desk/watch/${proposed}/:project`,
    at: ({ project }: Facts) => ({ project: project.evaluated }),
    as: 'supervisor' as const,
  })),
  { name: 'dead-letters', route: '/desk/dead-letters', as: 'city-admin' },
  ...(
    [
      ['buyer-street', 'buyer'],
      ['evaluator-1', 'evaluator'],
      ['elder-care', 'organization'],
      ['federation', 'federation'],
      ['registrar', 'registrar'],
      ['filing-office', 'filing-office'],
      ['city-admin', 'administrator'],
      ['supervisor', 'supervisor'],
    ] as const
  ).map(([as, role]) => ({ name: `tasks-of-${role}`, route: '/desk', as })),
  { name: 'register-organizations', route: '/desk/organizations', as: 'registrar' },
  { name: 'register-organization', route: '/desk/organizations/new', as: 'registrar' },
  { name: 'file-organization', route: '/desk/organizations/new', as: 'filing-office' },
  ...(['', '/qualifications', '/history'] as const).map((tab) => ({
    name: `registered-organization${tab.replace('/', '-')}`,
    route: `/desk/organizations/:id${tab}`,
    at: ({ organizationId }: Facts) => ({ id: organizationId }),
    as: 'registrar',
  })),
  { name: 'listings', route: '/desk/listings', query: () => 'show=all', as: 'registrar' },
  { name: 'listing', route: '/desk/listings/:id', at: ({ listingId }) => ({ id: listingId }), as: 'supervisor' },
  { name: 'listings-of-ours', route: '/desk/listings', as: 'elder-care' },
  { name: 'ratings-of-office', route: '/desk/ratings', as: 'registrar' },
  { name: 'rating-announce', route: '/desk/ratings/new', as: 'registrar' },
  {
    name: 'rating-round-desk-missing',
    route: '/desk/ratings/rounds/:id',
    at: () => ({ id: 'no-such' }),
    as: 'registrar',
  },
  {
    name: 'rating-part-missing',
    route: '/desk/ratings/rounds/:id/part',
    at: () => ({ id: 'no-such' }),
    as: 'elder-care',
  },
  { name: 'rating-desk-missing', route: '/desk/ratings/:id', at: () => ({ id: 'no-such' }), as: 'registrar' },
  { name: 'federation-step', route: '/desk/federation-step', as: 'province-registrar-2' },
  { name: 'federation-step-read', route: '/desk/federation-step', as: 'registrar' },
  { name: 'applications-of-office', route: '/desk/applications', query: () => 'show=all', as: 'filing-office' },
  {
    name: 'application',
    route: '/desk/applications/:id',
    at: ({ applicationId: id }) => ({ id }),
    as: 'filing-office',
  },
  { name: 'begin', route: '/desk', as: 'founder-7' },
  { name: 'own-applications', route: '/desk/applications', as: 'founder-3' },
  { name: 'new-application', route: '/desk/applications/new', as: 'founder-7' },
  { name: 'new-change', route: '/desk/applications/new', query: () => 'about=own', as: 'elder-care' },
  { name: 'claims-of-region', route: '/desk/claims', query: () => 'show=all', as: 'registrar' },
  { name: 'claim', route: '/desk/claims/:id', at: ({ claimId }) => ({ id: claimId.consented }), as: 'province-admin' },
  { name: 'claims-of-ours', route: '/desk/claims', as: 'elder-care' },
  { name: 'own-claims', route: '/desk/claims', as: 'claimant-1' },
  { name: 'find-to-claim', route: '/desk/claims/new', query: () => 'text=秧歌', as: 'claimant-5' },
  {
    name: 'new-claim',
    route: '/desk/claims/new/:organizationId',
    at: ({ organizationId }) => ({ organizationId }),
    as: 'claimant-5',
  },
];

/** All pages, in the order in which they are visited. */
export const pages: readonly PortalPage[] = [...PUBLIC_PAGES, ...BUYERS, ...BIDDERS, ...OTHERS];

/** The address of a page. */
export function addressOf({ route, at, query }: PortalPage, facts: Facts): string {
  const given = at?.(facts) ?? {};
  const path = route.replace(/:(\w+)|\*/g, (whole, name: string | undefined) => {
    const value = given[name ?? whole];
    if (!value) throw new Error(`${route} needs a value for ${whole}`);
    return name ? encodeURIComponent(value) : value;
  });
  return query ? `${path}?${query(facts)}` : path;
}
