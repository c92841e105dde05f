import { Jobs } from '@chengjie/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { passwordResetAsked } from './account/password-reset-asked.js';
import { PasswordResetRequests } from './account/password-reset-requests.js';
import { admissionProposed } from './admission/admission-proposed.js';
import { OrganizationAdmissions } from './admission/admissions.service.js';
import { AccountsModule } from './accounts.module.js';

/** What the worker does: it mails those who forgot their password, and those who are to act for an organization. */
@Module({ imports: [AccountsModule] })
export class AccountsWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly resets: PasswordResetRequests,
    private readonly admissions: OrganizationAdmissions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(passwordResetAsked, ({ loginName }) => this.resets.answer(loginName));
    await this.jobs.work(admissionProposed, ({ admissionId }) => this.admissions.tellOffered(admissionId));
  }
}
