import { isFinalState, newId, type Notice } from '@chengjie/kernel';
import { notify } from '@chengjie/notifications';
import { Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { findingActs } from '../acts/finding.acts.js';
import type { Lot } from '../lot/lot.entity.js';
import type { PanelMember } from '../panel/panel.entity.js';
import type { Project } from '../project/project.entity.js';
import { markInvalid, withdrawRanking } from '../ranking/ranking.statements.js';
import type { Facts, LowPriceFigure } from './finding.rules.js';
import { reinstate, storeFinding, type FindingRow } from './finding.statements.js';
import type { CorrectedError, FindingKind, FindingStatus, Ground } from './finding.terms.js';
import { invalidityOf, type Votes } from './invalidity.rules.js';

/** A finding about to be kept. */
export interface NewFinding extends Facts {
  readonly kind: FindingKind;
  readonly invalidates: boolean;
  readonly ground: Ground;
  readonly corrects?: CorrectedError;
  readonly figures?: readonly LowPriceFigure[];
  /** Milliseconds in which the bidder may explain. */
  readonly answerMs?: number;
}

/** What it is about, and who makes it: a seat, or the buyer. */
export interface FindingAbout {
  readonly project: Project;
  readonly lot: Lot;
  readonly bidId: string;
  readonly actor: Actor;
  /** By what it is made, which says how it begins. */
  readonly act: { readonly finding: FindingStatus };
  readonly seat: PanelMember | undefined;
}

/** The lot is named by its number where the project has several, and by its title where that says more. */
const titleOf = statement<{ titleZh: string; titleEn: string }, [lotId: string]>(
  'finding_lot_title',
  `select p.title || case when named.several then '：第 ' || l.number || ' 包' || named.own else '' end as "titleZh",
     p.title || case when named.several then ', lot ' || l.number || named.own else '' end as "titleEn"
   from lot l join project p on p.id = l.project_id
   cross join lateral (select exists (select from lot where project_id = p.id and number > 1) as several,
     case when l.title = p.title then '' else ' ' || l.title end as own) named
   where l.id = $1`,
);

/** Makes what the bidder alone is told of a finding, from what names its bid. */
type ReviewNotice = (
  findingId: string,
  of: { titleZh: string; titleEn: string; bidId: string; projectId: string },
) => Notice;

/** Keeps findings, and does to bids what they say. */
@Injectable()
export class FindingRecord {
  constructor(private readonly database: Database) {}

  async store(
    { project, lot, bidId, actor, act, seat }: FindingAbout,
    finding: NewFinding,
  ): Promise<{ findingId: string; answerUntil: Date | null }> {
    const findingId = newId();
    const { kind, invalidates, ground, corrects, condition, clause, facts, otherBidId, figures = [] } = finding;
    const [stored] = await this.database.query(storeFinding, [
      ...([findingId, project.id, lot.id, bidId, kind, invalidates, ground, corrects ?? null] as const),
      ...([
        condition ?? null,
        clause ?? null,
        facts,
        otherBidId ?? null,
        JSON.stringify(figures),
        act.finding,
      ] as const),
      ...([actor.accountId, seat?.id ?? null, finding.answerMs ?? null] as const),
      isFinalState(findingActs, act.finding),
    ]);
    return { findingId, answerUntil: stored?.answerUntil ?? null };
  }

  /** Makes the bid invalid or valid again; a ranking that counted it otherwise is withdrawn, its evaluation stays. */
  async apply(finding: Omit<FindingRow, 'status' | 'answerUntil' | 'stillToExplain'>, votes: Votes): Promise<void> {
    const { id, bidId, lotId, invalidates } = finding;
    if (invalidates) {
      const reason = invalidityOf(id, finding, votes);
      await this.database.query(markInvalid, [JSON.stringify([{ bidId, reason }])]);
    } else await this.database.query(reinstate, [bidId]);
    await this.database.query(withdrawRanking, [[lotId]]);
  }

  /** Tells one bidder of a finding about its bid for a lot. */
  async tell(
    { findingId, bidId, bidderId }: { readonly findingId: string; readonly bidId: string; readonly bidderId: string },
    { project, lot }: Pick<FindingAbout, 'project' | 'lot'>,
    notice: ReviewNotice,
  ): Promise<void> {
    const titles = (await this.database.queryOne(titleOf, [lot.id])) ?? { titleZh: '', titleEn: '' };
    const told = notice(findingId, { ...titles, bidId, projectId: project.id });
    await notify(this.database, [bidderId], told, project.exercise);
  }
}
