import { possibility, type Bilingual, type Possibility, type Violation } from '@chengjie/kernel';
import {
  barred,
  isRegistrarOf,
  maySetStanding,
  organizationErrors,
  type OrganizationFacts,
} from '@chengjie/organizations';
import { actsAs, type Actor } from '@chengjie/platform';
import { claimErrors } from './claim.errors.js';

/** What an office decides about an organization in its register, by the mutation's name. */
const registerActs = {
  enterOnAbnormalList: { zh: '列入活动异常名录', en: 'Put on the abnormal list' },
  proposeSeriousListing: { zh: '提议列入严重违法失信名单', en: 'Propose the serious list' },
  removeFromList: { zh: '移出名录（名单）', en: 'Take off the list' },
  setFederationStatus: { zh: '认定联合会', en: 'Decide whether it is a federation' },
  setRegisterState: { zh: '撤销登记、停止或恢复活动', en: 'Strike off, stop or resume its activity' },
  grantQualification: { zh: '授予承接资质', en: 'Grant a qualification' },
  revokeQualification: { zh: '撤销承接资质', en: 'Revoke a qualification' },
} as const satisfies Record<string, Bilingual>;

/** What of an organization and of an officer decides about that. */
export interface RegisteredAsOf {
  readonly track: 'REGISTERED' | 'FILED';
  readonly regionCode: string;
  /** Whether it is entered as a federation, or is one that could be. */
  readonly federation: boolean;
  readonly isFederation: boolean;
  /** Why the officer leaves it to others, where its account acts for an organization as well (回避). */
  readonly recused: Bilingual | undefined;
  /** How it is out of the register, null while it is in it. */
  readonly out: OrganizationFacts['outOfRegister'];
  /** Whether it is on a list. */
  readonly listed: boolean;
  /** What stands in the state of its listings against acts on them. */
  readonly listingBars: Readonly<Partial<Record<keyof typeof registerActs, Violation | undefined>>>;
  /** Whether an agency that the officer acts for buys in a project which is published and has not ended, or drafts one. */
  readonly buys: boolean;
}

/** What the officer could do with an organization in the register, and why not now: who may not at all is offered nothing. */
export function registerTransitions(actor: Actor | null, of: RegisteredAsOf): Possibility[] {
  if (!actor) return [];
  const registrar = actsAs(actor, 'REGISTRAR') && actor.acting.agencyId !== null;
  const offered: readonly [keyof typeof registerActs, boolean][] = [
    ['enterOnAbnormalList', maySetStanding(actor, of)],
    ['proposeSeriousListing', maySetStanding(actor, of)],
    ['removeFromList', of.listed && maySetStanding(actor, of)],
    ['setFederationStatus', of.track === 'REGISTERED' && of.federation && isRegistrarOf(actor, of.regionCode)],
    // Who has ended, or was struck off, stays so.
    ['setRegisterState', (of.out === null || of.out === 'SUSPENDED') && maySetStanding(actor, of)],
    // Of a region that the registrar answers for: which one is entered.
    ['grantQualification', registrar],
    ['revokeQualification', registrar],
  ];
  const bar = of.buys ? claimErrors.FACTS_OFFICE_BUYS() : undefined;
  const gains = ['grantQualification', ...(of.isFederation ? [] : ['setFederationStatus'])];
  const outOf = of.out === null ? undefined : organizationErrors.ORGANIZATION_OUT_OF_REGISTER();
  const possible = offered.flatMap(([key, may]) =>
    may
      ? [possibility(key, registerActs[key], bar ?? of.listingBars[key] ?? (gains.includes(key) ? outOf : undefined))]
      : [],
  );
  const { recused } = of;
  return recused ? possible.map((act) => barred(act, recused)) : possible;
}
