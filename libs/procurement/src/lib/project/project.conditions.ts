import {
  fenOf,
  startOfDay,
  textConditions,
  where,
  whereKnown,
  whereOneOf,
  withinIndexedRegion,
  withinRegion,
  type Condition,
  type SearchedBy,
} from '@chengjie/platform';
import type { DayRange, ProjectFilter } from './project-filter.js';
import { REGION_DIGITS } from './project.migrations.js';

/** What projects are searched by. */
export const searchedBy: SearchedBy = {
  vector: 'p.search',
  exactly: ({ number }) => where('p.reference = ?', number),
};

/**
 * Conditions of published projects `p`.
 * @param within of what they are a part, e.g. an office's projects
 */
export function conditionsOf(filter: ProjectFilter, within: readonly Condition[] = []): Condition[] {
  const { regionCode, functionId, agencyId, statuses, regime, text, exercises } = filter;
  // The index of a function's projects holds the whole code.
  const inRegion = (code: string) =>
    functionId ? withinRegion('p.region_code', code) : withinIndexedRegion('p.region_code', code, REGION_DIGITS);
  return [
    ...within,
    where(exercises ? 'p.exercise' : 'not p.exercise'),
    where(`p.status <> 'DRAFT'`),
    where('p.published_at is not null'),
    ...(regionCode ? [inRegion(regionCode)] : []),
    ...(functionId ? [where('p.function_id = ?::uuid', functionId)] : []),
    ...(agencyId ? [where('p.agency_id = ?::uuid', agencyId)] : []),
    ...(statuses && statuses.length > 0
      ? [inStates([...new Set(statuses)], within.length > 0 || Boolean(regionCode || functionId || agencyId || text))]
      : []),
    ...(regime ? [where('p.regime = ?', regime)] : []),
    ...days('p.published_at', filter.published),
    ...days('p.deadline_at', filter.deadline),
    ...days('p.awarded_at', filter.awarded),
    ...budgets(filter.budget),
    ...(filter.winnerId ? [wonBy(filter.winnerId)] : []),
    ...(typeof filter.preferential === 'boolean' ? [decidedByPreference(filter.preferential)] : []),
    ...textConditions(searchedBy, text),
  ];
}

/** Days in China, the last one included. Few of many may lie in them: planned for their values. */
function days(column: string, range: DayRange | null | undefined): Condition[] {
  const { from, until } = range ?? {};
  return [
    ...(from ? [{ ...where(`${column} >= ${startOfDay('?::date')}`, from), sparse: true }] : []),
    ...(until ? [{ ...where(`${column} < ${startOfDay('(?::date + 1)')}`, until), sparse: true }] : []),
  ];
}

function budgets(range: ProjectFilter['budget']): Condition[] {
  const { from, until } = range ?? {};
  return [
    ...(from ? [{ ...where('p.budget_fen >= ?::bigint', fenOf(from)), sparse: true }] : []),
    ...(until ? [{ ...where('p.budget_fen <= ?::bigint', fenOf(until)), sparse: true }] : []),
  ];
}

function wonBy(organizationId: string): Condition {
  const won = `select w.project_id from award w where w.bidder_id = ?::uuid and w.status = 'ACTIVE'`;
  return { ...where(`p.id in (${won})`, organizationId), sparse: true };
}

/** By the federation step 联合会优先; without it: awarded, and no award by it. */
function decidedByPreference(preferential: boolean): Condition {
  const decided = `exists (select from lot l join award w on w.lot_id = l.id and w.status = 'ACTIVE'
    where l.project_id = p.id and w.preferential)`;
  return where(preferential ? decided : `(p.status = 'AWARDED' and not ${decided})`);
}

/** Several states of the whole country are read side by side, each in order; where little is left, a filter does. */
function inStates(statuses: readonly string[], narrowed: boolean): Condition {
  return statuses.length > 1 && narrowed
    ? where('p.status = any(?::text[])', statuses)
    : whereOneOf(statuses.map((status) => whereKnown('p.status', status)));
}
