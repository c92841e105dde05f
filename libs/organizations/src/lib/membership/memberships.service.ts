import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { assertNoViolations, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { todayOf } from '../organization/day.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { assertAllowed, isOrganization } from '../organization/organization.policy.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import { dayViolations } from '../organization/organization.rules.js';
import { MembershipEntity } from './membership.entity.js';
import { organizationEvents } from '../organizations.events.js';

/** Who joins which federation, and since when (today by default). */
export interface NewMembership {
  readonly federationId: string;
  readonly memberId: string;
  readonly joinedOn?: string | null;
}

/** Which membership ends, when (today by default) and why. */
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
    // Both rows are locked in one order, so that two acts never wait for each other.
    const ordered = [...new Set([federationId, memberId])].sort();
    const locked = new Map<string, boolean>();
    for (const id of ordered) locked.set(id, (await this.register.lock(id)).isFederation);
    const today = await todayOf(this.database);
    const since = joinedOn ?? today;
    assertNoViolations([
      ...(locked.get(federationId) ? [] : [organizationErrors.NOT_A_FEDERATION(['federationId'])]),
      ...(federationId === memberId ? [organizationErrors.MEMBER_OF_ITSELF(['memberId'])] : []),
      ...dayViolations('joinedOn', since, today),
    ]);
    const id = newId<'Membership'>();
    const membership = this.database.em.create(MembershipEntity, { id, federationId, memberId, joinedOn: since });
    await this.database.em.persist(membership).flush();
    const data = { membershipId: id, federationId, joinedOn: since };
    await this.events.append(organizationEvents.MEMBERSHIP_STARTED(memberId, data), { actor });
    return { membershipId: id, memberId };
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
    const [membership] = await this.database.em.find(
      MembershipEntity,
      { federationId, memberId },
      { orderBy: { leftOn: 'desc nulls first' }, limit: 1, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!membership) throw new NotFoundError({ zh: '会员关系', en: 'membership' });
    const { id: membershipId, joinedOn } = membership;
    const today = await todayOf(this.database);
    const day = leftOn ?? today;
    assertNoViolations([
      ...(membership.leftOn ? [organizationErrors.MEMBERSHIP_ENDED(['memberId'])] : []),
      ...(day < joinedOn ? [organizationErrors.DAY_BEFORE_START(['leftOn'])] : []),
      ...dayViolations('leftOn', day, today),
    ]);
    membership.leftOn = day;
    const data = { membershipId, federationId, leftOn: day };
    await this.events.append(organizationEvents.MEMBERSHIP_ENDED(memberId, data), { actor, reason });
    return { membershipId, memberId };
  }
}
