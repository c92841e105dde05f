import {
  Database,
  list,
  mapPage,
  NestedPages,
  PARENT,
  where,
  withinRegion,
  type Condition,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { awardFields, awardTables, type AwardRow } from '../award/award.fields.js';
import type { AwardType } from '../award/award.types.js';
import { openedBidFields, partyTables, type OpenedBidLine } from '../ranking/ranking.fields.js';
import { wasOpened } from '../ranking/ranking.reader.js';
import type { OpenedBidType } from '../ranking/ranking.types.js';
import type { OrganizationRecordFilter } from './organization-record.inputs.js';

/**
 * Opened bids of an organization: found by its bids, of which it has some hundred, and sorted. An index in this order
 * would cost each submission, or each bid of an opening. When a bid was sealed in is told nobody, so nothing is in that order.
 */
const opened = list<OpenedBidLine, 'NEWEST'>('bids_opened_of_organization', {
  columns: openedBidFields.columns,
  from: `bid b join project p on p.id = b.project_id ${partyTables}`,
  id: 'b.id',
  // An expression, which no index serves: bids are few, projects many.
  orders: { NEWEST: { column: 'coalesce(p.published_at, p.created_at)', type: 'timestamptz', direction: 'desc' } },
});

const awarded = list<AwardRow, 'NEWEST'>('awards_of_organization', {
  columns: awardFields.columns,
  from: awardTables,
  id: 'a.id',
  orders: { NEWEST: { column: 'a.published_at', type: 'timestamptz', direction: 'desc' } },
});

type PageOf = Omit<PageRequest<'NEWEST'>, 'orderBy'>;

/** What organizations bid and were awarded, as far as it is public: from the opening and from the award on. */
@Injectable()
export class OrganizationRecordReader {
  private readonly opened: NestedPages<OpenedBidLine, 'NEWEST'>;
  private readonly awarded: NestedPages<AwardRow, 'NEWEST'>;

  constructor(database: Database) {
    this.opened = new NestedPages(database, opened);
    this.awarded = new NestedPages(database, awarded);
  }

  /** Bids that were opened, valid or not: of the project published last first. Of what is sealed nothing, for anybody. */
  async bids(
    request: object,
    id: string,
    filter: OrganizationRecordFilter,
    page: PageOf,
  ): Promise<Page<OpenedBidType>> {
    const conditions = [where(`b.bidder_id = ${PARENT}::uuid`), wasOpened, ...ofProjects('p', filter)];
    return mapPage(
      await this.opened.page(request, id, conditions, { ...page, orderBy: 'NEWEST' }),
      openedBidFields.shown,
    );
  }

  /** Awards, the last published first. */
  async awards(request: object, id: string, filter: OrganizationRecordFilter, page: PageOf): Promise<Page<AwardType>> {
    const mine = where(`a.bidder_id = ${PARENT}::uuid and a.status = 'ACTIVE'`);
    const conditions = [mine, ...ofProjects('a', filter)];
    return mapPage(await this.awarded.page(request, id, conditions, { ...page, orderBy: 'NEWEST' }), awardFields.shown);
  }
}

/** Of a project, or of an award, which has the same columns. */
function ofProjects(alias: string, { regionCode, functionId, exercises }: OrganizationRecordFilter): Condition[] {
  return [
    where(exercises ? `${alias}.exercise` : `not ${alias}.exercise`),
    ...(regionCode ? [withinRegion(`${alias}.region_code`, regionCode)] : []),
    ...(functionId ? [where(`${alias}.function_id = ?::uuid`, functionId)] : []),
  ];
}
