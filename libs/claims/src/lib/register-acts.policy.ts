import { possibility, type Bilingual, type Possibility } from '@chengjie/kernel';
import { barred, isRegistrarOf, maySetStanding, OWN_ORGANIZATION } from '@chengjie/organizations';
import { actsAs, type Actor } from '@chengjie/platform';
import { claimErrors } from './claim.errors.js';

/** What an office decides about an organization in its register, by the mutation's name. */
const registerActs = {
  setOrganizationStanding: { zh: '变更信用状况', en: 'Change the standing' },
  setFederationStatus: { zh: '认定联合会', en: 'Decide whether it is a federation' },
  grantQualification: { zh: '授予承接资质', en: 'Grant a qualification' },
  revokeQualification: { zh: '撤销承接资质', en: 'Revoke a qualification' },
} as const satisfies Record<string, Bilingual>;

/** What of an organization and of an officer decides about that. */
export interface RegisteredAsOf {
  readonly track: 'REGISTERED' | 'FILED';
  readonly regionCode: string;
  /** Whether it is entered as a federation, or is one that could be. */
  readonly federation: boolean;
  /** Whether the officer's account acts for the organization as well (回避). */
  readonly own: boolean;
  /** Whether an agency that the officer acts for buys in a project which is published and has not ended, or drafts one. */
  readonly buys: boolean;
}

/** What the officer could do with an organization in the register, and why not now: who may not at all is offered nothing. */
export function registerTransitions(actor: Actor | null, of: RegisteredAsOf): Possibility[] {
  if (!actor) return [];
  const registrar = actsAs(actor, 'REGISTRAR') && actor.acting.agencyId !== null;
  const offered: readonly [keyof typeof registerActs, boolean][] = [
    ['setOrganizationStanding', maySetStanding(actor, of)],
    ['setFederationStatus', of.track === 'REGISTERED' && of.federation && isRegistrarOf(actor, of.regionCode)],
    // Of a region that the registrar answers for: which one is entered.
    ['grantQualification', registrar],
    ['revokeQualification', registrar],
  ];
  const bar = of.buys ? claimErrors.FACTS_OFFICE_BUYS() : undefined;
  const possible = offered.flatMap(([key, may]) => (may ? [possibility(key, registerActs[key], bar)] : []));
  return of.own ? possible.map((act) => barred(act, OWN_ORGANIZATION)) : possible;
}
