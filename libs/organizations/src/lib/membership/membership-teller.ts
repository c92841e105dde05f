import { organizationMatter } from '@chengjie/accounts';
import type { Notice } from '@chengjie/kernel';
import { Database, Jobs, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { FederationAndMember } from './membership.terms.js';

const names = statement<{ federation: string; member: string }, [federationId: string, memberId: string]>(
  'membership_names',
  `select f.name as federation, m.name as member from organization f, organization m where f.id = $1 and m.id = $2`,
);

/** Tells both sides of a membership what happened to it, all who act for them (docs/adr/0024). */
@Injectable()
export class MembershipTeller {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** In the transaction of the act. @param notice what is told, by the names of the two */
  async tell(
    { federationId, memberId }: FederationAndMember,
    notice: (names: { federation: string; member: string }) => Notice,
  ): Promise<void> {
    const found = await this.database.queryOne(names, [federationId, memberId]);
    if (!found) throw new Error(`Federation ${federationId} or member ${memberId} is not in the register`);
    const organizationIds = [federationId, memberId];
    await this.jobs.enqueue(organizationMatter, { organizationIds, accountId: null, notice: notice(found) });
  }
}
