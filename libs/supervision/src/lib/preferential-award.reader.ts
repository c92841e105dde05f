import { Database, list, mapPage, moneyOfFen, readPage, type Page, type PageRequest } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { EvaluationDetailsReader } from '@chengjie/procurement';
import { preferenceOfBid } from './preference.rules.js';
import { preferentialConditions, type PreferentialAwardCriteria } from './preferential-award.conditions.js';
import type { PreferenceType, PreferentialAwardType } from './preferential-award.types.js';

interface PreferentialAwardRow extends Pick<
  PreferentialAwardType,
  'id' | 'projectId' | 'bidId' | 'evaluationId' | 'publishedAt'
> {
  readonly amountFen: number;
  readonly federationId: string;
  readonly federationName: string;
  readonly performerId: string | null;
  readonly performerName: string | null;
}

const awards = list<PreferentialAwardRow, 'NEWEST'>('awards_preferential', {
  columns: `a.id, a.project_id as "projectId", a.bid_id as "bidId", a.evaluation_id as "evaluationId",
    a.published_at as "publishedAt", a.amount_fen as "amountFen", o.id as "federationId", o.name as "federationName",
    b.performer_id as "performerId", f.name as "performerName"`,
  from: `award a join bid b on b.id = a.bid_id join organization o on o.id = a.bidder_id
    left join organization f on f.id = b.performer_id`,
  id: 'a.id',
  orders: { NEWEST: { column: 'a.published_at', type: 'timestamptz', direction: 'desc' } },
});

/** Reads the awards that the federation step decided (policy part 三(二)): public facts, exercises left out. */
@Injectable()
export class PreferentialAwardReader {
  constructor(
    private readonly database: Database,
    private readonly details: EvaluationDetailsReader,
  ) {}

  /** Last published first. */
  async page(
    criteria: PreferentialAwardCriteria,
    page: Omit<PageRequest<'NEWEST'>, 'orderBy'>,
  ): Promise<Page<PreferentialAwardType>> {
    const conditions = preferentialConditions(criteria);
    const rows = await readPage<PreferentialAwardRow, 'NEWEST'>(this.database, awards, conditions, {
      ...page,
      orderBy: 'NEWEST',
    });
    return mapPage(rows, preferentialAwardOf);
  }

  /** Which bids were equal, what the ladder decided, and what would have happened without it. */
  async preferenceOf({ evaluationId, bidId }: PreferentialAwardType): Promise<PreferenceType> {
    const { result } = await this.details.of(evaluationId);
    const preference = preferenceOfBid(result, bidId);
    if (!preference) throw new Error(`Evaluation ${evaluationId} knows no preference for bid ${bidId}`);
    return preference;
  }
}

function preferentialAwardOf(row: PreferentialAwardRow): PreferentialAwardType {
  const { amountFen, federationId, federationName, performerId, performerName, ...award } = row;
  return {
    ...award,
    federation: { id: federationId, name: federationName },
    performer: performerId ? { id: performerId, name: performerName ?? '' } : null,
    amount: moneyOfFen(amountFen),
  };
}
