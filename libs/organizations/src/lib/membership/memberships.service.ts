import { Injectable } from '@nestjs/common';
import { assertNoViolations, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { todayOf } from '../organization/day.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { assertAllowed, isOrganization } from '../organization/organization.policy.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import { assertNotDeciding } from '../organization/own-affair.js';
import { dayViolations } from '../organization/organization.rules.js';
import {
  endMembership,
  endMemberships,
  latestMembership,
  lockFederation,
  startMembership,
} from './membership.statements.js';
import { organizationEvents } from '../organizations.events.js';

/** Who joins which federation, and since which day: a past one from its beginning, else from this moment. */
export interface NewMembership {
  readonly federationId: string;
  readonly memberId: string;
  readonly joinedOn?: string | null;
}

/** Which membership ends, on which day (a past one at its beginning, else this moment) and why. */
export interface MembershipEnd {
  readonly federationId: string;
  readonly memberId: string;
  readonly leftOn?: string | null;
  readonly reason: string;
}

/** Ids of a membership. */
export interface MembershipReference {
  readonly membershipId: string;
  readonly memberId: string;
}

/** Memberships in federations, which the federations keep themselves. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
  ) {}

  /** @throws DomainError, ForbiddenError, NotFoundError */
  async add(actor: Actor, { federationId, memberId, joinedOn }: NewMembership): Promise<MembershipReference> {
    assertAllowed(isOrganization(actor, federationId), {
      zh: '会员由联合会自行登记。',
      en: 'A federation keeps its list of members itself.',
    });
    await assertNotDeciding(this.database, actor, federationId);
    // Both rows are locked in one order, so that two acts never wait for each other.
    const ordered = [...new Set([federationId, memberId])].sort();
    const locked = new Map<string, boolean>();
    for (const id of ordered) locked.set(id, (await this.register.lock(id)).isFederation);
    const today = await todayOf(this.database);
    assertNoViolations([
      ...(locked.get(federationId) ? [] : [organizationErrors.NOT_A_FEDERATION(['federationId'])]),
      ...(federationId === memberId ? [organizationErrors.MEMBER_OF_ITSELF(['memberId'])] : []),
      ...(joinedOn ? dayViolations('joinedOn', joinedOn, today) : []),
    ]);
    const id = newId<'Membership'>();
    const started = await this.database.queryOne(startMembership, [id, federationId, memberId, joinedOn ?? null]);
    if (!started) throw new Error('The membership was not stored');
    const data = { membershipId: id, federationId, ...started };
    await this.events.append(organizationEvents.MEMBERSHIP_STARTED(memberId, data), { actor });
    return { membershipId: id, memberId };
  }

  /** Holds a federation and its members until the act ends: in one order, as `add` does. */
  async lockAll(federationId: string): Promise<void> {
    await this.database.query(lockFederation, [federationId]);
  }

  /** Ends all memberships of a federation that is struck out, in the same transaction, each with its event. */
  async endAll(actor: Actor, federationId: string, reason: string): Promise<void> {
    for (const { memberId, ...data } of await this.database.query(endMemberships, [federationId]))
      await this.events.append(organizationEvents.MEMBERSHIP_ENDED(memberId, { federationId, ...data }), {
        actor,
        reason,
      });
  }

  /**
   * Ends a membership: by the federation, or by the member, which may always leave.
   * @throws DomainError, ForbiddenError, NotFoundError
   */
  async end(actor: Actor, { federationId, memberId, leftOn, reason }: MembershipEnd): Promise<MembershipReference> {
    assertAllowed(isOrganization(actor, federationId) || isOrganization(actor, memberId), {
      zh: '会员关系由联合会或会员自己终止。',
      en: 'A membership is ended by the federation or by the member.',
    });
    await assertNotDeciding(this.database, actor, isOrganization(actor, memberId) ? memberId : federationId);
    const membership = await this.database.queryOne(latestMembership, [federationId, memberId]);
    if (!membership) throw new NotFoundError({ zh: '会员关系', en: 'membership' }, memberId);
    const { id: membershipId, joinedOn, ended } = membership;
    const today = await todayOf(this.database);
    assertNoViolations([
      ...(ended ? [organizationErrors.MEMBERSHIP_ENDED(['memberId'])] : []),
      ...(leftOn && leftOn < joinedOn ? [organizationErrors.DAY_BEFORE_START(['leftOn'])] : []),
      ...(leftOn ? dayViolations('leftOn', leftOn, today) : []),
    ]);
    const end = await this.database.queryOne(endMembership, [membershipId, leftOn ?? null]);
    if (!end) throw new Error('The membership was not stored');
    const data = { membershipId, federationId, ...end };
    await this.events.append(organizationEvents.MEMBERSHIP_ENDED(memberId, data), { actor, reason });
    return { membershipId, memberId };
  }
}
