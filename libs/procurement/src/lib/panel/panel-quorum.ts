import { assertNoViolations, isPossible, type Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { panelActs } from '../acts/panel.acts.js';
import type { Project } from '../project/project.entity.js';
import { panelSizeOf } from './frozen-rules.js';
import type { PanelMember } from './panel.entity.js';
import { assertNoSeat, assertSitting } from './panel.policy.js';
import { quorumViolations, type Sitting } from './panel.rules.js';
import { PanelTiesReader, type TiedProject } from './panel-ties.reader.js';

/** A project with all who have or had a seat on its panel. */
export interface PanelOfProject {
  readonly project: TiedProject & Pick<Project, 'regime' | 'procedure' | 'budgetFen' | 'status' | 'regionCode'>;
  readonly members: readonly PanelMember[];
}

/** Of these, what decides whether the panel can decide anything. */
type Quorum = Pick<PanelOfProject, 'project'> & { readonly members: readonly Sitting[] };

/** Who votes on a panel, and when it can decide: while seats are empty it cannot (财政部令87, 49). */
@Injectable()
export class PanelQuorum {
  constructor(
    private readonly rules: RulesReader,
    private readonly ties: PanelTiesReader,
  ) {}

  /**
   * The seat of a member that may vote now.
   * @throws ForbiddenError, DomainError SEAT_OF_FORMER_HOLDER, TIED_TO_BIDDER, BUYERS_OWN_STAFF, PANEL_TOO_SMALL, PANEL_NOT_ODD, SEATS_EMPTY
   */
  async assertVoter(actor: Actor, { project, members }: PanelOfProject): Promise<PanelMember> {
    const seat = assertSitting(actor, members, project);
    assertNoViolations(await this.voterViolations({ project, members }, actor.accountId));
    return seat;
  }

  /** What ties a sitting member, which bars it from all that evaluators do. */
  tieViolations({ project }: Pick<Quorum, 'project'>, accountId: string): Promise<Violation[]> {
    return this.ties.violationsOf(project, accountId);
  }

  /** What stands against a sitting member taking part in what its panel decides: ties of its own first, else that the panel is not whole. */
  async voterViolations(panel: Quorum, accountId: string): Promise<Violation[]> {
    const ties = await this.tieViolations(panel, accountId);
    return ties.length > 0 ? ties : this.violations(panel);
  }

  async isComplete(panel: Quorum): Promise<boolean> {
    return (await this.violations(panel)).length === 0;
  }

  /** @throws DomainError SEATED_ON_PANEL if the actor has or had a seat, in whatever role it acts now */
  assertNoSeat(actor: Actor, { members }: Pick<PanelOfProject, 'members'>): void {
    assertNoSeat(actor, members);
  }

  private async violations({ project, members }: Quorum): Promise<Violation[]> {
    const size = panelSizeOf(await this.rules.ofProject(project), project);
    return quorumViolations(members, size, isPossible(panelActs.acts.appointPanel, project.status));
  }
}
