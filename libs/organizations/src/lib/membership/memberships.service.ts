import { Injectable } from '@nestjs/common';
import { assertNoViolations, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { endMandatesOf } from '../mandate/mandate.statements.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { assertAllowed } from '../organization/organization.policy.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import { assertNotDeciding } from '../organization/own-affair.js';
import { organizationEvents } from '../organizations.events.js';
import { sideOf } from './membership-proposal.policy.js';
import { MembershipTeller } from './membership-teller.js';
import { membershipNotices } from './membership.notices.js';
import type { JoinedFederation, JoiningMember } from './membership.rules.js';
import {
  areasOf,
  endMembership,
  latestMembership,
  lockFederation,
  membershipsNow,
  membersNow,
  startMembership,
} from './membership.statements.js';
import type { FederationAndMember } from './membership.terms.js';

/** Which membership ends, from this moment, and why. */
export interface MembershipEnd extends FederationAndMember {
  readonly reason: string;
}

/** Ids of a membership. */
export interface MembershipReference {
  readonly membershipId: string;
  readonly memberId: string;
}

/** Memberships in federations: how they begin and end. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly teller: MembershipTeller,
  ) {}

  /** Whether the two are joined now. */
  async holds({ federationId, memberId }: FederationAndMember): Promise<boolean> {
    const latest = await this.database.queryOne(latestMembership, [federationId, memberId]);
    return latest !== undefined && !latest.ended;
  }

  /** Holds the two until the act ends, in one order, so that two acts never wait for each other. @throws NotFoundError */
  async lockTwo({
    federationId,
    memberId,
  }: FederationAndMember): Promise<{ federation: JoinedFederation; member: JoiningMember }> {
    const locked = new Map<string, JoiningMember>();
    for (const id of [...new Set([federationId, memberId])].sort()) locked.set(id, await this.register.lock(id));
    const areaCodes = (await this.database.query(areasOf, [federationId])).map(({ code }) => code);
    const [federation, member] = [federationId, memberId].map((id) => locked.get(id) as JoiningMember);
    return { federation: { ...(federation as JoiningMember), areaCodes }, member: member as JoiningMember };
  }

  /** Begins what was accepted, of organizations that are held. @throws DomainError ALREADY_MEMBER */
  async start(actor: Actor, of: FederationAndMember & { readonly id: string }): Promise<MembershipReference> {
    const { id: proposalId, federationId, memberId } = of;
    const id = newId<'Membership'>();
    const started = await this.database.queryOne(startMembership, [id, federationId, memberId, proposalId]);
    if (!started) throw new Error('The membership was not stored');
    const data = { membershipId: id, federationId, proposalId, ...started };
    await this.events.append(organizationEvents.MEMBERSHIP_STARTED(memberId, data), { actor });
    return { membershipId: id, memberId };
  }

  /** Holds a federation and its members until the act ends: in one order, as other acts do. */
  async lockAll(federationId: string): Promise<void> {
    await this.database.query(lockFederation, [federationId]);
  }

  /** Ends all memberships of a federation that is struck out, in the same transaction, each with its event. */
  async endAll(actor: Actor, federationId: string, reason: string): Promise<void> {
    for (const { membershipId, memberId } of await this.database.query(membersNow, [federationId]))
      await this.endHeld(actor, membershipId, { federationId, memberId, reason });
  }

  /** Ends all memberships of one that leaves the register, and is held, each with its event. */
  async leaveAll(actor: Actor, memberId: string, reason: string): Promise<void> {
    for (const { membershipId, federationId } of await this.database.query(membershipsNow, [memberId]))
      await this.endHeld(actor, membershipId, { federationId, memberId, reason });
  }

  /**
   * Ends a membership, and its mandates, from this moment: by the federation, or by the member, which may always leave.
   * @throws DomainError, ForbiddenError, NotFoundError
   */
  async end(actor: Actor, membership: MembershipEnd): Promise<MembershipReference> {
    const { federationId, memberId } = membership;
    const side = sideOf(actor, membership);
    assertAllowed(side !== undefined, {
      zh: '会员关系由联合会或会员自己终止。',
      en: 'A membership is ended by the federation or by the member.',
    });
    await assertNotDeciding(this.database, actor, side === 'MEMBER' ? memberId : federationId);
    // The opening of bids holds the member as well: what it reads as of the deadline has been written by then (docs/adr/0024).
    await this.register.lock(memberId);
    const latest = await this.database.queryOne(latestMembership, [federationId, memberId]);
    if (!latest) throw new NotFoundError({ zh: '会员关系', en: 'membership' }, memberId);
    assertNoViolations(latest.ended ? [organizationErrors.MEMBERSHIP_ENDED(['memberId'])] : []);
    await this.endHeld(actor, latest.id, membership);
    return { membershipId: latest.id, memberId };
  }

  private async endHeld(actor: Actor, membershipId: string, membership: MembershipEnd): Promise<void> {
    const { federationId, memberId, reason } = membership;
    const end = await this.database.queryOne(endMembership, [membershipId]);
    if (!end) throw new Error('The membership was not stored');
    await this.database.query(endMandatesOf, [membershipId]);
    const data = { membershipId, federationId, ...end };
    await this.events.append(organizationEvents.MEMBERSHIP_ENDED(memberId, data), { actor, reason });
    await this.teller.tell(membership, (names) =>
      membershipNotices.MEMBERSHIP_ENDED(membershipId, { ...names, reason }),
    );
  }
}
