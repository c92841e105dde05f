import type { Act, DomainEvent } from '@chengjie/kernel';
import type { lotNotices, projectNotices } from '../procurement.notices.js';
import type { FindingStatus } from '../finding/finding.terms.js';
import type { LotStatus } from '../project/project.terms.js';

/**
 * Who does an act: the buyer's officer; a member of the panel; whoever has or had a seat there, as
 * an evaluator that stands down; a bidder; the clock, or what follows from another act.
 */
export type Doer = 'BUYER' | 'EVALUATOR' | 'SEAT_HOLDER' | 'BIDDER' | 'CLOCK';

/** What bidders may be told of the project. */
export type ProjectNotice = (typeof projectNotices)['PROJECT_OPENED' | 'PROJECT_CANCELLED'];

/** What bidders may be told of the lot that they bid for. */
export type LotNotice = (typeof lotNotices)['LOT_WON' | 'LOT_LOST' | 'LOT_ENDED'];

/** A row of the tables of acts: who does what when, what comes of it, what is recorded and who is told. */
export interface ProcurementAct<State extends string = string> extends Act<State> {
  readonly by: readonly Doer[];
  /** It is about the panel, or members of it may do it: all seats are loaded with it. */
  readonly panel?: true;
  /** Recorded when it is done. */
  readonly event?: (projectId: string, ...details: never) => DomainEvent;
  /** Told to all who bid for the lots that it moved. */
  readonly notice?: ProjectNotice | LotNotice;
  /** Told instead to whoever is first in rank. */
  readonly noticeToFirst?: LotNotice;
}

/** What an act on a bid asks of its lot besides. */
export interface BidAct<State extends string = string> extends ProcurementAct<State> {
  readonly during: readonly LotStatus[];
  /** How the finding begins that it makes. */
  readonly finding?: FindingStatus;
}

/** An act that moves lots; one on a bid moves the bid. */
export type MovingAct = ProcurementAct<LotStatus> & { readonly to: LotStatus; readonly during?: never };

/** What the event of an act tells. */
export type EventDetails<A extends ProcurementAct> = A extends {
  readonly event: (projectId: string, ...details: infer Details) => DomainEvent;
}
  ? Details
  : [];

/** How far a lot has come, and its project with it. In the words of its procedure, as in the portal. */
export const STAGES = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  PUBLISHED: { zh: '公告中', en: 'Open for [bids]' },
  OPENED: { zh: '评审中', en: 'Being evaluated' },
  EVALUATED: { zh: '已评审', en: 'Evaluated' },
  AWARDED: { zh: '[awarded]', en: '[Awarded]' },
  FAILED: { zh: '[failed]', en: '[Failed]' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
} as const;

/** The bids are open and nothing is awarded: scoring, review and ranking belong here. */
export const UNDER_EVALUATION = ['OPENED', 'EVALUATED'] as const satisfies readonly LotStatus[];
