import { moneyOfFen } from '@chengjie/platform';
import type { EndReason, LotStatus } from '../project/project.terms.js';
import type { EndReasonType, LotType } from './lot.types.js';

/** A lot as the statements of projects read it, within JSON. */
export interface LotRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly budgetFen: number;
  readonly status: LotStatus;
  readonly openedAt: string | null;
  readonly evaluatedAt: string | null;
  readonly awardedAt: string | null;
  readonly endedAt: string | null;
  readonly endReason: EndReason | null;
  readonly drawCommitment: string | null;
}

/** The lots of a project `p`, by number. */
export const lotsColumn = `(select json_agg(json_build_object('id', l.id, 'number', l.number, 'title', l.title,
    'budgetFen', l.budget_fen, 'status', l.status, 'openedAt', l.opened_at, 'evaluatedAt', l.evaluated_at,
    'awardedAt', l.awarded_at, 'endedAt', l.ended_at, 'endReason', l.end_reason, 'drawCommitment', l.draw_commitment)
    order by l.number) from lot l where l.project_id = p.id)`;

/** What of its project a lot is shown by. */
interface ProjectOfLot {
  readonly id: string;
  readonly buyer: { readonly id: string };
  readonly regionCode: string;
}

/** A lot for GraphQL; what it has of its project stays on it for the policies of field resolvers. */
export function lotOf({ budgetFen, endReason, ...lot }: LotRow, { id, buyer, regionCode }: ProjectOfLot): LotType {
  return {
    ...lot,
    budget: moneyOfFen(budgetFen),
    openedAt: instantOf(lot.openedAt),
    evaluatedAt: instantOf(lot.evaluatedAt),
    awardedAt: instantOf(lot.awardedAt),
    endedAt: instantOf(lot.endedAt),
    endReason: endReasonOf(endReason),
    projectId: id,
    buyer,
    regionCode,
  };
}

/** Why something ended, for GraphQL. */
export function endReasonOf(reason: EndReason | null): EndReasonType | null {
  return reason && { code: reason.code, text: { zh: reason.zh, en: reason.en } };
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
