import { MAILED, rolesAsOf, type SupervisedAccount } from '@chengjie/accounts';
import { Outbox, type Reader } from '@chengjie/mail';
import { Database, NOW, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { evaluatorAccountMails as mails } from './evaluator-account.mails.js';

/** Roles by which somebody steers or watches a panel, and what is mailed of an account that has one. */
const TOLD = {
  EVALUATOR: {
    DISABLED: mails.EVALUATOR_DISABLED,
    ENABLED: mails.EVALUATOR_ENABLED,
    ROLE_ENDED: mails.EVALUATOR_ROLE_ENDED,
    KEYS_GIVEN: mails.EVALUATOR_KEYS_GIVEN,
  },
  SUPERVISOR: {
    DISABLED: mails.SUPERVISOR_DISABLED,
    ENABLED: mails.SUPERVISOR_ENABLED,
    ROLE_ENDED: mails.SUPERVISOR_ROLE_ENDED,
    KEYS_GIVEN: mails.SUPERVISOR_KEYS_GIVEN,
  },
} as const;
type ToldRole = keyof typeof TOLD;
const ROLES: readonly ToldRole[] = ['EVALUATOR', 'SUPERVISOR'];

/**
 * Others who supervise where the account evaluates or supervises, or did by the grant that ended, if mail reaches them; of a supervisor, where
 * no other is left, the administrators of the province.
 */
const watchers = statement<Reader, [accountId: string, role: ToldRole, endedGrantId: string | null]>(
  'evaluator_account_watchers',
  `with watching as (select g.role, d.address, d.language
     from role_grant e join role_grant g on g.account_id <> e.account_id and ${rolesAsOf(NOW)}
       and (g.role = 'SUPERVISOR' and (starts_with(g.region_code, e.region_code) or starts_with(e.region_code, g.region_code))
         or g.role = 'ADMINISTRATOR' and g.region_code = left(e.region_code, 2))
     join account a on a.id = g.account_id and a.status = 'ACTIVE'
     join account_address d on d.account_id = a.id and ${MAILED}
     where e.account_id = $1 and e.role = $2 and case when $3::uuid is null then ${rolesAsOf(NOW, 'e')} else e.id = $3::uuid end)
   select distinct w.address, w.language from watching w
   where w.role = 'SUPERVISOR' or $2 = 'SUPERVISOR' and not exists (select from watching s where s.role = 'SUPERVISOR')`,
);

/** Mails supervisors what an office did to the account of an evaluator or of a supervisor: whoever steers a panel so is seen. */
@Injectable()
export class EvaluatorAccountTelling {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Nobody is told of an account that neither evaluates nor supervises. Whoever is told twice, since a job was done twice, reads the same again. */
  async tell({ accountId, done, grantId }: SupervisedAccount): Promise<void> {
    for (const role of ROLES) {
      const readers = await this.database.query(watchers, [accountId, role, grantId ?? null]);
      await this.outbox.post(TOLD[role][done]('/desk/security-events'), readers);
    }
  }
}
