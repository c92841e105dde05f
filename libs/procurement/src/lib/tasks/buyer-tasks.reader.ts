import { titlesOf, vocabularyOf, type Procured, type Task } from '@chengjie/kernel';
import { Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { FirstInRankReader } from '../award/first-in-rank.reader.js';
import { PublicStepsReader } from '../ranking/public-steps.reader.js';
import { emptySeats, sittingOf } from '../panel/panel.rules.js';
import { SCORED } from '../panel/panel.statements.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import type { LotStatus } from '../project/project.terms.js';
import { buyerTasks } from './procurement.tasks.js';
import { titleOfLot, type NamedLot } from './title-of-lot.js';

interface LotInWork extends NamedLot, Procured {
  readonly projectId: string;
  readonly reference: string;
  readonly lotId: string;
  readonly status: LotStatus;
  readonly since: Date;
  readonly deadlineAt: Date | null;
  /** Who has or had a seat, while seats can be filled; none of a lot in another state. */
  readonly seats: readonly {
    readonly number: number;
    readonly appointedAt: string;
    readonly recusedAt: string | null;
    /** Whether registers bar it from what it has still to do, and no second person is awaited. */
    readonly barred: boolean;
  }[];
  /** Whether its last ranking is withdrawn. */
  readonly outdated: boolean;
}

/**
 * Lots that an office buys and that have not ended, of each state those that have stood longest in it. Whoever has a seat
 * on a panel decides nothing there for the buyer.
 */
const inWork = statement<LotInWork, [agencyId: string, regionCode: string, accountId: string, most: number]>(
  'tasks_lots_of_buyer',
  `select "projectId", reference, title, "titleEn", regime, procedure, number, "ofSeveral", "lotId", status, since, "deadlineAt", outdated,
     coalesce((select json_agg(json_build_object('number', m.number, 'appointedAt', m.appointed_at, 'recusedAt', m.recused_at,
         'barred', m.recused_at is null and seat_owes(m.id) and cardinality(${SCORED.bars}) > 0 and not ${SCORED.proposed}) order by m.number)
       from panel_member m where m.project_id = standing."projectId" and standing.status in ('PUBLISHED', 'OPENED')), '[]') as seats
   from (
     select p.id as "projectId", p.reference, p.title, p.title_en as "titleEn", p.regime, p.procedure, l.number, l.id as "lotId", l.status, p.deadline_at as "deadlineAt",
       coalesce(l.evaluated_at, l.opened_at, p.published_at, p.created_at) as since,
       exists (select from lot o where o.project_id = p.id and o.id <> l.id) as "ofSeveral",
       l.status = 'EVALUATED' and not exists (select from ranked_bid r join evaluation e on e.id = r.evaluation_id
         where e.lot_id = l.id and e.run = (select max(run) from evaluation x where x.lot_id = l.id)) as outdated,
       row_number() over (partition by l.status order by coalesce(l.evaluated_at, l.opened_at, p.published_at, p.created_at)) as place
     from project p join lot l on l.project_id = p.id
     where p.agency_id = $1 and starts_with(p.region_code, $2::text) and p.status in ('DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED')
       and l.status in ('DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED')
       and not exists (select from panel_member s where s.project_id = p.id and s.account_id = $3)
   ) standing where place <= $4::int`,
);

/** What waits for a buyer. */
@Injectable()
export class BuyerTasksReader {
  constructor(
    private readonly database: Database,
    private readonly scoring: ScoringProgressReader,
    private readonly steps: PublicStepsReader,
    private readonly winners: FirstInRankReader,
  ) {}

  async of({ accountId, acting }: Actor, most: number): Promise<Task[]> {
    // A project with lots in one state is one task there: more of them are read than are shown.
    const asked = [acting.agencyId ?? '', acting.regionCode, accountId, most * 5] as const;
    const lots = await this.database.query(inWork, asked);
    const tasks = (await Promise.all(lots.map((lot) => this.taskOf(lot)))).flat();
    return [...new Map(tasks.map((task) => [keyOf(task), task])).values()];
  }

  private async taskOf(lot: LotInWork): Promise<Task[]> {
    const { projectId: thingId, reference, since, deadlineAt: dueAt } = lot;
    const whole = { thingId, reference, since, title: titlesOf(lot), vocabulary: vocabularyOf(lot) };
    const ofLot = { ...whole, title: titleOfLot(lot) };
    switch (lot.status) {
      case 'DRAFT':
        return [buyerTasks.PUBLISH_PROJECT(whole)];
      case 'PUBLISHED':
        return isSeated(lot) ? toFill(lot, { ...whole, dueAt }) : [buyerTasks.APPOINT_PANEL_EARLY({ ...whole, dueAt })];
      case 'OPENED': {
        const { ranking, review, failsFrom } = await this.scoring.hindrancesOf(lot.lotId);
        if (ranking === null)
          return [buyerTasks.EVALUATE_LOT({ ...ofLot, dueAt: await this.scoring.rankingDueOf(lot.lotId) })];
        // Everybody is warned of it afterwards.
        const due = { dueAt: (await this.steps.ofLot(lot.lotId)).due };
        return [
          ...(failsFrom ? [buyerTasks.LOT_ENDS_LATER({ ...ofLot, dueAt: failsFrom })] : []),
          ...(review === null ? [buyerTasks.COMPLETE_QUALIFICATION_REVIEW({ ...ofLot, ...due })] : []),
          ...(isSeated(lot) ? toFill(lot, { ...whole, ...due }) : [buyerTasks.APPOINT_PANEL({ ...whole, ...due })]),
        ];
      }
      case 'EVALUATED':
        return this.ofRanked(lot, ofLot);
      default:
        return [];
    }
  }

  private async ofRanked(lot: LotInWork, facts: Parameters<typeof buyerTasks.PUBLISH_AWARD>[0]): Promise<Task[]> {
    const { ranking, award } = await this.scoring.hindrancesOf(lot.lotId);
    if (lot.outdated) return ranking === null ? [buyerTasks.EVALUATE_LOT_AGAIN(facts)] : [];
    if (award !== null) return [];
    const lost = await this.winners.lostByFirst(lot.lotId);
    if (lost.length > 0) return [buyerTasks.FIND_NO_LONGER_ELIGIBLE(facts)];
    return [buyerTasks.PUBLISH_AWARD({ ...facts, dueAt: await this.winners.dueOf(lot.lotId) })];
  }
}

/** Whether somebody sits on the panel. */
function isSeated({ seats }: LotInWork): boolean {
  return seats.some(({ recusedAt }) => recusedAt === null);
}

/** What a panel lacks that its buyer appointed: seats that were left, and those of whom registers bar. */
function toFill({ seats }: LotInWork, whole: Parameters<typeof buyerTasks.APPOINT_PANEL>[0]): Task[] {
  const members = seats.map(sittingOf);
  const empty = emptySeats(members);
  const barred = members.filter((seat) => seat.barred);
  const since = empty[0]?.recusedAt ?? whole.since;
  return [
    ...(empty.length > 0 ? [buyerTasks.FILL_SEATS({ ...whole, since }, { numbers: numbersOf(empty) })] : []),
    ...(barred.length > 0 ? [buyerTasks.REPLACE_BARRED(whole, { numbers: numbersOf(barred) })] : []),
  ];
}

function numbersOf(seats: readonly { readonly number: number }[]): string {
  return seats.map(({ number }) => number).join('、');
}

/** What is one task: lots are named where they are meant. */
function keyOf({ kind, thingId, title }: Task): string {
  return `${kind} ${thingId} ${title.zh}`;
}
