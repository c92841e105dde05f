import { MAILED } from '@chengjie/accounts';
import { Outbox, type Reader } from '@chengjie/mail';
import { Database, Jobs, statement } from '@chengjie/platform';
import { seatStandDown, standDownProposalActs } from '@chengjie/procurement';
import { Injectable } from '@nestjs/common';
import { seatStandDownMails as mails } from './seat-stand-down.mails.js';

const { states } = standDownProposalActs;

const sitter = statement<Reader, [proposalId: string]>(
  'stand_down_sitter',
  `select d.address, d.language from stand_down_proposal s join panel_member m on m.id = s.panel_member_id
   join account a on a.id = m.account_id and a.status = 'ACTIVE'
   join account_address d on d.account_id = a.id and ${MAILED}
   where s.id = $1`,
);

/** Mails an evaluator of each step of a proposal to stand it down. */
@Injectable()
export class SeatStandDownTelling {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async work(): Promise<void> {
    await this.jobs.work(seatStandDown, async ({ proposalId, outcome }) => {
      const page = '/desk/evaluations';
      const mail = outcome
        ? mails.SEAT_STAND_DOWN_ENDED({ outcomeZh: states[outcome].zh, outcomeEn: states[outcome].en }, page)
        : mails.SEAT_STAND_DOWN_PROPOSED(page);
      await this.outbox.post(mail, await this.database.query(sitter, [proposalId]));
    });
  }
}
