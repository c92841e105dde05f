import type { LowPriceFigure } from '@chengjie/evaluation';
import { isFinalState, newId, vocabularyOf, type Notice, type Vocabulary } from '@chengjie/kernel';
import { notify } from '@chengjie/notifications';
import { Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { findingActs } from '../acts/finding.acts.js';
import { LOT_TITLES, namedLot } from '../lot/lot-titles.sql.js';
import type { Lot } from '../lot/lot.entity.js';
import type { PanelMember } from '../panel/panel.entity.js';
import type { Project } from '../project/project.entity.js';
import { markInvalid, withdrawRanking } from '../ranking/ranking.statements.js';
import type { Facts } from './finding.rules.js';
import { reinstate, storeFinding, type FindingRow } from './finding.statements.js';
import type { CorrectedError, FindingKind, FindingStatus, Ground, LostCondition } from './finding.terms.js';
import { invalidityOf, type Invalidity, type Votes } from './invalidity.rules.js';

/** A finding about to be kept. */
export interface NewFinding extends Facts {
  readonly kind: FindingKind;
  readonly invalidates: boolean;
  readonly ground: Ground;
  readonly corrects?: CorrectedError;
  readonly figures?: readonly LowPriceFigure[];
  /** What the register says of a bidder that is no longer eligible. */
  readonly lost?: readonly LostCondition[];
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

const titleOf = statement<{ titleZh: string; titleEn: string }, [lotId: string]>(
  'finding_lot_title',
  `select ${LOT_TITLES} from lot l join project p on p.id = l.project_id ${namedLot} where l.id = $1`,
);

/** Makes what the bidder alone is told of a finding, from what names its bid. */
type ReviewNotice = (
  findingId: string,
  of: { titleZh: string; titleEn: string; bidId: string; projectId: string; vocabulary: Vocabulary },
) => Notice;

/** A bid that a finding is about, and whose it is. */
type BidOfFinding = Pick<FindingRow, 'bidId' | 'bidderId' | 'bidderName'>;

/** Both where it is about two: who colluded did so with somebody (财政部令87, 37). */
function bidsOf({
  bidId,
  bidderId,
  bidderName,
  other,
}: BidOfFinding & Pick<FindingRow, 'other'>): readonly BidOfFinding[] {
  return [{ bidId, bidderId, bidderName }, ...(other ? [other] : [])];
}

/** Keeps findings, and does to bids what they say. */
@Injectable()
export class FindingRecord {
  constructor(private readonly database: Database) {}

  async store(
    { project, lot, bidId, actor, act, seat }: FindingAbout,
    finding: NewFinding,
  ): Promise<{ findingId: string; answerUntil: Date | null }> {
    const findingId = newId();
    const {
      kind,
      invalidates,
      ground,
      corrects,
      condition,
      clause,
      facts,
      otherBidId,
      figures = [],
      lost = [],
    } = finding;
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
      JSON.stringify(lost),
    ]);
    return { findingId, answerUntil: stored?.answerUntil ?? null };
  }

  /**
   * Makes the bids that it is about invalid, or valid again; a ranking that counted them otherwise is withdrawn, its evaluation stays.
   * @returns those that it changed: the other one may have been invalid before
   */
  async apply(
    finding: Omit<FindingRow, 'status' | 'answerUntil' | 'stillToExplain'> & Pick<NewFinding, 'lost'>,
    votes: Votes,
    vocabulary: Vocabulary,
  ): Promise<readonly BidOfFinding[]> {
    const { id, lotId, invalidates } = finding;
    const bids = bidsOf(finding);
    const changed = await this.change(
      bids.map(({ bidId }) => bidId),
      invalidates ? invalidityOf(id, finding, votes, vocabulary) : undefined,
    );
    await this.database.query(withdrawRanking, [[lotId]]);
    return bids.filter(({ bidId }) => changed.some((each) => each.bidId === bidId));
  }

  private change(bidIds: readonly string[], reason: Invalidity | undefined) {
    return reason
      ? this.database.query(markInvalid, [JSON.stringify(bidIds.map((bidId) => ({ bidId, reason })))])
      : this.database.query(reinstate, [bidIds]);
  }

  /** Tells one bidder of a finding about its bid for a lot. */
  async tell(
    { findingId, bidId, bidderId }: { readonly findingId: string; readonly bidId: string; readonly bidderId: string },
    { project, lot }: Pick<FindingAbout, 'project' | 'lot'>,
    notice: ReviewNotice,
  ): Promise<void> {
    const titles = (await this.database.queryOne(titleOf, [lot.id])) ?? { titleZh: '', titleEn: '' };
    const told = notice(findingId, { ...titles, bidId, projectId: project.id, vocabulary: vocabularyOf(project) });
    await notify(this.database, [bidderId], told, project.exercise);
  }
}
