import { assertNoViolations, DomainError, newId, NotFoundError, type Violation } from '@chengjie/kernel';
import {
  actorLabel,
  Database,
  Events,
  statement,
  type Actor,
  type Person,
  type Role,
  type RoleGrant,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { lockAccount } from '../account/account-lock.js';
import { Account } from '../account/account.entity.js';
import { normalizeLoginName } from '../account/login-name.rules.js';
import { accountErrors, statusUnfit } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import { AccountAddressesReader, type VerifiedReader } from '../address/account-addresses.reader.js';
import { AccountLinks } from '../link/account-links.service.js';
import { Sessions } from '../session/sessions.service.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { Grant } from './grant.entity.js';

/** A grant that holds. */
export interface LiveGrant {
  readonly accountId: string;
  readonly role: Role;
  readonly regionCode: string;
  readonly organizationId: string | null;
}

/** The role ORGANIZATION, for somebody's account. */
export interface OrganizationRole {
  readonly accountId: string;
  readonly organizationId: string;
  readonly regionCode: string;
  /** Whether the person looks after the organization's people. */
  readonly administrator: boolean;
}

/** Somebody of an office by whose consent a role is given. */
export interface Consent {
  readonly accountId: string;
  readonly grantId: string;
}

/** By what a role came: the columns of a grant that say so. */
type Origin = Pick<
  Grant,
  'given' | 'givenBy' | 'givenIn' | 'alsoGivenBy' | 'alsoGivenIn' | 'claimId' | 'proposalId' | 'admissionId'
>;

/** What of an origin each way leaves out. */
const NOTHING = {
  ...{ givenBy: null, givenIn: null, alsoGivenBy: null, alsoGivenIn: null },
  ...{ claimId: null, proposalId: null, admissionId: null },
} as const;

/** Of two who revoke it at once the second waits, and finds it ended: it asks for the end, not for an instant. */
const liveGrant = statement<LiveGrant, [string]>(
  'role_grant_live',
  `select account_id as "accountId", role, region_code as "regionCode", organization_id as "organizationId"
   from role_grant
   where id = $1 and valid_to is null for update`,
);

const revokeGrant = statement<object, [string]>(
  'role_grant_revoke',
  `update role_grant set valid_to = clock_timestamp() where id = $1`,
);

const makeAdministrator = statement<object, [grantId: string, madeBy: string | null]>(
  'organization_administrator_make',
  'insert into organization_administrator (grant_id, made_by) values ($1, $2)',
);

/** How roles begin and end, once it is settled that they may. */
@Injectable()
export class RoleGiving {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly links: AccountLinks,
    private readonly addresses: AccountAddressesReader,
    private readonly sessions: Sessions,
    private readonly matters: OrganizationMatters,
  ) {}

  /**
   * Lets an account act for an organization whose administrator proposed it, once the account has accepted.
   * @param label how the organization's people are told who proposed it
   * @throws DomainError ROLE_ALREADY_HELD, PROPOSER_MAY_NO_LONGER
   */
  async giveAdmitted(person: Person, admissionId: string, role: OrganizationRole, by: Consent, label: string) {
    const origin = { ...NOTHING, given: 'ADMITTED', givenBy: by.accountId, givenIn: by.grantId, admissionId } as const;
    await this.give(role, origin, { actor: person, madeBy: by.accountId, label });
  }

  /** Gives a role of an office that two persons proposed and confirmed, once the account has accepted. @throws DomainError ROLE_ALREADY_HELD */
  async giveProposed(
    person: Person,
    proposalId: string,
    { role, agencyId, regionCode }: Pick<RoleGrant, 'role' | 'agencyId' | 'regionCode'>,
    offeredBy: string,
  ): Promise<void> {
    const held = { role, agencyId, organizationId: null, regionCode };
    const origin = { ...NOTHING, given: 'PROPOSED', proposalId } as const;
    await this.begin(person, person.accountId, held, origin, offeredBy);
  }

  /**
   * Gives an organization its first administrator, by a claim that two officers consented to. @returns the grant
   * @param label how the organization's people are told who gave it
   */
  giveClaimed(
    claimId: string,
    role: Omit<OrganizationRole, 'administrator'>,
    [first, second]: readonly [Consent, Consent],
    label: string,
  ): Promise<string> {
    const by = {
      givenBy: first.accountId,
      givenIn: first.grantId,
      alsoGivenBy: second.accountId,
      alsoGivenIn: second.grantId,
    };
    const origin = { ...NOTHING, given: 'CLAIMED', ...by, claimId } as const;
    return this.give({ ...role, administrator: true }, origin, { actor: null, madeBy: null, label });
  }

  private async give(
    { accountId, organizationId, regionCode, administrator }: OrganizationRole,
    origin: Origin,
    { actor, madeBy, label: by }: { readonly actor: Person | null; madeBy: string | null; readonly label: string },
  ): Promise<string> {
    const held = { role: 'ORGANIZATION', agencyId: null, organizationId, regionCode } as const;
    const grantId = await this.begin(actor, accountId, held, origin, by);
    const told = [organizationId];
    await this.matters.tell(accountId, (id, who) => organizationMatters.ACCOUNT_ADDED(id, { who, by }), told);
    if (administrator) {
      await this.makeAdministrator(madeBy, grantId);
      await this.matters.tell(accountId, (id, who) => organizationMatters.ADMINISTRATOR_MADE(id, { who, by }), told);
    }
    return grantId;
  }

  /** Lets somebody who acts for an organization look after its people. @param madeBy null where nobody of it made one */
  async makeAdministrator(madeBy: string | null, grantId: string): Promise<void> {
    await this.database.query(makeAdministrator, [grantId, madeBy]);
  }

  /**
   * A link issued before opens the account no more: it was for less.
   * @param actor who accepted it; null where it came by a claim
   */
  private async begin(
    actor: Person | null,
    accountId: string,
    held: Omit<RoleGrant, 'id' | 'holder'>,
    origin: Origin,
    offeredBy: string,
  ): Promise<string> {
    const grantId = newId<'Grant'>();
    this.database.em.create(Grant, { id: grantId, accountId, ...held, ...origin });
    await this.database.em.flush();
    await this.links.voidAll(accountId);
    const event = actor
      ? accountEvents.ROLE_ACCEPTED(accountId, { grantId, ...held, offeredBy })
      : accountEvents.ROLE_GRANTED(accountId, { grantId, ...held });
    await this.events.append(event, { actor });
    return grantId;
  }

  /**
   * Takes a role away, with the access tokens and links that were for it alone; what was done in it stays as it was, and so does
   * whatever else the account has: a session goes on without the role.
   * @param against what stands against it, of the grant
   * @returns the account it was taken from
   */
  async take(
    actor: Actor,
    grantId: string,
    reason: string,
    against: (grant: LiveGrant) => readonly Violation[],
  ): Promise<string> {
    const grant = await this.database.queryOne(liveGrant, [grantId]);
    if (!grant) throw new NotFoundError({ zh: '授权', en: 'role' }, grantId);
    if (grant.accountId === actor.accountId) throw new DomainError(accountErrors.OWN_ACCOUNT(['grantId']));
    assertNoViolations(against(grant));
    await this.end(grant.accountId, grantId);
    const revoked = accountEvents.ROLE_REVOKED(grant.accountId, { grantId, role: grant.role });
    await this.events.append(revoked, { actor, reason });
    await this.matters.tellSupervisors({ accountId: grant.accountId, done: 'ROLE_ENDED', grantId });
    const by = actorLabel(actor);
    await this.matters.tell(
      grant.accountId,
      (id, who) => organizationMatters.ACCOUNT_REMOVED(id, { who, by, reason }),
      grant.organizationId ? [grant.organizationId] : [],
    );
    return grant.accountId;
  }

  /** Ends a grant, and what is limited to it. */
  async end(accountId: string, grantId: string): Promise<void> {
    await this.database.query(revokeGrant, [grantId]);
    await this.sessions.endOfGrant(grantId);
    await this.links.voidAll(accountId);
  }

  /**
   * The account under its lock, if it is active and has a verified address: no other gets a role.
   * @throws DomainError ACCOUNT_STATUS_UNFIT, ADDRESS_NOT_VERIFIED
   */
  async reachable(accountId: string, field: string): Promise<VerifiedReader> {
    await this.database.query(lockAccount, [accountId]);
    const { status } = await this.database.em.findOneOrFail(Account, { id: accountId }, { refresh: true });
    if (status === 'DISABLED') throw new DomainError(statusUnfit(status, field));
    const reader = await this.addresses.verifiedReader(accountId);
    if (!reader) throw new DomainError(accountErrors.ADDRESS_NOT_VERIFIED([field]));
    return reader;
  }

  /** Who is to get a role, by login name. @throws DomainError */
  async receiver(actor: Actor, typed: string): Promise<string> {
    const account = await this.database.em.findOne(Account, { loginName: normalizeLoginName(typed) });
    if (!account) throw new DomainError(accountErrors.ACCOUNT_NOT_FOUND(['loginName']));
    if (account.id === actor.accountId) throw new DomainError(accountErrors.OWN_ACCOUNT(['loginName']));
    await this.reachable(account.id, 'loginName');
    return account.id;
  }
}
