import { assertNoViolations } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { Project } from '../project/project.entity.js';
import { panelSizeOf } from './frozen-rules.js';
import type { PanelMember } from './panel.entity.js';
import { assertNoSeat, assertSitting } from './panel.policy.js';
import { sizeViolations } from './panel.rules.js';
import { PanelTiesReader } from './panel-ties.reader.js';

/** A project with all who have or had a seat on its panel. */
export interface PanelOfProject {
  readonly project: Project;
  readonly members: readonly PanelMember[];
}

/** Who votes on a panel, and when it can decide: while seats are empty it cannot (财政部令87, 49). */
@Injectable()
export class PanelQuorum {
  constructor(
    private readonly rules: RulesReader,
    private readonly ties: PanelTiesReader,
  ) {}

  /**
   * The seat of a member that may vote now.
   * @throws ForbiddenError, DomainError SEAT_OF_FORMER_HOLDER, TIED_TO_BIDDER, BUYERS_OWN_STAFF, PANEL_TOO_SMALL, PANEL_NOT_ODD
   */
  async assertVoter(actor: Actor, { project, members }: PanelOfProject): Promise<PanelMember> {
    const seat = assertSitting(actor, members, project);
    await this.ties.assertFree(project, actor.accountId);
    assertNoViolations(await this.violations({ project, members }));
    return seat;
  }

  async isComplete(panel: PanelOfProject): Promise<boolean> {
    return (await this.violations(panel)).length === 0;
  }

  /** @throws DomainError SEATED_ON_PANEL if the actor has or had a seat, in whatever role it acts now */
  assertNoSeat(actor: Actor, { members }: PanelOfProject): void {
    assertNoSeat(actor, members);
  }

  private async violations({ project, members }: PanelOfProject) {
    const sitting = members.filter(({ recusedAt }) => recusedAt === null);
    return sizeViolations(sitting.length, panelSizeOf(await this.rules.ofProject(project), project));
  }
}
