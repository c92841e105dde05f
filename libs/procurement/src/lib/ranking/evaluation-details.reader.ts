import type { Criterion, Decision, EvaluationInput, EvaluationResult } from '@chengjie/evaluation';
import { Database, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '@chengjie/kernel';
import { CorrectedSheetsReader } from '../panel/corrected-sheets.reader.js';
import { pseudonymOf } from '../panel/panel.rules.js';
import { COUNTS } from '../panel/score-sheet.sql.js';
import type { CorrectedSheet } from '../panel/score-sheet.types.js';
import { tieGroupOf } from './tie-group.rules.js';
import type { BidResultType, CriterionResult, TieGroupType, UnrankedBid } from './ranking.types.js';

/** A stored evaluation as far as explanations need it. */
export interface EvaluationDetail {
  readonly id: string;
  readonly result: EvaluationResult;
  readonly criteria: readonly Criterion[];
}

/** How many valid bids an evaluation needed, and those it had where they were too few. */
interface RequiredBids {
  readonly minimumValidBids: number;
  readonly validUnranked: readonly UnrankedBid[];
}

interface ReasonRow {
  readonly bidId: string;
  readonly number: number;
  readonly criterionId: string;
  readonly reason: string;
}

const detailsById = statement<EvaluationDetail, [readonly string[]]>(
  'evaluation_details',
  `select id, result, input -> 'criteria' as criteria from evaluation where id = any($1::uuid[])`,
);

const inputsById = statement<{ id: string; input: EvaluationInput }, [readonly string[]]>(
  'evaluation_input',
  `select id, input from evaluation where id = any($1::uuid[])`,
);

/** Of a lot that failed: those that are not ranked though nothing is wrong with them, fewer than the minimum. */
const requiredById = statement<RequiredBids & { id: string }, [readonly string[]]>(
  'evaluation_required_bids',
  `select id, (input ->> 'minimumValidBids')::int as "minimumValidBids",
     array(select json_build_object('id', b ->> 'id', 'bidderName', b ->> 'bidderName')
       from json_array_elements(input -> 'bids') b where result ->> 'outcome' = 'FAILED'
         and not exists (select from json_array_elements(result -> 'excluded') x where x ->> 'bidId' = b ->> 'id')
       order by b ->> 'bidderName', b ->> 'id') as "validUnranked"
   from evaluation where id = any($1::uuid[])`,
);

const reasonsByBid = statement<ReasonRow, [readonly string[]]>(
  'evaluation_reasons',
  `select s.bid_id as "bidId", m.number, c.criterion_id as "criterionId", c.reason
   from score_sheet s join panel_member m on m.id = s.panel_member_id join score c on c.sheet_id = s.id
   where s.bid_id = any($1::uuid[]) and ${COUNTS}`,
);

/**
 * Explanations and figures of evaluations, read only when asked for. Loads of one moment go in one statement; nothing
 * is kept, so the loaders can be everybody's.
 */
@Injectable()
export class EvaluationDetailsReader {
  private readonly details = sharedLoader<string, EvaluationDetail>(async (ids) => {
    const rows = await this.database.query(detailsById, [[...new Set(ids)]]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? new Error(`No evaluation ${id}`));
  });

  private readonly reasons = sharedLoader<string, readonly ReasonRow[]>(async (ids) => {
    const rows = Map.groupBy(await this.database.query(reasonsByBid, [[...new Set(ids)]]), ({ bidId }) => bidId);
    return ids.map((id) => rows.get(id) ?? []);
  });

  private readonly inputs = sharedLoader<string, EvaluationInput>(async (ids) => {
    const rows = await this.database.query(inputsById, [[...new Set(ids)]]);
    const found = new Map(rows.map(({ id, input }) => [id, input]));
    return ids.map((id) => found.get(id) ?? new Error(`No evaluation ${id}`));
  });

  private readonly required = sharedLoader<string, RequiredBids>(async (ids) => {
    const rows = await this.database.query(requiredById, [[...new Set(ids)]]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? new Error(`No evaluation ${id}`));
  });

  constructor(
    private readonly database: Database,
    private readonly corrected: CorrectedSheetsReader,
  ) {}

  of(evaluationId: string): Promise<EvaluationDetail> {
    return this.details.load(evaluationId);
  }

  /** The whole input, for repeating the evaluation. */
  inputOf(evaluationId: string): Promise<EvaluationInput> {
    return this.inputs.load(evaluationId);
  }

  requiredBidsOf(evaluationId: string): Promise<RequiredBids> {
    return this.required.load(evaluationId);
  }

  async explanationOf(evaluationId: string, bidId: string): Promise<Bilingual> {
    const { result } = await this.of(evaluationId);
    return result.bidExplanations.find((explanation) => explanation.bidId === bidId)?.text ?? { zh: '', en: '' };
  }

  /** What put a bid above the next one; null for the last. */
  async decisionBelow(evaluationId: string, bidId: string): Promise<Decision | null> {
    const { result } = await this.of(evaluationId);
    return result.decisions.find(({ higherBidId }) => higherBidId === bidId) ?? null;
  }

  /** Points and reasons of a bid for each criterion. */
  async scoresOf(evaluationId: string, bidId: string): Promise<CriterionResult[]> {
    const [{ result, criteria }, reasons] = await Promise.all([this.of(evaluationId), this.reasons.load(bidId)]);
    const reasonOf = new Map(
      reasons.map(({ number, criterionId, reason }) => [`${pseudonymOf(number)}/${criterionId}`, reason]),
    );
    const score = result.scores.find((each) => each.bidId === bidId);
    return (score?.criteria ?? []).map(({ criterionId, maxPoints, average, sheets }) => ({
      criterionId,
      name: criteria.find(({ id }) => id === criterionId)?.name ?? { zh: criterionId, en: criterionId },
      maxPoints,
      average,
      sheets: sheets.map(({ evaluatorId, points }) => ({
        evaluator: evaluatorId,
        points,
        reason: reasonOf.get(`${evaluatorId}/${criterionId}`) ?? '',
      })),
    }));
  }

  /**
   * What evaluators gave a bid before they corrected it; nothing of one that was not scored. A sheet is shown beside the one that counts: what
   * an evaluator gave who stood down before the ranking left it altogether (财政部令87, 49), as do its corrections.
   */
  async correctedOf(evaluationId: string, bidId: string): Promise<CorrectedSheet[]> {
    const { result } = await this.of(evaluationId);
    const criteria = result.scores.find((score) => score.bidId === bidId)?.criteria ?? [];
    const counting = new Set(criteria.flatMap(({ sheets }) => sheets.map(({ evaluatorId }) => evaluatorId)));
    if (counting.size === 0) return [];
    return (await this.corrected.ofBid(bidId)).filter(({ evaluator }) => counting.has(evaluator));
  }

  /** All that a bidder is told of its own bid. */
  async resultOf(evaluationId: string, bidId: string, awarded: boolean): Promise<BidResultType> {
    const { result } = await this.of(evaluationId);
    const score = result.scores.find((each) => each.bidId === bidId);
    return {
      outcome: result.outcome,
      place: result.ranking.find((ranked) => ranked.bidId === bidId)?.place ?? null,
      validBidCount: result.validBidCount,
      awarded,
      totalScore: score?.total ?? null,
      priceScore: score?.priceScore ?? null,
      scores: await this.scoresOf(evaluationId, bidId),
      correctedSheets: await this.correctedOf(evaluationId, bidId),
      explanation: await this.explanationOf(evaluationId, bidId),
    };
  }

  async tieGroupsOf(evaluationId: string): Promise<TieGroupType[]> {
    const { result } = await this.of(evaluationId);
    return result.tieGroups.map((_, index) => tieGroupOf(result, index));
  }
}
