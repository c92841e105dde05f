import { ForbiddenError, DomainError, NotFoundError } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { assertStage, UNDER_EVALUATION } from '../lot/lot.rules.js';
import { PanelMemberEntity } from '../panel/panel.entity.js';
import { sittingSeat } from '../panel/panel.policy.js';
import { isBuyerOf } from '../project/project.policy.js';
import { ProjectStore } from '../project/project.store.js';
import { INVALIDITY_LABELS } from './invalidity.js';
import type { InvalidateBidInput } from './ranking.inputs.js';
import { rankingErrors } from './ranking.errors.js';
import { markInvalid, withdrawRanking } from './ranking.statements.js';
import { projectEvents } from '../procurement.events.js';

const lotOfBid = statement<{ lotId: string }, [bidId: string]>(
  'ranking_lot_of_bid',
  `select lot_id as "lotId" from bid where id = $1 and status in ('VALID', 'INVALID')`,
);
const statusOfBid = statement<{ status: string }, [bidId: string]>(
  'ranking_status_of_bid',
  `select status from bid where id = $1`,
);

/** Qualification review 资格审查 (buyer) and compliance review 符合性审查 (panel), after the opening. */
@Injectable()
export class BidReviewService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly projects: ProjectStore,
  ) {}

  /**
   * Finds a bid invalid. Base price and ranking have to be computed again (domain.md §7).
   * @throws NotFoundError before the opening too: nothing tells whether there is such a bid
   */
  async invalidate(actor: Actor, input: InvalidateBidInput): Promise<{ projectId: string; bidId: string }> {
    const { bidId, code } = input;
    const [found] = await this.database.query(lotOfBid, [bidId]);
    if (!found) throw new NotFoundError({ zh: '响应文件', en: 'bid' });
    const { project, lot } = await this.projects.lockLot(found.lotId);
    const members = await this.database.em.find(PanelMemberEntity, { projectId: project.id });
    if (!isBuyerOf(actor, project) && !sittingSeat(actor, members)) throw new ForbiddenError();
    assertStage(lot, UNDER_EVALUATION, { zh: '认定响应文件无效', en: 'Invalidate a bid' });
    const [bid] = await this.database.query(statusOfBid, [bidId]);
    if (bid?.status !== 'VALID') throw new DomainError(rankingErrors.BID_ALREADY_INVALID(['bidId']));
    const label = INVALIDITY_LABELS[code];
    const reason = { code, zh: `${label.zh}：${input.reason}`, en: `${label.en}: ${input.reason}` };
    await this.database.query(markInvalid, [bidId, reason]);
    await this.database.query(withdrawRanking, [[lot.id]]);
    const invalidated = projectEvents.BID_INVALIDATED(project.id, { bidId, code });
    await this.events.append(invalidated, { actor, exercise: project.exercise, reason: input.reason });
    return { projectId: project.id, bidId };
  }
}
