import { Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { seesProposalsByOffice, seesResultByOffice, type EvaluatedLot } from '../ranking/ranking.policy.js';
import { evaluatesIn, type Located } from './panel.policy.js';

const seatOf = statement<{ id: string }, [projectId: string, accountId: string, heldSince: Date]>(
  'panel_seat_of_account',
  `select id from panel_member
   where project_id = $1 and account_id = $2 and recused_at is null and appointed_at >= $3`,
);

/** Who may look into an evaluation, the panel included. One predicate for every field that shows some of it. */
@Injectable()
export class PanelAccess {
  constructor(private readonly database: Database) {}

  /** Scores, ranking and explanations. */
  async seesResult(actor: Actor | null, lot: EvaluatedLot): Promise<boolean> {
    return seesResultByOffice(actor, lot) || (await this.seatIdForLot(actor, lot)) !== undefined;
  }

  /** Texts of the opened bids. */
  async seesProposals(actor: Actor | null, lot: EvaluatedLot): Promise<boolean> {
    return seesProposalsByOffice(actor, lot) || (await this.seatIdForLot(actor, lot)) !== undefined;
  }

  /** The seat that was given to the actor, and that it has not left. */
  async seatIdOf(actor: Actor | null, project: Located & { readonly id: string }): Promise<string | undefined> {
    if (!evaluatesIn(actor, project)) return undefined;
    return (await this.database.queryOne(seatOf, [project.id, actor.accountId, actor.heldSince]))?.id;
  }

  /** The same, of the panel that evaluates a lot. */
  seatIdForLot(actor: Actor | null, { projectId, regionCode }: EvaluatedLot): Promise<string | undefined> {
    return this.seatIdOf(actor, { id: projectId, regionCode });
  }
}
