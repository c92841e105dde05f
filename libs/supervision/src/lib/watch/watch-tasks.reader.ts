import { defineTasks, titlesOf, vocabularyOf, type Procured, type Task, type Titled } from '@chengjie/kernel';
import { Database, inStates, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { EQUAL_PRICES } from '../preferential-award.conditions.js';

/** Days for which what happened calls for a supervisor: while challenges to a result can still be raised (条例 53). */
const CALLING_DAYS = 14;

/** What of projects a supervisor looks at. */
export const watchTasks = defineTasks({
  LOOK_AT_EQUAL_PRICES: {
    ...{
      urgency: 'WAITS',
      zh: '联合会优先[award]，且[price]相同：核对是否串通',
      en: 'Decided by the federation step among equal prices: look for collusion',
    },
    description: 'An award was decided by the federation step among equal prices.',
  },
  LOOK_AT_CORRECTION: {
    ...{
      urgency: 'WAITS',
      zh: '无效认定被更正为有效：核对',
      en: '[ABid] that was found invalid is valid again: look at it',
    },
    description: 'A finding was corrected: the bid is valid again.',
  },
  LOOK_AT_INVALIDATION: {
    ...{ urgency: 'WAITS', zh: '[bid]被认定无效：核对依据', en: '[ABid] was found invalid: look at the grounds' },
    description: 'A bid was found invalid.',
  },
  LOOK_AT_CANCELLATION: {
    ...{ urgency: 'WAITS', zh: '[opening]之后取消：核对事由', en: 'Cancelled after the opening: look at the reason' },
    description: 'A project was cancelled after its opening.',
  },
});

interface WatchedRow extends Procured, Titled {
  readonly what: 'EQUAL_PRICES' | 'BID_REINSTATED' | 'BID_FOUND_INVALID' | 'PROJECT_CANCELLED';
  readonly projectId: string;
  readonly reference: string;
  readonly since: Date;
}

/** Kinds of event that call, each once for a project: the latest. */
const EVENTS = [
  'BID_REINSTATED',
  'BID_FOUND_INVALID',
  'PROJECT_CANCELLED',
] as const satisfies readonly WatchedRow['what'][];

const watched = statement<WatchedRow, [regionCode: string, days: number, most: number]>(
  'tasks_watched',
  `(select 'EQUAL_PRICES' as what, p.id as "projectId", p.reference, p.title, p.title_en as "titleEn", p.regime, p.procedure, a.published_at as since
     from award a join project p on p.id = a.project_id
     where a.preferential and a.status = 'ACTIVE' and not a.exercise and starts_with(a.region_code, $1::text)
       and a.published_at > clock_timestamp() - make_interval(days => $2::int) and ${EQUAL_PRICES}
     order by a.published_at desc limit $3::int)
   union all
   (select what, "projectId", reference, title, "titleEn", regime, procedure, since from (
       select e.type as what, p.id as "projectId", p.reference, p.title, p.title_en as "titleEn", p.regime, p.procedure, max(e.at) as since,
         row_number() over (partition by e.type order by max(e.at) desc) as place
       from event e join project p on p.id = e.subject_id
       where e.subject_type = 'PROJECT' and e.public and not e.exercise and ${inStates('e.type', EVENTS)}
         and e.at > clock_timestamp() - make_interval(days => $2::int) and starts_with(p.region_code, $1::text)
         and (e.type <> 'PROJECT_CANCELLED' or p.opened_at is not null)
       group by e.type, p.id) lately where place <= $3::int)`,
);

const KINDS = {
  EQUAL_PRICES: watchTasks.LOOK_AT_EQUAL_PRICES,
  BID_REINSTATED: watchTasks.LOOK_AT_CORRECTION,
  BID_FOUND_INVALID: watchTasks.LOOK_AT_INVALIDATION,
  PROJECT_CANCELLED: watchTasks.LOOK_AT_CANCELLATION,
};

/** Finds what a supervisor looks at: it is told of all of it, and nobody says when it has looked. */
@Injectable()
export class WatchTasksReader {
  constructor(private readonly database: Database) {}

  async of({ acting }: Actor, most: number): Promise<Task[]> {
    const rows = await this.database.query(watched, [acting.regionCode, CALLING_DAYS, most]);
    return rows.map(({ what, projectId: thingId, reference, since, ...of }) =>
      KINDS[what]({ thingId, reference, title: titlesOf(of), since, vocabulary: vocabularyOf(of) }),
    );
  }
}
