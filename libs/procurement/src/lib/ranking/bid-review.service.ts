import { Database, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { INVALIDITY_LABELS } from './invalidity.js';
import type { InvalidateBidInput } from './ranking.inputs.js';
import { markInvalid, withdrawRanking } from './ranking.statements.js';

/** Qualification review 资格审查 (buyer) and compliance review 符合性审查 (panel), after the opening. */
@Injectable()
export class BidReviews {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
  ) {}

  /**
   * Finds a bid invalid. Base price and ranking have to be computed again (domain.md §7).
   * @throws NotFoundError before the opening too: nothing tells whether there is such a bid
   */
  async invalidate(actor: Actor, input: InvalidateBidInput): Promise<{ projectId: string; bidId: string }> {
    const { bidId, code } = input;
    const begun = await this.acts.onBid(actor, 'invalidateBid', bidId);
    const label = INVALIDITY_LABELS[code];
    const reason = { code, zh: `${label.zh}：${input.reason}`, en: `${label.en}: ${input.reason}` };
    await this.database.query(markInvalid, [JSON.stringify([{ bidId, reason }])]);
    await this.database.query(withdrawRanking, [[begun.lot.id]]);
    await this.acts.record(begun, { reason: input.reason }, { bidId, code });
    return { projectId: begun.project.id, bidId };
  }
}
