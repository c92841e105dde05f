import type { Facts } from './facts.js';

/** A page of the portal: the one list by which all are tested and shown. */
export interface PortalPage {
  /** In names of files and tests. */
  readonly name: string;
  /** As its route is declared, from the root: `/projects/:id`. */
  readonly route: string;
  /** Values for what the route leaves open. */
  readonly at?: (facts: Facts) => Readonly<Record<string, string>>;
  /** Further part of the address, e.g. what is searched. */
  readonly query?: (facts: Facts) => string;
  /** Login name of the demonstration account that looks at it; otherwise the public. */
  readonly as?: string;
}

/** What the guide explains, as its addresses name it. */
export const ARTICLES = [
  'founding',
  'first-account',
  'buying',
  'bidding',
  'bidding-for-members',
  'sealing',
  'evaluation',
  'equal-terms',
  'check',
  'remedies',
  'interface',
  'accessibility',
  'privacy',
] as const;

/** What everybody sees. */
export const PUBLIC_PAGES: readonly PortalPage[] = [
  { name: 'home', route: '/' },
  { name: 'projects', route: '/projects' },
  { name: 'projects-found', route: '/projects', query: () => 'text=养老&status=AWARDED' },
  { name: 'projects-none', route: '/projects', query: () => 'text=没有这样的项目' },
  ...(['published', 'opened', 'evaluated', 'awarded', 'failed', 'cancelled'] as const).map((state) => ({
    name: `project-${state}`,
    route: '/projects/:reference',
    at: ({ project }: Facts) => ({ reference: project[state] }),
  })),
  {
    name: 'project-preferential',
    route: '/projects/:reference',
    at: ({ preferential }) => ({ reference: preferential }),
  },
  {
    name: 'repeat',
    route: '/projects/:reference/repeat',
    at: ({ preferential }) => ({ reference: preferential }),
  },
  { name: 'project-missing', route: '/projects/:reference', at: () => ({ reference: 'CJ-1999-000001' }) },
  { name: 'functions', route: '/functions' },
  { name: 'function-difference', route: '/functions/difference' },
  { name: 'function', route: '/functions/:code', at: ({ functionCode }) => ({ code: functionCode }) },
  { name: 'function-missing', route: '/functions/:code', at: () => ({ code: 'NO-SUCH' }) },
  { name: 'organizations', route: '/organizations' },
  { name: 'register', route: '/organizations/register' },
  { name: 'register-found', route: '/organizations/register', query: () => 'text=秧歌&region=2202' },
  { name: 'organization-difference', route: '/organizations/difference', query: () => 'region=2202' },
  { name: 'organization', route: '/organizations/:id', at: ({ organizationId }) => ({ id: organizationId }) },
  { name: 'organization-claimed', route: '/organizations/:id', at: ({ claimId }) => ({ id: claimId.organization }) },
  { name: 'organization-federation', route: '/organizations/:id', at: ({ federationId }) => ({ id: federationId }) },
  { name: 'federations', route: '/federations' },
  { name: 'federation', route: '/federations/:id', at: ({ federationId }) => ({ id: federationId }) },
  { name: 'preferential-awards', route: '/federations/awards' },
  { name: 'public-agencies', route: '/agencies', query: () => 'text=延安街道' },
  { name: 'agency', route: '/agencies/:id', at: ({ agencyId }) => ({ id: agencyId }) },
  { name: 'ratings', route: '/ratings' },
  { name: 'rating-round-missing', route: '/ratings/rounds/:id', at: () => ({ id: 'no-such' }) },
  { name: 'rating-missing', route: '/ratings/:id', at: () => ({ id: 'no-such' }) },
  { name: 'regions', route: '/regions' },
  { name: 'region-city', route: '/regions/:code', at: () => ({ code: '2202' }) },
  { name: 'region-community', route: '/regions/:code', at: () => ({ code: '220202005001' }) },
  { name: 'region-missing', route: '/regions/:code', at: () => ({ code: '220200' }) },
  { name: 'rules', route: '/rules' },
  { name: 'rule-pack', route: '/rules/:id', at: ({ rulePackId }) => ({ id: rulePackId }) },
  { name: 'guide', route: '/guide' },
  ...ARTICLES.map((article) => ({ name: `guide-${article}`, route: '/guide/:article', at: () => ({ article }) })),
  { name: 'sign-in', route: '/sign-in' },
  { name: 'request-account', route: '/request-account' },
  { name: 'open-account', route: '/open-account' },
  { name: 'forgotten-password', route: '/forgotten-password' },
  { name: 'verify-address', route: '/verify-address' },
  { name: 'stop-claim', route: '/stop-claim' },
  { name: 'password-reset', route: '/password-reset' },
  { name: 'factor-reset', route: '/factor-reset' },
  { name: 'missing', route: '/*', at: () => ({ '*': 'no/such/page' }) },
  { name: 'desk-signed-out', route: '/desk/projects' },
];
