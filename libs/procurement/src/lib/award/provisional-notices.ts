import { noticeEnd, type WorkingCalendar } from '@chengjie/law';
import { Database, Events, statement, type FailureLog } from '@chengjie/platform';
import { RulesReader, type FrozenPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { projectEvents } from '../procurement.events.js';

interface ProvisionalRow extends FrozenPack {
  readonly id: string;
  readonly projectId: string;
  readonly lotId: string;
  readonly publishedAt: Date;
  readonly before: Date;
}

/** Exercises have none. */
const provisional = statement<ProvisionalRow, []>(
  'award_notices_provisional',
  `select a.id, a.project_id as "projectId", a.lot_id as "lotId", a.published_at as "publishedAt", a.notice_ends_at as before,
     p.rule_pack_id as "rulePackId", p.rule_pack_hash as "rulePackHash"
   from award a join project p on p.id = a.project_id where a.notice_provisional`,
);

const settle = statement<{ after: Date }, [id: string, end: Date]>(
  'award_notice_settle',
  `update award set notice_ends_at = greatest(notice_ends_at, $2), notice_provisional = false
   where id = $1 and notice_provisional returning notice_ends_at as after`,
);

/**
 * An award notice whose end touches a year without a published calendar is settled once the year is entered: later perhaps,
 * never earlier than it was announced, since challenges count from it (domain.md §8, 条例 53).
 */
@Injectable()
export class ProvisionalNotices {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly rules: RulesReader,
  ) {}

  /**
   * Settles what the calendar of now can settle, each notice in a transaction of its own.
   * @param report told of each notice that cannot be settled: it keeps no other from it
   */
  async settle(report: FailureLog['report']): Promise<void> {
    const waiting = await this.database.query(provisional, []);
    if (waiting.length === 0) return;
    const calendar = await this.rules.calendar();
    for (const row of waiting)
      await this.tryToSettle(row, calendar).catch((error: unknown) =>
        report(error, `The end of award notice ${row.id} could not be settled`),
      );
  }

  private async tryToSettle(row: ProvisionalRow, calendar: WorkingCalendar): Promise<void> {
    const { awardNoticePeriod } = await this.rules.ofProject(row);
    const { end, provisional: still } = noticeEnd(row.publishedAt, awardNoticePeriod, calendar, null);
    if (!still) await this.database.transaction(() => this.settleOne(row, end));
  }

  private async settleOne({ id: awardId, projectId, lotId, before }: ProvisionalRow, end: Date): Promise<void> {
    const settled = await this.database.queryOne(settle, [awardId, end]);
    if (!settled) return; // another worker was quicker
    const data = { awardId, lotId, before: before.toISOString(), after: settled.after.toISOString() };
    await this.events.append(projectEvents.AWARD_NOTICE_SETTLED(projectId, data), { actor: null });
  }
}
