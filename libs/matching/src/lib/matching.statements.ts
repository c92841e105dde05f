import { federationAsOf, memberAsOf, profileJson, type OrganizationType } from '@chengjie/organizations';
import { list, NOW, statement, where, type Condition } from '@chengjie/platform';
import * as sql from './matching.sql.js';

/** Membership `m` is in force. */
const live = memberAsOf(NOW);

/** A candidate for a project. */
export interface CandidateRow {
  readonly id: string;
  readonly organization: OrganizationType;
  readonly fit: number;
  readonly functionFits: boolean;
  readonly areaFits: boolean;
  readonly freeCapacity: number;
  readonly record: number;
}

/** Candidates for one project, best fit first. */
export const candidates = list<CandidateRow, 'FIT'>('matching_candidates', {
  columns: `m.organization_id as id, ${profileJson()} as organization, m.fit, m.function_fits as "functionFits",
    m.area_fits as "areaFits", m.free_capacity as "freeCapacity", m.record`,
  from: `(
    select p.id as project_id, d.id as organization_id, ${sql.fit} as fit, shown.qualified as function_fits,
      shown.serves as area_fits, ${sql.freeCapacity} as free_capacity, work.record
    from project p ${sql.candidateOrganizations} join organization d on d.id = candidate.id ${sql.measures}
  ) m join organization o on o.id = m.organization_id join region r on r.code = o.region_code`,
  id: 'm.organization_id',
  orders: { FIT: { column: 'm.fit', type: 'integer', direction: 'desc' } },
});

/** Candidates of one project. */
export function candidatesOf(projectId: string): Condition[] {
  return [where('m.project_id = ?::uuid', projectId)];
}

/** A project that comes into question for an organization. */
export interface ProspectRow {
  readonly id: string;
  readonly fit: number;
  readonly functionFits: boolean;
  readonly areaFits: boolean;
}

/** Pairs of bidder and performer in which organization `x` takes part. */
const pairs = `cross join lateral (
    select x.id as bidder_id, x.id as performer_id
    union all
    select x.id, m.member_id from membership m
    where ${federationAsOf('x', NOW)} and m.federation_id = x.id and ${live}
    union all
    select m.federation_id, x.id from membership m
    where x.track = 'FILED' and m.member_id = x.id and ${live}
  ) pair
  join organization b on b.id = pair.bidder_id
  join organization d on d.id = pair.performer_id
    and (d.id = b.id or (d.track = 'FILED' and ${federationAsOf('b', NOW)}))`;

/** Open projects for one organization, for itself, through a federation or for a member, best fit first. */
export const prospects = list<ProspectRow, 'FIT'>('matching_prospects', {
  columns: `m.project_id as id, m.fit, m.function_fits as "functionFits", m.area_fits as "areaFits"`,
  from: `(
    select x.id as organization_id, p.id as project_id, p.exercise, p.deadline_at, bool_or(${sql.eligible}) as takes_part,
      max(${sql.fit}) as fit, bool_or(shown.qualified) as function_fits, bool_or(shown.serves) as area_fits
    from organization x ${pairs} ${sql.candidateProjects} join project p on p.id = candidate.id ${sql.measures}
    group by x.id, p.id
  ) m`,
  id: 'm.project_id',
  orders: { FIT: { column: 'm.fit', type: 'integer', direction: 'desc' } },
});

/** Prospects of one organization; exercises and real projects are never in one list. */
export function prospectsOf(organizationId: string, onlyEligible: boolean, exercises: boolean): Condition[] {
  return [
    where('m.organization_id = ?::uuid', organizationId),
    where(exercises ? 'm.exercise' : 'not m.exercise'),
    ...(onlyEligible ? [where('m.takes_part')] : []),
  ];
}

/** Everybody who may bid for a project that is open for bids, for itself or for a member. */
export const eligibleBidders = statement<{ id: string }, [projectId: string, mostInExercise: number]>(
  'matching_eligible_bidders',
  `select b.id from project p ${sql.candidateOrganizations} join organization d on d.id = candidate.id
   ${sql.bidders} ${sql.measures}
   where p.id = $1 and ${sql.openProject} and ${sql.eligible}
   group by b.id order by max(${sql.fit}) desc, b.id desc
   limit (select case when exercise then $2::int end from project where id = $1)`,
);

/** Terms of a project that is not published yet, as the rules ask for them. */
export type DraftedTerms = readonly [
  functionId: string,
  regionCode: string,
  eligibility: string,
  rulePackId: string | null,
];

/** How many organizations may take part by such terms, by themselves or through a federation. */
export const eligibleCount = statement<{ count: number }, DraftedTerms>(
  'matching_eligible_count',
  `select count(distinct d.id)::int as count
   from (select $1::uuid as function_id, $2::text as region_code, $3::jsonb as eligibility, $4::text as rule_pack_id) p
   ${sql.candidateOrganizations} join organization d on d.id = candidate.id ${sql.bidders} ${sql.shown}
   where ${sql.eligible}`,
);

/** What of a published project is said to those it is announced to. */
export const announcement = statement<{ titleZh: string; titleEn: string; exercise: boolean }, [projectId: string]>(
  'matching_announcement',
  `select title as "titleZh", coalesce(title_en, title) as "titleEn", exercise from project
   where id = $1 and published_at is not null`,
);

/** Filed members of a federation, today. */
export const filedMembers = statement<{ id: string }, [federationId: string]>(
  'matching_filed_members',
  `select distinct m.member_id as id from membership m join organization d on d.id = m.member_id and d.track = 'FILED'
   where m.federation_id = $1 and ${live}`,
);
