import { Database, sharedLookup, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { seesProposalsByOffice, seesResultByOffice, type EvaluatedLot } from '../ranking/ranking.policy.js';
import { evaluatesIn, type Located } from './panel.policy.js';

/** Keys are a project, an account and since when it holds its role, with blanks between. */
const seatsOf = statement<{ key: string; id: string }, [keys: string]>(
  'panel_seats_of_accounts',
  `select asked.key, m.id from jsonb_array_elements_text($1::jsonb) as asked (key)
   join panel_member m on m.project_id = split_part(asked.key, ' ', 1)::uuid
     and m.account_id = split_part(asked.key, ' ', 2)::uuid
     and m.recused_at is null and m.appointed_at >= split_part(asked.key, ' ', 3)::timestamptz`,
);

/** Who may look into an evaluation, the panel included. One predicate for every field that shows some of it. */
@Injectable()
export class PanelAccessReader {
  private readonly seatOf = sharedLookup<string>(async (keys) => {
    const rows = await this.database.query(seatsOf, [JSON.stringify(keys)]);
    return new Map(rows.map(({ key, id }) => [key, id]));
  });

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
    return this.seatOf(`${project.id} ${actor.accountId} ${actor.heldSince.toISOString()}`);
  }

  /** The same, of the panel that evaluates a lot. */
  seatIdForLot(actor: Actor | null, { projectId, regionCode }: EvaluatedLot): Promise<string | undefined> {
    return this.seatIdOf(actor, { id: projectId, regionCode });
  }
}
