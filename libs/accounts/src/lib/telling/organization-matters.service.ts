import { newId, type Notice } from '@chengjie/kernel';
import { Database, Jobs, NOW, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';
import { organizationMatter } from './organization-matter.js';
import { supervisedAccount, type SupervisedAccount } from './supervised-account.js';

const subject = statement<{ who: string; organizationIds: readonly string[] }, [accountId: string]>(
  'organization_matter_subject',
  `select a.display_name as who, array(select distinct g.organization_id from role_grant g
     where g.account_id = a.id and g.organization_id is not null and ${rolesAsOf(NOW)}) as "organizationIds"
   from account a where a.id = $1`,
);

/** Tells organizations of the accounts that act for them, so that nobody gains or loses one unseen (docs/adr/0018). */
@Injectable()
export class OrganizationMatters {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /**
   * In the transaction of the act. Tells those whom the account acts for, all who act for them, and the account's owner.
   * @param notice what is told, by the name that others see of the owner
   * @param organizationIds whom to tell instead, where the account acts for more or no longer for them
   */
  async tell(
    accountId: string,
    notice: (subjectId: string, who: string) => Notice,
    organizationIds?: readonly string[],
  ): Promise<void> {
    const found = await this.database.queryOne(subject, [accountId]);
    const told = organizationIds ?? found?.organizationIds ?? [];
    if (!found || told.length === 0) return;
    // Each happening is told, also the same once more: its subject is itself.
    const matter = { organizationIds: told, accountId, notice: notice(newId(), found.who) };
    await this.jobs.enqueue(organizationMatter, matter);
  }

  /** In the transaction of the act. Has supervisors told, who look at what offices do to those who evaluate and supervise. */
  async tellSupervisors(account: SupervisedAccount): Promise<void> {
    await this.jobs.enqueue(supervisedAccount, account);
  }

  /** In the transaction of the act. Tells an organization, all who act for it, of something that is no matter of one account. */
  async tellOrganization(organizationId: string, notice: Notice): Promise<void> {
    await this.jobs.enqueue(organizationMatter, { organizationIds: [organizationId], accountId: null, notice });
  }
}
