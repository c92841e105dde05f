import { Jobs } from '@chengjie/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { passwordResetAsked } from './account/password-reset-asked.js';
import { PasswordResetRequests } from './account/password-reset-requests.js';
import { AccountsModule } from './accounts.module.js';

/** What the worker does: it answers those who forgot their password, by mail. */
@Module({ imports: [AccountsModule] })
export class AccountsWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly resets: PasswordResetRequests,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(passwordResetAsked, ({ loginName }) => this.resets.answer(loginName));
  }
}
