import { Injectable } from '@nestjs/common';
import { assertNoViolations, newId, NotFoundError } from '@chengjie/kernel';
import { countedNow, Database, Events, minutesUntilRoom, statement, type Actor } from '@chengjie/platform';
import { assertAllowed } from '../organization/organization.policy.js';
import { assertNotDeciding } from '../organization/own-affair.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { organizationEvents } from '../organizations.events.js';
import {
  MEMBERSHIP_PROPOSAL_DAYS,
  membershipProposalActs,
  MOST_MEMBERSHIP_PROPOSALS,
  MOST_MEMBERSHIP_PROPOSALS_OF_PAIR,
  type MembershipProposalAct,
} from './membership-proposal.acts.js';
import { proposalViolations, sideOf } from './membership-proposal.policy.js';
import { MembershipProposalsReader, type MembershipProposalRow } from './membership-proposals.reader.js';
import { MembershipTeller } from './membership-teller.js';
import { membershipNotices } from './membership.notices.js';
import { joinViolations } from './membership.rules.js';
import type { FederationAndMember } from './membership.terms.js';
import { Memberships } from './memberships.service.js';

/** A membership as one of the two proposes it. */
export interface ProposedMembership extends FederationAndMember {
  readonly message?: string | null | undefined;
}

interface ProposalId {
  readonly proposalId: string;
}

const { acts } = membershipProposalActs;

/** One that nobody answered in time makes room for another. */
const endExpired = statement<object, [federationId: string, memberId: string]>(
  'membership_proposal_end_expired',
  `update membership_proposal set outcome = '${acts.lapse.to}', decided_at = clock_timestamp()
   where federation_id = $1 and member_id = $2 and outcome is null and expires_at <= clock_timestamp()`,
);

const insert = statement<
  object,
  [id: string, federationId: string, memberId: string, side: string, message: string | null, by: string, in_: string]
>(
  'membership_proposal_insert',
  `insert into membership_proposal (id, federation_id, member_id, proposed_side, message, proposed_by, proposed_in, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + interval '${MEMBERSHIP_PROPOSAL_DAYS} days')`,
);

const room = statement<{ minutes: number }, [own: string, other: string]>(
  'membership_proposal_room',
  `select ${minutesUntilRoom('p.proposed_at', [
    ['true', MOST_MEMBERSHIP_PROPOSALS],
    ['$2::uuid in (p.federation_id, p.member_id)', MOST_MEMBERSHIP_PROPOSALS_OF_PAIR],
  ])} as minutes
   from membership_proposal p
   where case p.proposed_side when 'FEDERATION' then p.federation_id else p.member_id end = $1
     and $1::uuid in (p.federation_id, p.member_id) and ${countedNow('p.proposed_at')}`,
);

const lockProposal = statement<object, [string]>(
  'membership_proposal_lock',
  'select from membership_proposal where id = $1 for update',
);

const decide = statement<
  object,
  [id: string, outcome: (typeof acts)[MembershipProposalAct]['to'], by: string, in_: string, reason: string | null]
>(
  'membership_proposal_decide',
  `update membership_proposal set outcome = $2, decided_by = $3, decided_in = $4, decision_reason = $5,
     decided_at = clock_timestamp() where id = $1`,
);

/** A membership is proposed by one side and accepted by the other; nothing counts before (docs/adr/0024). */
@Injectable()
export class MembershipProposals {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly reader: MembershipProposalsReader,
    private readonly memberships: Memberships,
    private readonly teller: MembershipTeller,
  ) {}

  /** Proposes for the side that the actor acts for. @throws DomainError, ForbiddenError, NotFoundError */
  async propose(actor: Actor, { federationId, memberId, message }: ProposedMembership): Promise<ProposalId> {
    const pair = { federationId, memberId };
    const side = sideOf(actor, pair);
    assertAllowed(side !== undefined, {
      zh: '入会由联合会或拟加入的组织提出。',
      en: 'A membership is proposed by the federation or by the organization that wants to join.',
    });
    await assertNotDeciding(this.database, actor, side === 'MEMBER' ? memberId : federationId);
    const { federation, member } = await this.memberships.lockTwo(pair);
    const sides = side === 'MEMBER' ? ([memberId, federationId] as const) : ([federationId, memberId] as const);
    const { minutes = 0 } = (await this.database.queryOne(room, [...sides])) ?? {};
    assertNoViolations([
      ...(minutes > 0 ? [organizationErrors.TOO_MANY_MEMBERSHIP_PROPOSALS([], { minutes })] : []),
      ...joinViolations(federation, member),
      ...((await this.memberships.holds(pair)) ? [organizationErrors.ALREADY_MEMBER(['memberId'])] : []),
    ]);
    await this.database.query(endExpired, [federationId, memberId]);
    const id = newId<'MembershipProposal'>();
    const by = [actor.accountId, actor.acting.id] as const;
    await this.database.query(insert, [id, federationId, memberId, side ?? '', message?.trim() || null, ...by]);
    const data = { proposalId: id, federationId };
    await this.events.append(organizationEvents.MEMBERSHIP_PROPOSED(memberId, data), { actor });
    const notice = membershipNotices[side === 'MEMBER' ? 'MEMBERSHIP_ASKED' : 'MEMBERSHIP_OFFERED'];
    await this.teller.tell(pair, (names) => notice(id, names));
    return { proposalId: id };
  }

  /** The other side accepts: the membership begins now, if the rules still allow it. @throws DomainError */
  async accept(actor: Actor, id: string): Promise<ProposalId> {
    const proposal = await this.begin(actor, 'acceptMembership', id);
    const { federation, member } = await this.memberships.lockTwo(proposal);
    assertNoViolations(joinViolations(federation, member));
    await this.decide(actor, proposal, 'acceptMembership', null);
    await this.memberships.start(actor, proposal);
    await this.teller.tell(proposal, (names) => membershipNotices.MEMBERSHIP_ACCEPTED(id, names));
    return { proposalId: id };
  }

  /** The other side declines, with a reason. @throws DomainError */
  async decline(actor: Actor, id: string, reason: string): Promise<ProposalId> {
    const proposal = await this.begin(actor, 'declineMembership', id);
    await this.decide(actor, proposal, 'declineMembership', reason.trim());
    const { memberId, federationId } = proposal;
    const data = { proposalId: id, federationId };
    await this.events.append(organizationEvents.MEMBERSHIP_DECLINED(memberId, data), { actor, reason });
    await this.teller.tell(proposal, (names) => membershipNotices.MEMBERSHIP_DECLINED(id, { ...names, reason }));
    return { proposalId: id };
  }

  /** The side that proposed takes it back. @throws DomainError */
  async withdraw(actor: Actor, id: string): Promise<ProposalId> {
    const proposal = await this.begin(actor, 'withdrawMembershipProposal', id);
    await this.decide(actor, proposal, 'withdrawMembershipProposal', null);
    const data = { proposalId: id, federationId: proposal.federationId };
    await this.events.append(organizationEvents.MEMBERSHIP_PROPOSAL_WITHDRAWN(proposal.memberId, data), { actor });
    await this.teller.tell(proposal, (names) => membershipNotices.MEMBERSHIP_PROPOSAL_WITHDRAWN(id, names));
    return { proposalId: id };
  }

  private async decide(
    actor: Actor,
    { id }: MembershipProposalRow,
    act: MembershipProposalAct,
    reason: string | null,
  ): Promise<void> {
    await this.database.query(decide, [id, acts[act].to, actor.accountId, actor.acting.id, reason]);
  }

  /** The proposal under its lock, if the actor may do this with it now. To others there is none. */
  private async begin(actor: Actor, key: MembershipProposalAct, id: string): Promise<MembershipProposalRow> {
    await this.database.query(lockProposal, [id]);
    const proposal = await this.reader.byId(id);
    const side = proposal && sideOf(actor, proposal);
    if (!proposal || !side) throw new NotFoundError({ zh: '入会提议', en: 'proposed membership' }, id);
    await assertNotDeciding(this.database, actor, side === 'MEMBER' ? proposal.memberId : proposal.federationId);
    assertNoViolations(proposalViolations(actor, key, proposal));
    return proposal;
  }
}
