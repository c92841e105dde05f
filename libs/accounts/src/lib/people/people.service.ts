import { assertNoViolations, DomainError, NotFoundError } from '@chengjie/kernel';
import { actorLabel, Database, Events, organizationOf, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import { RoleGiving } from '../grant/role-giving.service.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { peopleViolations, type OrganizationActor, type PeopleAct } from './people.policy.js';
import { PeopleReader, type PersonRow } from './people.reader.js';

const endAdministrator = statement<object, [grantId: string]>(
  'organization_administrator_end',
  'update organization_administrator set valid_to = clock_timestamp() where grant_id = $1 and valid_to is null',
);

const lockGrant = statement<object, [grantId: string]>(
  'organization_person_lock',
  'select from role_grant where id = $1 for update',
);

/** What an organization's administrators do with its people (docs/adr/0019). */
@Injectable()
export class OrganizationPeople {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly giving: RoleGiving,
    private readonly people: PeopleReader,
    private readonly matters: OrganizationMatters,
  ) {}

  /** Who asks, with whether that person looks after the organization's people. */
  async asking(actor: Actor): Promise<OrganizationActor> {
    const administrator = await this.people.administers(actor.acting.id);
    return { accountId: actor.accountId, organizationId: organizationOf(actor), administrator };
  }

  /**
   * Lets somebody act for the organization. @returns the grant
   * @throws DomainError
   */
  async admit(actor: Actor, loginName: string, administrator: boolean): Promise<{ grantId: string }> {
    const asking = await this.asking(actor);
    if (!asking.administrator) throw new DomainError(accountErrors.ORGANIZATION_ADMINISTRATOR_NEEDED());
    const { organizationId } = asking;
    const accountId = await this.giving.receiver(actor, loginName);
    const role = { accountId, organizationId, regionCode: actor.acting.regionCode, administrator } as const;
    return { grantId: await this.giving.admit(actor, role) };
  }

  /** Somebody acts for the organization no more. @throws DomainError */
  async remove(actor: Actor, grantId: string, reason: string): Promise<{ grantId: string }> {
    await this.begin(actor, 'removeFromOrganization', grantId);
    await this.giving.take(actor, grantId, reason, () => []);
    return { grantId };
  }

  /** Somebody looks after the people as well. @throws DomainError */
  async makeAdministrator(actor: Actor, grantId: string): Promise<{ grantId: string }> {
    const { accountId } = await this.begin(actor, 'makeOrganizationAdministrator', grantId);
    await this.giving.makeAdministrator(actor, grantId);
    await this.events.append(accountEvents.ORGANIZATION_ADMINISTRATOR_MADE(accountId, { grantId }), { actor });
    await this.tell(actor, accountId, 'ADMINISTRATOR_MADE');
    return { grantId };
  }

  /** Somebody looks after the people no more. @throws DomainError */
  async endAdministrator(actor: Actor, grantId: string): Promise<{ grantId: string }> {
    const { accountId } = await this.begin(actor, 'endOrganizationAdministrator', grantId);
    await this.database.query(endAdministrator, [grantId]);
    await this.events.append(accountEvents.ORGANIZATION_ADMINISTRATOR_ENDED(accountId, { grantId }), { actor });
    await this.tell(actor, accountId, 'ADMINISTRATOR_ENDED');
    return { grantId };
  }

  private async tell(actor: Actor, accountId: string, kind: 'ADMINISTRATOR_MADE' | 'ADMINISTRATOR_ENDED') {
    const by = actorLabel(actor);
    await this.matters.tell(accountId, (id, who) => organizationMatters[kind](id, { who, by }), [
      organizationOf(actor),
    ]);
  }

  private async begin(actor: Actor, key: PeopleAct, grantId: string): Promise<PersonRow> {
    await this.database.query(lockGrant, [grantId]);
    const asking = await this.asking(actor);
    const person = await this.people.byGrant(grantId);
    const ofOthers = person && person.organizationId !== asking.organizationId;
    if (!person || (ofOthers && asking.administrator)) throw new NotFoundError({ zh: '人员', en: 'person' }, grantId);
    assertNoViolations(peopleViolations(asking, key, person));
    return person;
  }
}
