import { possibility, type Bilingual, type Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';
import type { PersonRow } from './people.reader.js';

/** What an administrator of an organization does with one of its people, by the mutation's name. */
export const peopleActs = {
  makeOrganizationAdministrator: { zh: '设为组织管理员', en: 'Make administrator' },
  endOrganizationAdministrator: { zh: '取消组织管理员', en: 'End as administrator' },
  removeFromOrganization: { zh: '移出本组织', en: 'Remove' },
} as const satisfies Record<string, Bilingual>;

export type PeopleAct = keyof typeof peopleActs;

/** Who looks after people of an organization. */
export interface OrganizationActor {
  readonly accountId: string;
  readonly organizationId: string;
  readonly administrator: boolean;
}

/**
 * What stands against it, with one of the same organization. Nobody does it to the own account, so the last administrator never takes itself away.
 */
export function peopleViolations(
  actor: OrganizationActor,
  key: PeopleAct,
  person: Pick<PersonRow, 'accountId' | 'administrator'>,
): Violation[] {
  if (!actor.administrator) return [accountErrors.ORGANIZATION_ADMINISTRATOR_NEEDED(['grantId'])];
  if (person.accountId === actor.accountId) return [accountErrors.OWN_ACCOUNT(['grantId'])];
  if (key === 'makeOrganizationAdministrator' && person.administrator)
    return [accountErrors.IS_ORGANIZATION_ADMINISTRATOR(['grantId'])];
  if (key === 'endOrganizationAdministrator' && !person.administrator)
    return [accountErrors.IS_NO_ORGANIZATION_ADMINISTRATOR(['grantId'])];
  return [];
}

/** Who else acts for an organization that somebody leaves, by accounts that are active. */
export interface OthersOfOrganization {
  /** Whether whoever leaves looks after its people. */
  readonly administrator: boolean;
  readonly people: number;
  readonly administrators: number;
}

/** What stands against leaving: the last administrator leaves nobody behind who could not be helped. */
export function leaveViolations({ administrator, people, administrators }: OthersOfOrganization): Violation[] {
  const deserts = administrator && people > 0 && administrators === 0;
  return deserts ? [accountErrors.LAST_ORGANIZATION_ADMINISTRATOR(['grantId'])] : [];
}

/** What the actor could do with one of its people, and why not; nothing for those who look after nobody. */
export function peopleTransitions(actor: OrganizationActor, person: PersonRow) {
  if (!actor.administrator) return [];
  const other = person.administrator ? 'makeOrganizationAdministrator' : 'endOrganizationAdministrator';
  return (Object.keys(peopleActs) as PeopleAct[])
    .filter((key) => key !== other)
    .map((key) => possibility(key, peopleActs[key], peopleViolations(actor, key, person)[0]));
}
