import {
  federationAsOf,
  memberAsOf,
  outOfRegisterAsOf,
  qualifiedAsOf,
  ratingAsOf,
  standingAsOf,
} from '@chengjie/organizations';
import { NOW } from '@chengjie/platform';
import { coversProject } from '@chengjie/procurement';
import { FIT_POINTS } from './fit.rules.js';

/*
 * Parts of the statements of matching. In all of them `p` is a project, `d` the organization that would do the work,
 * `b` the bidder: the same one, or a federation of a filed `d`. `eligibility.rules.ts` and `fit.rules.ts` say what is
 * meant; a spec compares.
 */

/** One region lies in the other. Written for an index on `column`: a few ancestors, or a range of descendants. */
function related(column: string, given: string): string {
  return `(${column} in (left(${given}, 2), left(${given}, 4), left(${given}, 6), left(${given}, 9))
    or (${column} >= ${given} and ${column} < ${given} || '~'))`;
}

/** Bids can be sealed in now. Written as the partial indexes are. */
export const openProject = `p.status = 'PUBLISHED' and p.deadline_at > now()`;

/** Whether the project asks for the qualification. Written as the partial index is. */
const qualificationRequired = `(p.eligibility ->> 'qualificationRequired')::boolean`;

/** Whether the serious list bars under the project's pack. Few packs, if any, are lenient: they are looked up once. */
const seriousListBars = `coalesce(p.rule_pack_id not in
  (select id from rule_pack where not (content ->> 'seriousListBars')::boolean), true)`;

/** A qualification that is in force. */
const live = qualifiedAsOf(NOW);

/** `candidate`: the organizations that come into question for `p`, each once, through indexes. */
export const candidateOrganizations = `cross join lateral (
    select q.organization_id as id from qualification q
    where q.function_id = p.function_id and ${related('q.region_code', 'p.region_code')}
      and ${live}
    union
    select a.organization_id from organization_area a
    where not ${qualificationRequired} and ${related('a.region_code', 'p.region_code')}
  ) candidate`;

/** `bidder`: who can bid with the work of `d`, which is itself or, if it is filed, a federation that it is a member of. */
export const bidders = `cross join lateral (
    select d.id
    union all
    select m.federation_id from membership m
    where d.track = 'FILED' and m.member_id = d.id and ${memberAsOf(NOW)}
  ) bidder
  join organization b on b.id = bidder.id and (b.id = d.id or ${federationAsOf('b', NOW)})`;

/** `candidate`: the open projects that come into question for `d`, each once, through indexes. */
export const candidateProjects = `cross join lateral (
    select p.id from qualification q
    join project p on p.function_id = q.function_id and ${related('p.region_code', 'q.region_code')} and ${openProject}
    where q.organization_id = d.id and ${live}
    union
    select p.id from organization_area a
    join project p on ${related('p.region_code', 'a.region_code')} and ${openProject} and not ${qualificationRequired}
    where a.organization_id = d.id
  ) candidate`;

function level(code: string): string {
  return `array_position(array[2, 4, 6, 9, 12], length(${code}))`;
}

const areaPoints = `case when length(a.region_code) <= length(p.region_code)
    then ${FIT_POINTS.area} - ${FIT_POINTS.perLevelWider} * (${level('p.region_code')} - ${level('a.region_code')})
    else ${FIT_POINTS.partOfRegion}
      - ${FIT_POINTS.perLevelSmaller} * (${level('a.region_code')} - ${level('p.region_code')} - 1) end`;

function awardsWhere(condition: string): string {
  return `select w.published_at from bid x join award w on w.bid_id = x.id and w.status = 'ACTIVE'
    join project y on y.id = w.project_id and not y.exercise where ${condition}`;
}

/**
 * `shown`: what the register has of `d` for `p`: whether qualification and area are enough for it, and the points of the area, which a
 * part of the region has too. Fenced by `offset 0`, so that it is found once for a pair.
 */
export const shown = `cross join lateral (
    select exists (select from qualification q where q.organization_id = d.id and q.function_id = p.function_id
        and ${coversProject('q.region_code')} and ${live}) as qualified,
      coalesce(max(${areaPoints}), 0) as area, coalesce(bool_or(${coversProject('a.region_code')}), false) as serves
    from organization_area a where a.organization_id = d.id and ${related('a.region_code', 'p.region_code')}
    offset 0
  ) shown`;

/** `shown` and `work`: what `d` has to show for `p`. */
export const measures = `${shown}
  cross join lateral (
    select count(*)::int as record,
      count(*) filter (where done.published_at > now() - interval '12 months')::int as busy
    from (${awardsWhere('x.bidder_id = d.id and x.performer_id is null')}
      union all ${awardsWhere('x.performer_id = d.id')}) done
  ) work`;

/** Projects that `d` can still carry. */
export const freeCapacity = `greatest(d.capacity - work.busy, 0)`;

/** How well `d` fits `p`. */
export const fit = `(case when shown.qualified then ${FIT_POINTS.function} else 0 end + shown.area
    + ${FIT_POINTS.perFreeProject} * least(${freeCapacity}, ${FIT_POINTS.freeProjects})
    + ${FIT_POINTS.perAward} * least(work.record, ${FIT_POINTS.awards}))::int`;

/** Whether every condition is met for a bid of `b` with the work of `d`. Memberships are checked where pairs are made. */
export const eligible = `((b.id <> d.id or p.eligibility -> 'tracks' @> to_jsonb(b.track))
    and ${outOfRegisterAsOf('b', NOW)} is null and ${outOfRegisterAsOf('d', NOW)} is null
    and (${standingAsOf('b', NOW)} <> 'SERIOUS' and ${standingAsOf('d', NOW)} <> 'SERIOUS' or not ${seriousListBars})
    and (p.eligibility -> 'kinds' = '[]' or p.eligibility -> 'kinds' @> to_jsonb(d.kind))
    and (shown.serves or not (p.eligibility ->> 'serviceAreaRequired')::boolean)
    and (shown.qualified or not ${qualificationRequired})
    and (p.eligibility ->> 'minimumRating' is null
      or ${ratingAsOf('b', NOW)} >= (p.eligibility ->> 'minimumRating')::int))`;
