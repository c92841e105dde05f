import { MAILED, rolesAsOf, type SupervisedAccount } from '@chengjie/accounts';
import { Outbox, type Reader } from '@chengjie/mail';
import { Database, NOW, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { evaluatorAccountMails } from './evaluator-account.mails.js';

/** Supervisors of a region that an account's register of evaluators serves, if mail reaches them. */
const supervisors = statement<Reader, [accountId: string]>(
  'evaluator_account_supervisors',
  `select distinct d.address, d.language
   from role_grant e join role_grant g on g.role = 'SUPERVISOR' and ${rolesAsOf(NOW)}
     and (starts_with(g.region_code, e.region_code) or starts_with(e.region_code, g.region_code))
   join account a on a.id = g.account_id and a.status = 'ACTIVE'
   join account_address d on d.account_id = a.id and ${MAILED}
   where e.account_id = $1 and e.role = 'EVALUATOR' and ${rolesAsOf(NOW, 'e')}`,
);

/** Mails supervisors that an office stopped an evaluator, or let it go on: whoever steers a panel so is seen. */
@Injectable()
export class EvaluatorAccountTelling {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Nobody is told of an account that does not evaluate. Whoever is told twice, since a job was done twice, reads the same again. */
  async tell({ accountId, done }: SupervisedAccount): Promise<void> {
    const mails = {
      DISABLED: evaluatorAccountMails.EVALUATOR_DISABLED,
      ENABLED: evaluatorAccountMails.EVALUATOR_ENABLED,
    };
    await this.outbox.post(mails[done]('/desk/security-events'), await this.database.query(supervisors, [accountId]));
  }
}
