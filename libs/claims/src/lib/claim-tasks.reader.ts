import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import { actsAs, keptOfPages, organizationOf, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { claimTransitions } from './claim.policy.js';
import type { ClaimRow } from './claim.terms.js';
import { ClaimsReader } from './claims.reader.js';

/** What a claim can want of somebody. */
export const claimTasks = defineTasks({
  OBJECT_TO_CLAIM: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '有人认领本组织：核对，不属实即中止',
      en: 'Somebody claims your organization: check it, and stop it if it is not so',
    },
    description: 'The organization is claimed, and whoever acts for it may stop that.',
  },
  CONSENT_TO_CLAIM: {
    ...{ urgency: 'HOLDS_UP', zh: '核对组织认领：同意或驳回', en: 'Check a claim: consent to it or reject it' },
    description: 'An office may consent to a claim or reject it.',
  },
});

/** Finds claims that wait for somebody. */
@Injectable()
export class ClaimTasksReader {
  constructor(private readonly claims: ClaimsReader) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const concerned = actsAs(actor, 'ORGANIZATION');
    const wanted = concerned ? 'stopClaim' : 'consentToClaim';
    const found = await keptOfPages(
      (page) =>
        concerned
          ? this.claims.ofOrganization({}, actor, organizationOf(actor), page, true)
          : this.claims.ofRegion(actor, { statuses: ['SUBMITTED', 'CONSENTED'] }, page),
      most,
      (claim) => this.isPossible(actor, claim, wanted),
    );
    return found.map(({ id: thingId, organization, firstAt, submittedAt, announcedUntil: dueAt }) => {
      const title = inBoth(organization.name);
      return concerned
        ? claimTasks.OBJECT_TO_CLAIM({ thingId, title, since: submittedAt, dueAt })
        : claimTasks.CONSENT_TO_CLAIM({ thingId, title, since: firstAt ?? submittedAt });
    });
  }

  private async isPossible(actor: Actor, claim: ClaimRow, act: string): Promise<boolean> {
    const facts = await this.claims.officerFacts(actor, claim);
    return claimTransitions(actor, claim, facts).some(({ key, disabled }) => key === act && !disabled);
  }
}
