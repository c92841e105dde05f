import { OfViewer, Viewer } from '@chengjie/accounts';
import {
  Act,
  CountsAs,
  CurrentActor,
  Input,
  PageArgs,
  type Actor,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LotType } from '../lot/lot.types.js';
import { ProjectLoader } from '../project/project.loader.js';
import { isBuyerOf } from '../project/project.policy.js';
import { ProjectPayload } from '../project/project.resolver.js';
import { ProjectType } from '../project/project.types.js';
import { CorrectedSheetsReader } from './corrected-sheets.reader.js';
import {
  AppointPanelInput,
  CorrectScoreSheetInput,
  RecuseEvaluatorInput,
  SaveScoreSheetInput,
  SubmitScoreSheetInput,
} from './panel.inputs.js';
import { PanelReader } from './panel.reader.js';
import { Panels } from './panel.service.js';
import {
  EvaluationTask,
  EvaluationTaskConnection,
  EvaluatorCandidate,
  EvaluatorCandidateConnection,
  PanelMemberType,
  ReviewedBid,
  ReviewedBidConnection,
} from './panel.types.js';
import { ScoreSheets } from './score-sheet.service.js';
import { CorrectedSheet, ScoreSheetType } from './score-sheet.types.js';

/** The acts of panel and evaluators. */
@Resolver()
export class PanelActsResolver {
  constructor(
    private readonly panels: Panels,
    private readonly sheets: ScoreSheets,
  ) {}

  @Act(() => ProjectPayload, {
    description:
      'Makes exactly these people the panel. After the opening only seats left by those who stood down are filled.',
    access: 'panel:appoint',
  })
  appointPanel(@CurrentActor() actor: Actor, @Input() input: AppointPanelInput): Promise<{ projectId: string }> {
    return this.panels.appoint(actor, input);
  }

  @Act(() => ProjectPayload, {
    description: 'An evaluator stands down (回避), or the buyer takes one out: all its sheets leave the evaluation.',
    access: 'panel:recuse',
  })
  recuseEvaluator(@CurrentActor() actor: Actor, @Input() input: RecuseEvaluatorInput): Promise<{ projectId: string }> {
    return this.panels.recuse(actor, input);
  }

  @Act(() => ProjectPayload, { description: 'Keeps a draft of one’s scores for a bid.', access: 'panel:score' })
  saveScoreSheet(@CurrentActor() actor: Actor, @Input() input: SaveScoreSheetInput): Promise<{ projectId: string }> {
    return this.sheets.saveDraft(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Hands in one’s scores for a bid, complete and with reasons. What is handed in stays; until all sheets of the lot are in it can be corrected.',
    access: 'panel:score',
  })
  submitScoreSheet(
    @CurrentActor() actor: Actor,
    @Input() input: SubmitScoreSheetInput,
  ): Promise<{ projectId: string }> {
    return this.sheets.submit(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Hands in other scores for a bid in the place of those that one handed in, while not all sheets of the lot are in, and before any lot ' +
      'of the project is ranked. The earlier sheet stays on record, and is public with the award as the new one is.',
    access: 'panel:score',
  })
  correctScoreSheet(
    @CurrentActor() actor: Actor,
    @Input() input: CorrectScoreSheetInput,
  ): Promise<{ projectId: string }> {
    return this.sheets.correct(actor, input);
  }
}

/** Where one sits on the panel. */
@Resolver(() => Viewer)
export class OwnEvaluationsResolver {
  constructor(private readonly reader: PanelReader) {}

  @OfViewer(() => EvaluationTaskConnection, {
    access: 'panel:score',
    description: 'Projects on whose panel one sits, last appointed first; null in other roles.',
  })
  evaluations(@Parent() { actor }: Viewer, @Args() page: PageArgs): Promise<Page<EvaluationTask>> {
    return this.reader.tasksOf(actor, page);
  }
}

/** What a project shows of its panel. */
@Resolver(() => ProjectType)
export class ProjectPanelResolver {
  constructor(private readonly reader: PanelReader) {}

  @ResolveField(() => [PanelMemberType], {
    nullable: true,
    description:
      'The panel by name: for buyer, panel and supervisor; for everybody with the award or other end of the first lot that was opened, until then null.',
  })
  panel(@Parent() project: ProjectType, @Context() { actor }: RequestContextValue): Promise<PanelMemberType[] | null> {
    return this.reader.membersOf(project, actor);
  }

  @CountsAs(2)
  @ResolveField(() => EvaluationTask, {
    nullable: true,
    description:
      'One’s own seat on the panel, also once one has left it; null for who has none, or acts as no evaluator.',
  })
  ownSeat(@Parent() project: ProjectType, @Context() { actor }: RequestContextValue): Promise<EvaluationTask | null> {
    return this.reader.ownSeat(project, actor);
  }

  @CountsAs(2)
  @ResolveField(() => [Int], {
    nullable: true,
    description:
      'Numbers of the seats of the panel that were left and are to be filled: for the buyer, while they can be; else null.',
  })
  seatsToFill(@Parent() project: ProjectType, @Context() { actor }: RequestContextValue): Promise<number[] | null> {
    return this.reader.seatsToFill(project, actor);
  }

  @ResolveField(() => EvaluatorCandidateConnection, {
    nullable: true,
    description: 'Who may be appointed to the panel, for the buyer; null for others.',
  })
  panelCandidates(
    @Parent() project: ProjectType,
    @Context() { actor }: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<EvaluatorCandidate>> | null {
    return isBuyerOf(actor, { agencyId: project.buyer.id, regionCode: project.regionCode })
      ? this.reader.candidatesFor(project, page)
      : null;
  }
}

/** What a lot shows of its opened bids' texts. */
@Resolver(() => LotType)
export class LotReviewResolver {
  constructor(private readonly reader: PanelReader) {}

  @ResolveField(() => ReviewedBidConnection, {
    nullable: true,
    description: 'The opened bids with their texts, for panel, buyer and supervisor; null for others.',
  })
  reviewedBids(
    @Parent() lot: LotType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<ReviewedBid> | null> {
    return this.reader.reviewedBids(request, lot, request.actor, page);
  }
}

/** What one gave before. */
@Resolver(() => ScoreSheetType)
export class ScoreSheetResolver {
  constructor(private readonly reader: CorrectedSheetsReader) {}

  @CountsAs(2)
  @ResolveField(() => [CorrectedSheet], { description: 'The sheets in whose place it stands, in order.' })
  correctedSheets(@Parent() { seatId, bidId }: ScoreSheetType): Promise<CorrectedSheet[]> {
    return this.reader.ofSeat(seatId, bidId);
  }
}

/** The project of a task. */
@Resolver(() => EvaluationTask)
export class EvaluationTaskResolver {
  constructor(private readonly projects: ProjectLoader) {}

  @ResolveField(() => ProjectType, { description: 'The project.' })
  project(@Parent() { projectId }: EvaluationTask): Promise<ProjectType> {
    return this.projects.load(projectId);
  }
}
