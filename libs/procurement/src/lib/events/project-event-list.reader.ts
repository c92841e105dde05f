import {
  Database,
  eventColumns,
  list,
  readPage,
  where,
  whereKnown,
  whereOneOf,
  withinRegion,
  type Condition,
  type EventRow,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { ProjectEventFilter } from './project-event.inputs.js';

const latest = list<EventRow, 'NEWEST'>('events_of_projects', {
  columns: eventColumns,
  from: 'event',
  id: 'sequence::text',
  idType: 'text',
  orders: { NEWEST: { column: 'sequence', type: 'bigint', direction: 'desc' } },
});

/** What happened in all projects, as far as everybody may see it. */
@Injectable()
export class ProjectEventListReader {
  constructor(private readonly database: Database) {}

  /** Public events, the last recorded first; of exercises only when asked for, and then no other. */
  page(filter: ProjectEventFilter, page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<EventRow>> {
    return readPage<EventRow, 'NEWEST'>(this.database, latest, conditionsOf(filter), { ...page, orderBy: 'NEWEST' });
  }
}

function conditionsOf(filter: ProjectEventFilter): Condition[] {
  const { types, regionCode, agencyId, functionId, from, until, exercises } = filter;
  const ofProjects = [
    ...(regionCode ? [withinRegion('p.region_code', regionCode)] : []),
    ...(agencyId ? [where('p.agency_id = ?::uuid', agencyId)] : []),
    ...(functionId ? [where('p.function_id = ?::uuid', functionId)] : []),
  ];
  return [
    where(`subject_type = 'PROJECT' and public`),
    where(exercises ? 'exercise' : 'not exercise'),
    // Read side by side, each kind from the index in its order.
    ...(types && types.length > 0 ? [whereOneOf([...new Set(types)].map((type) => whereKnown('type', type)))] : []),
    ...(from ? [{ ...where('at >= ?::timestamptz', from), sparse: true }] : []),
    ...(until ? [{ ...where('at < ?::timestamptz', until), sparse: true }] : []),
    ...(ofProjects.length > 0 ? [ofAny(ofProjects)] : []),
  ];
}

/** Events of projects that meet all conditions: of few projects, these are found first, and their events by them. */
function ofAny(conditions: readonly Condition[]): Condition {
  const sql = conditions.map((condition) => condition.sql).join(' and ');
  const values = conditions.flatMap((condition) => condition.values);
  return { ...where(`subject_id in (select p.id from project p where ${sql})`, ...values), sparse: true };
}
