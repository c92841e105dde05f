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

export const pages: readonly PortalPage[] = [
  { name: 'home', route: '/' },
  { name: 'projects', route: '/projects' },
  { name: 'projects-found', route: '/projects', query: () => 'text=养老&status=AWARDED' },
  { name: 'sign-in', route: '/sign-in' },
  { name: 'missing', route: '/*', at: () => ({ '*': 'no/such/page' }) },
  {
    name: 'opportunities',
    route: '/desk/opportunities',
    as: 'elder-care',
  },
];

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
