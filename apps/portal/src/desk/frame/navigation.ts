import type * as Schema from '../../api/schema.generated.js';
import { everyOf } from '../../shared/every-of.js';

/** A way to a page of the workbench, for those who act in one of the roles. */
export interface DeskItem {
  readonly to: string;
  readonly text:
    | 'tasks'
    | 'begin'
    | 'projects'
    | 'newProject'
    | 'opportunities'
    | 'bids'
    | 'notifications'
    | 'evaluations'
    | 'members'
    | 'preferential'
    | 'people'
    | 'applications'
    | 'claims'
    | 'federationStep'
    | 'ownApplications'
    | 'ownClaims'
    | 'memberships'
    | 'consents'
    | 'roles'
    | 'accounts'
    | 'deadLetters'
    | 'securityEvents'
    | 'organizations'
    | 'listings'
    | 'ratings'
    | 'functions'
    | 'editions'
    | 'agencies'
    | 'watch'
    | 'drafts'
    | 'account';
  readonly roles: readonly Schema.Role[] | 'ALL';
  /** Also, or only, for those who hold no role. */
  readonly withoutRole?: boolean;
  /** Only for organizations that are federations. */
  readonly federationsOnly?: boolean;
}

const ROLES: readonly Schema.Role[] = everyOf<Schema.Role>({
  ...{ ADMINISTRATOR: true, BUYER: true, ORGANIZATION: true, REGISTRAR: true },
  ...{ FILING_OFFICE: true, EVALUATOR: true, SUPERVISOR: true },
});

/** The workbench of every role, in order: first what waits for one. */
const DESK: readonly DeskItem[] = [
  { to: '/desk', text: 'tasks', roles: ROLES },
  { to: '/desk/projects', text: 'projects', roles: ['BUYER'] },
  { to: '/desk/projects/new', text: 'newProject', roles: ['BUYER'] },
  { to: '/desk/opportunities', text: 'opportunities', roles: ['ORGANIZATION'] },
  { to: '/desk/bids', text: 'bids', roles: ['ORGANIZATION'] },
  { to: '/desk/members', text: 'members', roles: ['ORGANIZATION'], federationsOnly: true },
  { to: '/desk/preferential-awards', text: 'preferential', roles: ['ORGANIZATION'], federationsOnly: true },
  { to: '/desk/notifications', text: 'notifications', roles: ['ORGANIZATION'] },
  { to: '/desk/consents', text: 'consents', roles: ['ORGANIZATION'] },
  { to: '/desk/memberships', text: 'memberships', roles: ['ORGANIZATION'] },
  { to: '/desk/people', text: 'people', roles: ['ORGANIZATION'] },
  { to: '/desk/claims', text: 'claims', roles: ['ORGANIZATION'] },
  { to: '/desk/evaluations', text: 'evaluations', roles: ['EVALUATOR'] },
  { to: '/desk/applications', text: 'applications', roles: ['REGISTRAR', 'FILING_OFFICE'] },
  { to: '/desk/organizations', text: 'organizations', roles: ['REGISTRAR', 'FILING_OFFICE'] },
  { to: '/desk/listings', text: 'listings', roles: ['REGISTRAR', 'FILING_OFFICE', 'SUPERVISOR', 'ORGANIZATION'] },
  { to: '/desk/ratings', text: 'ratings', roles: ['REGISTRAR', 'FILING_OFFICE', 'ORGANIZATION', 'EVALUATOR'] },
  { to: '/desk/roles', text: 'roles', roles: ['ADMINISTRATOR'] },
  { to: '/desk/accounts', text: 'accounts', roles: ['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'] },
  { to: '/desk/agencies', text: 'agencies', roles: ['ADMINISTRATOR'] },
  { to: '/desk/functions', text: 'functions', roles: ['REGISTRAR', 'ADMINISTRATOR'] },
  { to: '/desk/editions', text: 'editions', roles: ['REGISTRAR', 'ADMINISTRATOR'] },
  { to: '/desk/watch', text: 'watch', roles: ['SUPERVISOR'] },
  { to: '/desk/claims', text: 'claims', roles: ['REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR'] },
  { to: '/desk/federation-step', text: 'federationStep', roles: ['REGISTRAR'] },
  { to: '/desk/security-events', text: 'securityEvents', roles: ['ADMINISTRATOR', 'SUPERVISOR'] },
  { to: '/desk/dead-letters', text: 'deadLetters', roles: ['ADMINISTRATOR'] },
  { to: '/desk', text: 'begin', roles: [], withoutRole: true },
  { to: '/desk/applications', text: 'ownApplications', roles: [], withoutRole: true },
  { to: '/desk/claims', text: 'ownClaims', roles: [], withoutRole: true },
  { to: '/desk/drafts', text: 'drafts', roles: 'ALL' },
  { to: '/desk/account', text: 'account', roles: 'ALL' },
];

/** Whom a page of the workbench is for. */
export interface MeantFor {
  readonly roles: readonly Schema.Role[];
  /** Also for those who hold no role. */
  readonly withoutRole: boolean;
  readonly federationsOnly: boolean;
}

const EVERYBODY: MeantFor = { roles: ROLES, withoutRole: true, federationsOnly: false };

/** Whom a tab is for. */
function tabMeantFor({ roles, withoutRole = false, federationsOnly = false }: DeskItem): MeantFor {
  return roles === 'ALL' ? EVERYBODY : { roles, withoutRole, federationsOnly };
}

/** The pages for somebody who acts in a role, or in none. */
export function deskOf(role: Schema.Role | undefined, isFederation: boolean): readonly DeskItem[] {
  return DESK.filter((item) => isFor(tabMeantFor(item), role, isFederation));
}

/** Pages on which everybody has something of its own: the first one leads on, an application is the account's, whatever its role, and anybody objects to a result. */
const FOR_EVERYBODY = ['/desk', '/desk/applications'];
const WITH_OWN = ['/desk/applications', '/desk/claims', '/desk/ratings'];

/**
 * Whom the page at a path is for: those who have a tab to it, or to what it lies below; undefined of a path that lies below none.
 */
export function meantFor(path: string): MeantFor | undefined {
  const at = path.replace(/\/+$/, '');
  if (FOR_EVERYBODY.includes(at) || WITH_OWN.some((part) => at.startsWith(`${part}/`))) return EVERYBODY;
  const above = DESK.filter(({ to }) => to !== '/desk' && `${at}/`.startsWith(`${to}/`));
  const [nearest] = above.map(({ to }) => to).toSorted((a, b) => b.length - a.length);
  const tabs = above.filter(({ to }) => to === nearest).map(tabMeantFor);
  if (tabs.length === 0) return undefined;
  return {
    roles: ROLES.filter((role) => tabs.some(({ roles }) => roles.includes(role))),
    withoutRole: tabs.some(({ withoutRole }) => withoutRole),
    federationsOnly: tabs.every(({ federationsOnly }) => federationsOnly),
  };
}

/** Whether a page is for whoever acts so. @param isFederation undefined until it is known */
export function isFor(
  { roles, withoutRole, federationsOnly }: MeantFor,
  role: Schema.Role | undefined,
  isFederation: boolean | undefined,
): boolean {
  const its = role === undefined ? withoutRole : roles.includes(role);
  return its && !(federationsOnly && isFederation === false);
}

/** Of the roles that one has, those in which a page is for one. @param federations ids of those for a federation */
export function grantsFor<Grant extends { readonly id: string; readonly role: Schema.Role }>(
  meant: MeantFor,
  grants: readonly Grant[],
  federations: ReadonlySet<string>,
): readonly Grant[] {
  return grants.filter(({ id, role }) => isFor(meant, role, federations.has(id)));
}
