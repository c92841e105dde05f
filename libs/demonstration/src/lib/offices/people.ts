import type { Actor, Database, Role } from '@chengjie/platform';
import type { PlannedOrganization } from '../organizations/organization.js';
import { Ids } from '../generator/ids.js';
import { insertRows } from '../generator/rows.js';
import type { Agencies, Agency } from './agencies.js';
import { demonstrationAccounts } from '@chengjie/demonstration-accounts';

/** How many evaluators there are; the first five are published. */
const EVALUATORS = 15;

interface Person {
  readonly loginName: string;
  readonly actor: Actor;
}

/**
 * Everybody who acts in the demonstration, by role and number. Accounts are made as they are asked for: each buying
 * agency has one buyer, each bidding organization one account.
 */
export class People {
  private readonly people = new Map<string, Person>();
  private readonly ids: Ids;

  /** @param prefix begins the login names of accounts that are made as they are asked for */
  constructor(
    seed: number,
    private readonly prefix: string,
    private readonly since: Date,
    private readonly organizations: readonly PlannedOrganization[],
  ) {
    this.ids = new Ids(seed, `people:${prefix}`);
  }

  /** Enters the published accounts and all evaluators. */
  addPublished(agencies: Agencies): this {
    for (const { loginName, role, holder, regionCode, displayName } of demonstrationAccounts) {
      if (role === 'ORGANIZATION') this.actorOfOrganization(this.organizationNamed(holder), loginName);
      else this.enter(loginName, displayName, role, agencies.named(holder), regionCode);
    }
    for (let number = 6; number <= EVALUATORS; number += 1) {
      const finance = agencies.named('吉林市财政局');
      this.enter(`evaluator-${number}`, `评审专家 ${String(number).padStart(2, '0')}`, 'EVALUATOR', finance, '2202');
    }
    return this;
  }

  /** @throws RangeError for an unknown login name */
  actor(loginName: string): Actor {
    const person = this.people.get(loginName);
    if (!person) throw new RangeError(`Nobody signs in as ${loginName}`);
    return person.actor;
  }

  /** Whether anybody acts for an organization. */
  actsFor(organizationId: string): boolean {
    return [...this.people.values()].some(({ actor }) => actor.acting.organizationId === organizationId);
  }

  get evaluators(): readonly Actor[] {
    return [...this.people.values()].map(({ actor }) => actor).filter(({ acting }) => acting.role === 'EVALUATOR');
  }

  /** Who buys for an agency. */
  buyerOf(agency: Agency): Actor {
    const known = [...this.people.values()].find(
      ({ actor: { acting } }) => acting.role === 'BUYER' && acting.agencyId === agency.id,
    );
    return (
      known?.actor ??
      this.enter(
        `${this.prefix}buyer-${agency.regionCode}-${this.people.size}`,
        '采购经办 01',
        'BUYER',
        agency,
        agency.regionCode,
      )
    );
  }

  /** Who bids for an organization. */
  actorOfOrganization(
    organization: PlannedOrganization,
    loginName = `${this.prefix}org-${this.numberOf(organization)}`,
  ): Actor {
    const known = [...this.people.values()].find(({ actor }) => actor.acting.organizationId === organization.id);
    return known?.actor ?? this.enter(loginName, '组织经办 01', 'ORGANIZATION', organization, organization.regionCode);
  }

  /** Stores all accounts with their one role. @param passwordHash of the published password */
  async store(database: Database, passwordHash: string): Promise<void> {
    const people = [...this.people.values()];
    await insertRows(
      database,
      'account',
      people.map(({ loginName, actor }) => ({
        id: actor.accountId,
        login_name: loginName,
        display_name: actor.displayName,
        password_hash: passwordHash,
        status: 'ACTIVE',
        demonstration: true,
        created_at: this.since,
        keys_since: this.since,
      })),
    );
    await insertRows(
      database,
      'account_address',
      people.map(({ loginName, actor }) => ({
        id: this.ids.at(this.since),
        account_id: actor.accountId,
        address: `${loginName}@example.org`, // reserved for examples (RFC 2606)
        language: 'zh',
        entered_at: this.since,
        verified_at: this.since,
      })),
    );
    await insertRows(
      database,
      'role_grant',
      people.map(({ actor: { accountId, acting } }) => ({
        id: acting.id,
        account_id: accountId,
        role: acting.role,
        agency_id: acting.agencyId,
        organization_id: acting.organizationId,
        region_code: acting.regionCode,
        valid_from: this.since,
      })),
    );
    await insertRows(
      database,
      'organization_administrator',
      people
        .filter(({ actor }) => actor.acting.role === 'ORGANIZATION')
        .map(({ actor: { acting } }) => ({ grant_id: acting.id, valid_from: this.since })),
    );
  }

  private enter(
    loginName: string,
    displayName: string,
    role: Role,
    holder: { readonly id: string; readonly name: string },
    regionCode: string,
  ): Actor {
    const [agencyId, organizationId] = role === 'ORGANIZATION' ? [null, holder.id] : [holder.id, null];
    const acting = { id: this.ids.at(this.since), role, agencyId, organizationId, regionCode, holder: holder.name };
    const actor = { accountId: this.ids.at(this.since), displayName, grants: [acting], acting, heldSince: this.since };
    this.people.set(loginName, { loginName, actor });
    return actor;
  }

  private organizationNamed(name: string): PlannedOrganization {
    const found = this.organizations.find((organization) => organization.name === name);
    if (!found) throw new RangeError(`No organization ${name}`);
    return found;
  }

  private numberOf(organization: PlannedOrganization): string {
    return String(this.organizations.indexOf(organization) + 1).padStart(3, '0');
  }
}
