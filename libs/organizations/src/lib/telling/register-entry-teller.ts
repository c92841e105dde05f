import { organizationMatter } from '@chengjie/accounts';
import { LATEST_FIRST } from '@chengjie/functions';
import { newId, type Notice } from '@chengjie/kernel';
import { Database, Jobs, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { registerEntryNotices } from './register-entry.notices.js';

type Kind = keyof typeof registerEntryNotices;

interface QualificationNames {
  readonly functionZh: string;
  readonly functionEn: string;
  readonly region: string;
}

const qualificationNames = statement<QualificationNames, [qualificationId: string]>(
  'register_entry_qualification',
  `select v.name_zh as "functionZh", v.name_en as "functionEn", r.name as region
   from qualification q join region r on r.code = q.region_code
   join lateral (select v.name_zh, v.name_en from function_version v
     where v.function_id = q.function_id order by ${LATEST_FIRST} limit 1) v on true
   where q.id = $1`,
);

/** Tells organizations what offices decide about them in the register, in the transaction of the act; each happening by itself. */
@Injectable()
export class RegisterEntryTeller {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** What an office decided of an organization, and why. */
  async tellDecision(
    actor: Actor,
    organizationId: string,
    kind: Exclude<Kind, 'QUALIFICATION_GRANTED' | 'QUALIFICATION_REVOKED'>,
    reason: string,
  ): Promise<void> {
    await this.tell(organizationId, registerEntryNotices[kind](newId(), { by: actor.acting.holder, reason }));
  }

  /** That a qualification was granted; with a reason, that it was revoked. */
  async tellQualification(
    actor: Actor,
    { qualificationId, organizationId }: { readonly qualificationId: string; readonly organizationId: string },
    reason?: string,
  ): Promise<void> {
    const names = await this.database.queryOne(qualificationNames, [qualificationId]);
    if (!names) throw new Error(`There is no qualification ${qualificationId}`);
    const told = { ...names, by: actor.acting.holder };
    await this.tell(
      organizationId,
      reason === undefined
        ? registerEntryNotices.QUALIFICATION_GRANTED(newId(), told)
        : registerEntryNotices.QUALIFICATION_REVOKED(newId(), { ...told, reason }),
    );
  }

  private async tell(organizationId: string, notice: Notice): Promise<void> {
    await this.jobs.enqueue(organizationMatter, { organizationIds: [organizationId], accountId: null, notice });
  }
}
