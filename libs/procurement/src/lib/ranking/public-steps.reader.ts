import { LOST_SINCE } from '@chengjie/evaluation';
import { awardEnd, noticeEnd, type PeriodEnd, type WorkingCalendar } from '@chengjie/law';
import { Database, sharedLoader, statement } from '@chengjie/platform';
import { RulesReader, type FrozenPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { heldUntil } from '../cancellation/cancellation-holds.js';
import { STILL_TO_EXPLAIN } from '../finding/finding.statements.js';
import { panelQualifies, panelSizeOf } from '../panel/frozen-rules.js';
import { sittingOf } from '../panel/panel.rules.js';
import type { RecusalGround } from '../panel/recusal.js';
import type { LeftPanel } from '../project/exchanged-seats.rules.js';
import type { Project } from '../project/project.entity.js';
import { awaitedBy, firstSeated, lateStep, type Awaited, type PublicStep } from './public-steps.rules.js';
import { firstRankedAt } from './ranking.statements.js';

interface StepsRow extends FrozenPack, Pick<Project, 'regime' | 'procedure' | 'budgetFen' | 'exerciseFactor'> {
  readonly lotId: string;
  readonly now: Date;
  readonly firstRankedAt: Date | null;
  readonly endedAt: Date | null;
  readonly steps: readonly { readonly step: PublicStep['step']; readonly at: string }[];
  readonly seats: readonly {
    readonly number: number;
    readonly appointedAt: string;
    readonly recusedAt: string | null;
    readonly recusalGround: RecusalGround | null;
    readonly recusedBy: 'BUYER' | 'PANEL' | null;
  }[];
  /** When firsts in rank were found no longer eligible. */
  readonly lost: readonly string[];
  readonly reviewed: boolean;
  readonly toExplain: boolean;
  readonly heldUntil: Date | null;
  readonly tooFew: boolean;
}

const stepsOfLots = statement<StepsRow, [lotIds: readonly string[]]>(
  'ranking_public_steps',
  `select l.id as "lotId", clock_timestamp() as now, l.ended_at as "endedAt", (${firstRankedAt('l.id')}) as "firstRankedAt",
     p.regime, p.procedure, p.budget_fen::float8 as "budgetFen", p.rule_pack_id as "rulePackId", p.rule_pack_hash as "rulePackHash",
     p.exercise_factor as "exerciseFactor",
     (select json_agg(json_build_object('step', s.step, 'at', s.at) order by s.at) from (
       select 'OPENED' as step, l.opened_at as at
       union select 'REVIEWED', l.qualification_reviewed_at
       union select 'ASKED', f.proposed_at from bid_finding f where f.lot_id = l.id and f.kind = 'LOW_PRICE'
       union select 'EXPLAINED', coalesce(f.explained_at, f.answer_until) from bid_finding f where f.lot_id = l.id
       union select 'DECIDED', f.decided_at from bid_finding f where f.lot_id = l.id
       union select 'HELD', c.proposed_at from cancellation_proposal c where c.project_id = l.project_id and c.holds
       union select 'RELEASED', case when c.lapses_at < clock_timestamp() then coalesce(c.decided_at, c.lapses_at) else c.decided_at end
         from cancellation_proposal c where c.project_id = l.project_id and c.holds
     ) s where s.at is not null) as steps,
     coalesce((select json_agg(json_build_object('number', m.number, 'appointedAt', m.appointed_at, 'recusedAt', m.recused_at,
       'recusalGround', m.recusal_ground, 'recusedBy', m.recused_by)
       order by m.appointed_at, m.number) from panel_member m where m.project_id = l.project_id), '[]') as seats,
     coalesce((select json_agg(f.decided_at order by f.decided_at) from bid_finding f
       where f.lot_id = l.id and f.kind = 'ELIGIBILITY' and f.status = 'ADOPTED'), '[]') as lost,
     l.qualification_reviewed_at is not null as reviewed,
     coalesce((select bool_or(${STILL_TO_EXPLAIN}) from bid_finding f where f.lot_id = l.id), false) as "toExplain",
     ${heldUntil('l.project_id')} as "heldUntil",
     (select count(*) filter (where b.status = 'VALID') + count(*) filter (where b.invalid_reason ->> 'code' = '${LOST_SINCE}')
       from bid b where b.project_id = l.project_id and b.lot_id = l.id) < coalesce(p.minimum_valid_bids, 1) as "tooFew"
   from lot l join project p on p.id = l.project_id where l.id = any($1::uuid[])`,
);

/** How far a lot has come after its opening, by what everybody may know of it. */
export interface LotProgress {
  readonly now: Date;
  /** The first step after which the next came late, or has not come; null where none was late. */
  readonly late: (PublicStep & { readonly due: Date }) | null;
  /** When it was ranked for the first time, or ended without; null as long as it is under evaluation. */
  readonly rankedAt: Date | null;
  readonly endedAt: Date | null;
  /** Until when the next step is due, once it is ranked its award; null once it ended, and where a calendar to come may move that. */
  readonly due: Date | null;
  readonly awaited: Awaited;
  /** Who was seated, in order: of a panel that is not public yet when, and on which ground a seat was left, and not who. */
  readonly seats: LeftPanel['seats'];
  /** When each first in rank was found no longer eligible. */
  readonly lost: readonly Date[];
  /** Whether the first proposal to cancel is open. */
  readonly held: boolean;
}

/** Public steps from opening to ranking: lots of one moment in one statement, whoever asks. */
@Injectable()
export class PublicStepsReader {
  private readonly steps = sharedLoader<string, StepsRow & { readonly calendar: WorkingCalendar }>(async (ids) => {
    const rows = await this.database.query(stepsOfLots, [[...new Set(ids)]]);
    const calendar = await this.rules.calendar();
    const found = new Map(rows.map((row) => [row.lotId, { ...row, calendar }]));
    return ids.map((id) => found.get(id) ?? new Error(`No lot ${id}`));
  });

  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
  ) {}

  /** Of a lot that was opened. */
  async ofLot(lotId: string): Promise<LotProgress> {
    const { calendar, ...row } = await this.steps.load(lotId);
    const pack = await this.rules.ofProject(row);
    const { firstRankedAt: rankedAt, endedAt, now, exerciseFactor } = row;
    const dueOf = (at: Date) => certain(noticeEnd(at, pack.evaluationReport, calendar, exerciseFactor));
    const seats = row.seats.map(sittingOf);
    const panel = { members: seats, size: panelSizeOf(pack, row) };
    const taken = row.steps.map(({ step, at }) => ({ step, at: new Date(at) }));
    const opened = taken.find(({ step }) => step === 'OPENED');
    const seated = opened && firstSeated(panel, opened.at);
    const steps: readonly PublicStep[] = [
      ...taken,
      ...(seated ? [{ step: 'SEATED', at: seated } as const] : []),
    ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
    const over = rankedAt ?? endedAt;
    const last = over ? undefined : steps.at(-1);
    return {
      ...{ now, rankedAt, endedAt, seats },
      late: lateStep(steps, over, now, dueOf),
      due: rankedAt ? certain(awardEnd(rankedAt, pack, calendar, exerciseFactor)) : last ? dueOf(last.at) : null,
      awaited: awaitedBy({
        reviewed: row.reviewed || panelQualifies(pack, row),
        ...{ ...panel, toExplain: row.toExplain },
        ...{ held: row.heldUntil !== null, ends: row.tooFew },
      }),
      lost: row.lost.map((at) => new Date(at)),
      held: row.heldUntil !== null,
    };
  }
}

/** An end that no calendar of a later year will move: nobody is late by another. */
function certain({ end, provisional }: Pick<PeriodEnd, 'end' | 'provisional'>): Date | null {
  return provisional ? null : end;
}
