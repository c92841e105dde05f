import { INPUT_SCHEMA, minimumAfterLosses, type EvaluatedBid, type EvaluationInput } from '@chengjie/evaluation';
import { overCeiling } from '../opening/opening.rules.js';
import { pseudonymOf } from '../panel/panel.rules.js';
import type { Project } from '../project/project.entity.js';
import type { OpenedBidRow, SubmittedPointsRow } from './ranking.statements.js';

/** What a ranking is computed from, as read from the database. */
export interface RankingMaterial {
  readonly project: Pick<
    Project,
    | 'id'
    | 'rulePackId'
    | 'evaluationMethod'
    | 'procedure'
    | 'regime'
    | 'priceWeight'
    | 'criteria'
    | 'tieLadder'
    | 'minimumValidBids'
  >;
  readonly lot: {
    readonly id: string;
    readonly budgetFen: number;
    readonly drawCommitment: string | null;
    readonly drawEntriesHash: string | null;
  };
  readonly bids: readonly Omit<OpenedBidRow, 'found'>[];
  readonly members: readonly { readonly number: number; readonly recusedAt: Date | null }[];
  readonly points: readonly SubmittedPointsRow[];
  /** The buyer's secret, unsealed now that the sheets are in. */
  readonly drawSecret: string;
}

/** The evaluation's input from the frozen terms, the opened bids and the submitted sheets; evaluators by pseudonym. */
export function evaluationInputOf(material: RankingMaterial): EvaluationInput {
  const { project, lot, members, points, drawSecret } = material;
  const bids = material.bids.map(evaluatedBid);
  return {
    schema: INPUT_SCHEMA,
    projectId: project.id,
    lotId: lot.id,
    rulePackId: project.rulePackId ?? '',
    method: project.evaluationMethod,
    regime: project.regime,
    ceilingFen: lot.budgetFen,
    priceWeight: project.priceWeight,
    ...criteriaOf(project),
    tieLadder: project.tieLadder,
    evaluators: members.map(({ number, recusedAt }) => ({ id: pseudonymOf(number), recused: recusedAt !== null })),
    minimumValidBids: minimumAfterLosses(project.minimumValidBids ?? 1, bids),
    bids,
    sheets: points.flatMap(({ number, bidId, points: given }) =>
      Object.entries(given).map(([criterionId, each]) => ({
        evaluatorId: pseudonymOf(number),
        bidId,
        criterionId,
        points: each,
      })),
    ),
    draw: {
      ...{ commitment: lot.drawCommitment ?? '', secret: drawSecret },
      ...(lot.drawEntriesHash !== null && { entriesHash: lot.drawEntriesHash }),
    },
  };
}

/**
 * What is scored, and by what the procedure orders what is equal then. A notice from before criteria could be marked as
 * technical names no procedure: a consultation's is ranked without the step that its terms could not state.
 */
function criteriaOf({ procedure, criteria }: RankingMaterial['project']) {
  const unmarked = criteria.some(({ technical }) => technical === undefined || technical === null);
  return {
    ...(!unmarked && { procedure }),
    criteria: criteria.map(({ id, name, maxPoints }) => ({ id, name, maxPoints })),
    technicalCriterionIds: criteria.filter(({ technical }) => technical).map(({ id }) => id),
  };
}

/**
 * Prices are not adjusted by any rule yet: the evaluated price is the bid price. Bids above the budget the evaluation
 * finds by itself, so that it can tell a lot where all are from one with too few.
 */
function evaluatedBid(bid: RankingMaterial['bids'][number]): EvaluatedBid {
  const { id, bidderId, bidderName, federation, priceFen, drawSecret, invalidReason } = bid;
  return {
    id,
    bidderId,
    bidderName,
    federation,
    bidPriceFen: priceFen,
    evaluatedPriceFen: priceFen,
    invalid:
      invalidReason === null || invalidReason.code === overCeiling.code
        ? null
        : { code: invalidReason.code, reason: { zh: invalidReason.zh, en: invalidReason.en } },
    drawSecret,
  };
}
