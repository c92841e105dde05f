import { NotFoundError, type Act } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { Lot } from '../lot/lot.entity.js';
import { notifyBidders } from '../notices/notify-bidders.js';
import { PanelMemberEntity, type PanelMember } from '../panel/panel.entity.js';
import { lotIn, ProjectStore } from '../project/project.store.js';
import type { LotStatus } from '../project/project.terms.js';
import { assertCapacity, asksPanel } from './acts.policy.js';
import { assertStage, moveLot, moveProject, type Move, type ProjectWithLots } from './acts.rules.js';
import { bidActs } from './bid.acts.js';
import { lotActs } from './lot.acts.js';
import { panelActs } from './panel.acts.js';
import type { EventDetails, ProcurementAct } from './procurement-act.js';
import { projectActs } from './project.acts.js';

const wholeActs = { ...projectActs.acts, ...panelActs.acts };

/** An act that may go on: locked, authorized, in its stage. */
export interface Begun<A extends ProcurementAct = ProcurementAct> extends ProjectWithLots {
  readonly act: A;
  /** Null when the clock acts. */
  readonly actor: Actor | null;
  /** What it is done to; undefined for the whole project. */
  readonly lot: Lot | undefined;
  /** The panel, those included who left it, where the act asks for it. */
  readonly members: readonly PanelMember[];
}

/** The same, on a lot. */
export interface BegunOnLot<A extends ProcurementAct = ProcurementAct> extends Begun<A> {
  readonly lot: Lot;
}

/** How an act was done. */
export interface Done extends Partial<Move> {
  /** Why, in the actor's words. */
  readonly reason?: string;
  /** True where nothing of it is public, such as the end of a draft: then nobody is told either. */
  readonly internal?: boolean;
}

/** A bid after the opening. */
interface OpenedBid {
  readonly projectId: string;
  readonly lotId: string;
  readonly status: 'VALID' | 'INVALID';
}

/** Nothing of a bid before the opening: nothing tells whether there is such a bid. */
const openedBid = statement<OpenedBid, [bidId: string]>(
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
    const begun = { ...whole, act, actor, lot: undefined, members: await this.panelFor(act, projectId) };
    assertCapacity(actor, act.by, begun);
    assertStage(act, act.from, whole.project.status);
    return begun;
  }

  /** @throws NotFoundError, ForbiddenError, DomainError NOT_IN_THIS_STATE */
  async onLot<K extends keyof typeof lotActs.acts>(
    actor: Actor,
    key: K,
    lotId: string,
  ): Promise<BegunOnLot<(typeof lotActs.acts)[K]>> {
    const act = lotActs.acts[key];
    const of = await this.projects.lockLot(lotId);
    const begun = { ...of, act, actor, members: await this.panelFor(act, of.project.id) };
    assertCapacity(actor, act.by, begun);
    assertStage(act, act.from, of.lot.status);
    return begun;
  }

  /**
   * On an opened bid.
   * @param projectId where it must be; left out, wherever it is
   * @throws NotFoundError before the opening too; ForbiddenError, DomainError NOT_IN_THIS_STATE
   */
  async onBid<K extends keyof typeof bidActs.acts>(
    actor: Actor,
    key: K,
    bidId: string,
    projectId?: string,
  ): Promise<BegunOnLot<(typeof bidActs.acts)[K]> & { readonly bid: OpenedBid }> {
    const act = bidActs.acts[key];
    const id = projectId ?? (await this.database.queryOne(openedBid, [bidId]))?.projectId;
    if (!id) throw new NotFoundError({ zh: '响应文件', en: 'bid' });
    const whole = await this.projects.lockWhole(id);
    const bid = await this.database.queryOne(openedBid, [bidId]);
    const lot = bid?.projectId === id ? lotIn(whole, bid.lotId) : undefined;
    const members = await this.panelFor(act, id);
    assertCapacity(actor, act.by, { ...whole, members });
    assertStage(act, act.during, lot?.status ?? whole.project.status);
    if (!bid || !lot) throw new NotFoundError({ zh: '响应文件', en: 'bid' });
    return { ...whole, act, actor, lot, bid, members };
  }

  /** What follows from an act instead of it, or what the clock does. */
  following<K extends keyof typeof lotActs.acts>(
    of: Omit<BegunOnLot, 'act'>,
    key: K,
  ): BegunOnLot<(typeof lotActs.acts)[K]> {
    return { ...of, act: lotActs.acts[key] };
  }

  /** Records that it was done: what moves moves, the event is recorded, bidders are told. */
  async record<A extends ProcurementAct>(begun: Begun<A>, done: Done, ...details: EventDetails<A>): Promise<void> {
    this.move(begun, done);
    const { act, actor, project } = begun;
    const event = act.event?.(project.id, ...(details as never));
    if (event) {
      const { reason, internal } = done;
      await this.events.append(event, { actor, exercise: project.exercise, reason, ...(internal && { internal }) });
    }
    if (!done.internal) await this.tell(begun);
  }

  /** Only moves what the act moves; for an opening, whose event the database makes. */
  move({ act, lot, ...whole }: Omit<Begun, 'actor' | 'members'>, { at, end }: Partial<Move>): void {
    if (!act.to || !at) return;
    const moving = act as Act<LotStatus>;
    if (lot) moveLot({ ...whole, lot }, moving, { at, end });
    else moveProject(whole, moving, { at, end });
  }

  /** Only tells those who bid, for the project or for the lot. */
  async tell({ act: { notice }, project: { id: projectId }, lot }: Omit<Begun, 'actor' | 'members'>): Promise<void> {
    if (notice) await notifyBidders(this.database, { projectId, ...(lot && { lotId: lot.id }) }, notice);
  }

  private async panelFor({ by }: ProcurementAct, projectId: string): Promise<PanelMember[]> {
    if (!asksPanel(by)) return [];
    return this.database.em.find(PanelMemberEntity, { projectId }, { orderBy: { number: 'asc' } });
  }
}
