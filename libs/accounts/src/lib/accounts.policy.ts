import { isWithinRegion, type Violation } from '@chengjie/kernel';
import { ROLES, type Role, type RoleGrant } from '@chengjie/platform';
import { accountErrors } from './accounts.errors.js';

/** What of a grant decides who may manage it. */
export type ManagedGrant = Pick<RoleGrant, 'role' | 'regionCode'>;

/** The roles that a role may give, and whose holders it manages, each within its own subtree only. */
const manageable: Readonly<Record<Role, readonly Role[]>> = {
  ADMINISTRATOR: ROLES,
  REGISTRAR: ['ORGANIZATION'],
  FILING_OFFICE: ['ORGANIZATION'],
  BUYER: [],
  ORGANIZATION: [],
  EVALUATOR: [],
  SUPERVISOR: [],
};

/** Who manages, in one of its roles; the actor of a request is one. */
export interface Manager {
  readonly accountId: string;
  readonly acting: ManagedGrant;
}

/** The roles that the actor may give, in the role it acts in. */
export function manageableRoles(actor: Pick<Manager, 'acting'>): readonly Role[] {
  return manageable[actor.acting.role];
}

/** What stands against the actor giving or taking this role there: nobody lifts anybody above itself. */
export function grantViolations(actor: Pick<Manager, 'acting'>, { role, regionCode }: ManagedGrant): Violation[] {
  return [
    ...(manageableRoles(actor).includes(role) ? [] : [accountErrors.ROLE_NOT_YOURS_TO_GIVE(['role'])]),
    ...jurisdictionViolations(actor, regionCode),
  ];
}

/** What stands against the actor doing something in a region. */
export function jurisdictionViolations(actor: Pick<Manager, 'acting'>, regionCode: string): Violation[] {
  const jurisdiction = actor.acting.regionCode;
  return isWithinRegion(regionCode, jurisdiction)
    ? []
    : [accountErrors.OUTSIDE_JURISDICTION(['regionCode'], { jurisdiction })];
}

/**
 * What stands against the actor managing an account (having its password reset, disabling it).
 * Every role of the account must be one that the actor may give: otherwise a reset would hand over more power than the
 * actor has.
 * @param grants the account's live grants, or its past ones when none is live
 */
export function manageViolations(actor: Manager, accountId: string, grants: readonly ManagedGrant[]): Violation[] {
  if (actor.accountId === accountId) return [accountErrors.OWN_ACCOUNT(['accountId'])];
  const covered = grants.length > 0 && grants.every((grant) => grantViolations(actor, grant).length === 0);
  return covered ? [] : [accountErrors.ACCOUNT_NOT_YOURS_TO_MANAGE(['accountId'])];
}

/**
 * What stands against the actor disabling an account, or enabling it again. One that never had a role is no region's: any
 * administrator may, so that whoever floods others from such accounts is stopped; its owner is told.
 */
export function disableViolations(actor: Manager, accountId: string, grants: readonly ManagedGrant[]): Violation[] {
  const roleless = grants.length === 0 && actor.acting.role === 'ADMINISTRATOR' && actor.accountId !== accountId;
  return roleless ? [] : manageViolations(actor, accountId, grants);
}

/** A grant lies within the region of the agency or organization that it is held for. */
export function holderRegionViolations(region: string, holderRegion: string): Violation[] {
  return isWithinRegion(region, holderRegion)
    ? []
    : [accountErrors.REGION_NOT_OF_HOLDER(['regionCode'], { region, holderRegion })];
}
