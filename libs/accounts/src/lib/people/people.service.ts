import { assertNoViolations, NotFoundError } from '@chengjie/kernel';
import { actorLabel, Database, Events, organizationOf, statement, type Actor, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountEvents } from '../accounts.events.js';
import { RoleGiving } from '../grant/role-giving.service.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { leaveViolations, peopleViolations, type PeopleAct } from './people.policy.js';
import { PeopleReader, type PersonRow } from './people.reader.js';

const endAdministrator = statement<object, [grantId: string]>(
  'organization_administrator_end',
  'update organization_administrator set valid_to = clock_timestamp() where grant_id = $1 and valid_to is null',
);

/** One after the other, of each organization: two administrators who take each other away at once would leave none. A trigger of grants takes it as well. */
const lockPeople = statement<object, [organizationId: string]>(
  'organization_people_lock',
  `select pg_advisory_xact_lock(hashtextextended('people of ' || $1::text, 0))`,
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

  /** Holds the people of an organization until the transaction ends: who they are is changed by one after the other. */
  async hold(organizationId: string): Promise<void> {
    await this.database.query(lockPeople, [organizationId]);
  }

  /**
   * Somebody acts for an organization no more, by its own will; what it sealed stays sealed, and is opened (docs/adr/0018).
   * @param grantId one of the person's own roles. @returns the account
   * @throws DomainError LAST_ORGANIZATION_ADMINISTRATOR
   */
  async leave(person: Person, grantId: string): Promise<{ accountId: string }> {
    const { accountId } = person;
    const organizationId = person.grants.find(({ id }) => id === grantId)?.organizationId;
    if (!organizationId) throw new NotFoundError({ zh: '授权', en: 'role' }, grantId);
    await this.hold(organizationId);
    if (!(await this.people.byGrant(grantId))) throw new NotFoundError({ zh: '授权', en: 'role' }, grantId);
    assertNoViolations(leaveViolations(await this.people.others(grantId)));
    await this.giving.end(accountId, grantId);
    await this.events.append(accountEvents.ORGANIZATION_LEFT(accountId, { grantId }), { actor: person });
    await this.matters.tell(accountId, (id, who) => organizationMatters.PERSON_LEFT(id, { who }), [organizationId]);
    return { accountId };
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
    await this.giving.makeAdministrator(actor.accountId, grantId);
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
    await this.hold(organizationOf(actor));
    const asking = await this.people.asking(actor);
    const person = await this.people.byGrant(grantId);
    const ofOthers = person && person.organizationId !== asking.organizationId;
    if (!person || (ofOthers && asking.administrator)) throw new NotFoundError({ zh: '人员', en: 'person' }, grantId);
    assertNoViolations(peopleViolations(asking, key, person));
    return person;
  }
}
