import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import { organizationOf, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import * as v from 'valibot';
import { proposalTransitions } from './membership-proposal.policy.js';
import { MembershipProposalsReader } from './membership-proposals.reader.js';

/** What a proposed membership can want of whoever answers it. */
export const membershipTasks = defineTasks({
  ANSWER_MEMBERSHIP: {
    ...{
      urgency: 'WAITS',
      zh: '答复入会提议：{federation} 与 {member}',
      en: 'Answer a proposed membership: {member} in {federation}',
    },
    description: 'A membership is proposed to the organization, which accepts or declines it.',
    data: v.object({ federation: v.string(), member: v.string() }),
  },
});

/** Finds memberships that wait for an answer. */
@Injectable()
export class MembershipTasksReader {
  constructor(private readonly proposals: MembershipProposalsReader) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const { edges } = await this.proposals.ownPage(actor, 'PROPOSED', { first: most });
    return edges
      .map(({ node }) => node)
      .filter((proposal) => proposalTransitions(actor, proposal).some(({ key }) => key === 'declineMembership'))
      .map(({ id, federation, member, proposedAt, expiresAt }) => {
        const { name } = organizationOf(actor) === federation.id ? member : federation;
        const facts = { thingId: id, title: inBoth(name), since: proposedAt, dueAt: expiresAt };
        return membershipTasks.ANSWER_MEMBERSHIP(facts, { federation: federation.name, member: member.name });
      });
  }
}
