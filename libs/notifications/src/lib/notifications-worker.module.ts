import { organizationMatter } from '@chengjie/accounts';
import { Jobs } from '@chengjie/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { NotificationsModule } from './notifications.module.js';
import { OrganizationTeller } from './organization-teller.js';

/** What the worker does: it tells organizations what happened to the accounts that act for them. */
@Module({ imports: [NotificationsModule] })
export class NotificationsWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: OrganizationTeller,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(organizationMatter, ({ organizationIds, accountId, notice, exercise = false }) =>
      this.teller.tell(
        organizationIds.map((organizationId) => ({ organizationId, notice, exercise })),
        accountId,
      ),
    );
  }
}
