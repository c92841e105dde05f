import { Database, list, mapPage, readPage, type Page, type PageRequest } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { EvaluationDetailsReader } from '@chengjie/procurement';
import { preferenceOfBid } from './preference.rules.js';
import { preferentialConditions, type PreferentialAwardCriteria } from './preferential-award.conditions.js';
import { preferentialAwardFields, type PreferentialAwardRow } from './preferential-award.fields.js';
import type { PreferenceType, PreferentialAwardType } from './preferential-award.types.js';

const awards = list<PreferentialAwardRow, 'NEWEST'>('awards_preferential', {
  columns: preferentialAwardFields.columns,
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
    return mapPage(rows, preferentialAwardFields.shown);
  }

  /** Which bids were equal, what the ladder decided, and what would have happened without it. */
  async preferenceOf({ evaluationId, bidId }: PreferentialAwardType): Promise<PreferenceType> {
    const { result } = await this.details.of(evaluationId);
    const preference = preferenceOfBid(result, bidId);
    if (!preference) throw new Error(`Evaluation ${evaluationId} knows no preference for bid ${bidId}`);
    return preference;
  }
}
