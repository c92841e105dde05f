import { NotFoundError, spoken } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { Lot } from '../lot/lot.entity.js';
import { notifyBidders } from '../notices/notify-bidders.js';
import { PanelMemberEntity, type PanelMember } from '../panel/panel.entity.js';
import { lotIn, ProjectStore } from '../project/project.store.js';
import { assertDoer } from './acts.policy.js';
import {
  assertBidState,
  assertStage,
  moveLot,
  moveProject,
  stagedLot,
  stagedProject,
  type Move,
  type ProjectWithLots,
} from './acts.rules.js';
import { bidActs } from './bid.acts.js';
import { findingActs } from './finding.acts.js';
import { lotActs } from './lot.acts.js';
import type { EventDetails, MovingAct, ProcurementAct } from './procurement-act.js';
import { wholeActs } from './whole.acts.js';

/** An act that is being done. */
export interface Doing<A extends ProcurementAct = ProcurementAct> extends ProjectWithLots {
  readonly act: A;
  /** Null when the clock acts. */
  readonly actor: Actor | null;
  /** What it is done to; undefined for the whole project. */
  readonly lot: Lot | undefined;
}

/** The same, on a lot. */
export interface DoingOnLot<A extends ProcurementAct = ProcurementAct> extends Doing<A> {
  readonly lot: Lot;
}

/** All who have or had a seat on the panel, by number: with the acts whose row asks for it. */
type Panel<A extends ProcurementAct> = A extends { readonly panel: true }
  ? { readonly members: readonly PanelMember[] }
  : object;

/** An act that may go on: locked, authorized, in its stage. */
export type Begun<A extends ProcurementAct> = Doing<A> & Panel<A>;

/** The same, on a lot. */
export type BegunOnLot<A extends ProcurementAct> = DoingOnLot<A> & Panel<A>;

/** The same, on a bid. */
export type BegunOnBid<K extends keyof typeof bidActs.acts> = BegunOnLot<(typeof bidActs.acts)[K]> & {
  readonly bid: BidActedOn;
};

/** What is said of an act. */
interface Said {
  /** Why, in the actor's words. */
  readonly reason?: string;
  /** True where nothing of it is public, such as the end of a draft: then nobody is told either. */
  readonly internal?: boolean;
  /** Who it was, where the person's name is sealed until the award: the number of its seat. */
  readonly label?: string;
}

/** How an act was done: what moves lots says when. */
export type Done<A extends ProcurementAct> = Said & (A extends MovingAct ? Move : object);

/** A bid after the opening. */
interface BidActedOn {
  readonly projectId: string;
  readonly lotId: string;
  readonly status: 'VALID' | 'INVALID';
}

/** Nothing of a bid before the opening: nothing tells whether there is such a bid. */
const openedBid = statement<BidActedOn, [bidId: string]>(
  'acts_opened_bid',
  `select project_id as "projectId", lot_id as "lotId", status from bid where id = $1 and status in ('VALID', 'INVALID')`,
);

/**
 * The way into every act and out of it. Begun: what it is done to is loaded and locked, the actor is one of those whom the
 * act's row names, and the stage is one of the row's; else the refusal names this act and this state. Recorded: what moves
 * moves, and the row's event and notice are given.
 */
@Injectable()
export class ProcurementActs {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly projects: ProjectStore,
  ) {}

  /** @throws NotFoundError, ForbiddenError, DomainError NOT_IN_THIS_STATE */
  async onProject<K extends keyof typeof wholeActs>(
    actor: Actor,
    key: K,
    projectId: string,
  ): Promise<Begun<(typeof wholeActs)[K]>> {
    const act = wholeActs[key];
    const whole = await this.projects.lockWhole(projectId);
    const members = await this.panelFor(act, projectId);
    assertDoer(actor, act.by, { ...whole, members });
    assertStage(act, act.from, stagedProject(whole.project));
    return { ...whole, act, actor, lot: undefined, members };
  }

  /** What follows once a second person confirms that a seat is left; whether it may, the caller asks. @throws NotFoundError */
  async standDownAsProposed(
    actor: Actor,
    projectId: string,
  ): Promise<Begun<(typeof wholeActs)['standDownAsProposed']> & { readonly actor: Actor }> {
    const act = wholeActs.standDownAsProposed;
    const whole = await this.projects.lockWhole(projectId);
    return { ...whole, act, actor, lot: undefined, members: await this.panelFor(act, projectId) };
  }

  /** @throws NotFoundError, ForbiddenError, DomainError NOT_IN_THIS_STATE */
  async onLot<K extends keyof typeof lotActs.acts>(
    actor: Actor,
    key: K,
    lotId: string,
  ): Promise<BegunOnLot<(typeof lotActs.acts)[K]>> {
    const act = lotActs.acts[key];
    const of = await this.projects.lockLot(lotId);
    const members = await this.panelFor(act, of.project.id);
    assertDoer(actor, act.by, { ...of, members });
    assertStage(act, act.from, stagedLot(of.lot, of.lots.length > 1, of.project));
    return { ...of, act, actor, members };
  }

  /**
   * On an opened bid.
   * @param projectId where it must be; left out, wherever it is
   * @throws NotFoundError before the opening too; ForbiddenError, DomainError NOT_IN_THIS_STATE, BID_NOT_IN_THIS_STATE
   */
  async onBid<K extends keyof typeof bidActs.acts>(
    actor: Actor,
    key: K,
    bidId: string,
    projectId?: string,
  ): Promise<BegunOnBid<K>> {
    const act = bidActs.acts[key];
    const id = projectId ?? (await this.database.queryOne(openedBid, [bidId]))?.projectId;
    if (!id) throw new NotFoundError(spoken({ zh: '[bid]', en: '[bid]' }, 'ANY'), bidId);
    const whole = await this.projects.lockWhole(id);
    const bid = await this.database.queryOne(openedBid, [bidId]);
    const lot = bid?.projectId === id ? lotIn(whole, bid.lotId) : undefined;
    const members = await this.panelFor(act, id);
    assertDoer(actor, act.by, { ...whole, members });
    assertStage(
      act,
      act.during,
      lot ? stagedLot(lot, whole.lots.length > 1, whole.project) : stagedProject(whole.project),
    );
    if (!bid || !lot) throw new NotFoundError(spoken({ zh: '[bid]', en: '[bid]' }, 'ANY'), bidId);
    assertBidState(act, bid.status, whole.project);
    return { ...whole, act, actor, lot, bid, members };
  }

  /** On a finding about a bid of a lot. How far it has come the caller asks, now that it is locked. @throws as {@link onLot} */
  async onFinding<K extends keyof typeof findingActs.acts>(
    actor: Actor,
    key: K,
    lotId: string,
  ): Promise<BegunOnLot<(typeof findingActs.acts)[K]>> {
    const act = findingActs.acts[key];
    const of = await this.projects.lockLot(lotId);
    const members = await this.panelFor(act, of.project.id);
    assertDoer(actor, act.by, { ...of, members });
    assertStage(act, act.during, stagedLot(of.lot, of.lots.length > 1, of.project));
    return { ...of, act, actor, members };
  }

  /** What follows from an act instead of it, or what the clock does. */
  following<K extends keyof typeof lotActs.acts>(
    of: Omit<DoingOnLot, 'act'>,
    key: K,
  ): DoingOnLot<(typeof lotActs.acts)[K]> {
    return { ...of, act: lotActs.acts[key] };
  }

  /** Records that it was done: what moves moves, the event is recorded, the bidders of what moved are told. */
  async record<A extends ProcurementAct>(doing: Doing<A>, done: Done<A>, ...details: EventDetails<A>): Promise<void> {
    const { act, actor, project, lot, lots } = doing;
    const { reason, internal, label }: Said = done;
    const moved = movesLots(act) ? this.move({ act, project, lot, lots }, done as Done<MovingAct>) : [];
    const event = act.event?.(project.id, ...(details as never));
    if (event) {
      const { exercise } = project;
      await this.events.append(event, { actor, exercise, reason, label, ...(internal && { internal }) });
    }
    if (!internal) await this.tell(doing, moved);
  }

  /** Only moves what the act moves; for an opening, whose event the database makes. @returns the lots that moved */
  move({ act, lot, ...whole }: Omit<Doing<MovingAct>, 'actor'>, move: Move): readonly Lot[] {
    if (!lot) return moveProject(whole, act, move);
    moveLot({ ...whole, lot }, act, move);
    return [lot];
  }

  /** Only tells those who bid for these lots. */
  async tell({ act, project }: Pick<Doing, 'act' | 'project'>, lots: readonly Lot[]): Promise<void> {
    const lotIds = lots.map(({ id }) => id);
    if (act.notice)
      await notifyBidders(this.database, { projectId: project.id, lotIds }, act.notice, act.noticeToFirst);
  }

  /** Empty for acts that do not ask for it: their type hides it. */
  private async panelFor({ panel }: ProcurementAct, projectId: string): Promise<PanelMember[]> {
    if (!panel) return [];
    return this.database.em.find(PanelMemberEntity, { projectId }, { orderBy: { number: 'asc' } });
  }
}

function movesLots(act: ProcurementAct): act is MovingAct {
  return act.to !== undefined && !('during' in act);
}
