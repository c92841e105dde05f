import {
  Database,
  list,
  mapPage,
  readPage,
  startOfDay,
  where,
  withinIndexedRegion,
  withinRegion,
  type Condition,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { REGION_DIGITS } from '../project/project.migrations.js';
import type { AwardFilter } from './award-filter.inputs.js';
import { awardFields, awardTables, type AwardRow } from './award.fields.js';
import type { AwardType } from './award.types.js';

const listed = list<AwardRow, 'NEWEST'>('awards_listed', {
  columns: awardFields.columns,
  from: awardTables,
  id: 'a.id',
  orders: { NEWEST: { column: 'a.published_at', type: 'timestamptz', direction: 'desc' } },
});

/** All awards as the public reads them. */
@Injectable()
export class AwardListReader {
  constructor(private readonly database: Database) {}

  /** Last published first. */
  async page(filter: AwardFilter, page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<AwardType>> {
    const request = { ...page, orderBy: 'NEWEST' } as const;
    const rows = await readPage<AwardRow, 'NEWEST'>(this.database, listed, conditionsOf(filter), request);
    return mapPage(rows, awardFields.shown);
  }
}

function conditionsOf(filter: AwardFilter): Condition[] {
  const { regionCode, functionId, agencyId, organizationId, published, preferential, exercises } = filter;
  // The index of a function's awards holds the whole code.
  const inRegion = (code: string) =>
    functionId ? withinRegion('a.region_code', code) : withinIndexedRegion('a.region_code', code, REGION_DIGITS);
  return [
    where(`a.status = 'ACTIVE'`),
    where(exercises ? 'a.exercise' : 'not a.exercise'),
    ...(regionCode ? [inRegion(regionCode)] : []),
    ...(functionId ? [where('a.function_id = ?::uuid', functionId)] : []),
    ...(agencyId ? [boughtBy(agencyId)] : []),
    ...(organizationId ? [where('a.bidder_id = ?::uuid', organizationId)] : []),
    ...(published?.from ? [where(`a.published_at >= ${startOfDay('?::date')}`, published.from)] : []),
    ...(published?.until ? [where(`a.published_at < ${startOfDay('(?::date + 1)')}`, published.until)] : []),
    ...(typeof preferential === 'boolean' ? [where(preferential ? 'a.preferential' : 'not a.preferential')] : []),
  ];
}

/** Of one buyer there are few among all: planned for it, they are found by its projects. */
function boughtBy(agencyId: string): Condition {
  const its = 'select l.id from project p join lot l on l.project_id = p.id where p.agency_id = ?::uuid';
  return { ...where(`a.lot_id in (${its})`, agencyId), sparse: true };
}
