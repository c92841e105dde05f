import { OwnOfficeReader } from '@chengjie/accounts';
import { isId } from '@chengjie/kernel';
import { OwnAffairsReader } from '@chengjie/organizations';
import {
  Act,
  AvailableTransition,
  CurrentActor,
  CurrentPerson,
  Database,
  Input,
  isActor,
  mapPage,
  Public,
  type Actor,
  type Page,
  type Person,
} from '@chengjie/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RatingParts } from './rating-parts.service.js';
import { RatingResults } from './rating-results.service.js';
import { RatingRounds } from './rating-rounds.service.js';
import {
  AnnounceRatingRoundInput,
  AnswerRatingObjectionInput,
  ChangeRatingInput,
  ConcludeRatingInput,
  ObjectToRatingInput,
  PublishRatingResultInput,
  RatingEntriesArgs,
  RatingRoundsArgs,
  RetractRatingResultInput,
  ScoreRatingInput,
  SendSelfAssessmentInput,
  StandDownRatingPanelistInput,
  WithdrawSelfAssessmentInput,
} from './rating.inputs.js';
import { RatingEntryPayload, RatingRoundPayload } from './rating.payloads.js';
import { ratingTransitions } from './rating.policy.js';
import {
  shownEntry,
  shownMaterial,
  shownObjections,
  shownRound,
  type ShownEntry,
  type ShownMaterial,
  type ShownObjection,
  type ShownRound,
} from './rating.presentation.js';
import {
  RatingEntryConnection,
  RatingEntryType,
  RatingMaterialType,
  RatingObjectionType,
  RatingRoundConnection,
  RatingRoundType,
} from './rating.type.js';
import { RatingsReader } from './ratings.reader.js';

/** What is read of rounds, and announced. */
@Resolver()
export class RatingRoundResolver {
  constructor(
    private readonly reader: RatingsReader,
    private readonly rounds: RatingRounds,
  ) {}

  @Public()
  @Query(() => RatingRoundConnection, { description: 'Rounds of assessment, the newest first.' })
  async ratingRounds(@Args() { regionCode, ...page }: RatingRoundsArgs): Promise<Page<ShownRound>> {
    return mapPage(await this.reader.roundsPage(regionCode ?? null, page), shownRound);
  }

  @Public()
  @Query(() => RatingRoundType, { nullable: true, description: 'A round by its id.' })
  async ratingRound(@Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<ShownRound | null> {
    const round = isId(id) ? (await this.reader.rounds([id])).get(id) : undefined;
    return round ? shownRound(round) : null;
  }

  @Public()
  @Query(() => RatingEntryConnection, {
    description: 'Parts in rounds, the newest first: those that are public, and those that you act in.',
  })
  async ratingEntries(
    @CurrentPerson() person: Person | null,
    @Args() { filter, ...page }: RatingEntriesArgs,
  ): Promise<Page<ShownEntry>> {
    return mapPage(await this.reader.entriesPage(person, filter ?? {}, page), shownEntry);
  }

  @Public()
  @Query(() => RatingEntryType, {
    nullable: true,
    description: 'An organization’s part in a round by its id; null to whoever may not read it yet.',
  })
  async ratingEntry(
    @CurrentPerson() person: Person | null,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<ShownEntry | null> {
    const entry = isId(id) ? (await this.reader.visible(person, [id])).get(id) : undefined;
    return entry ? shownEntry(entry) : null;
  }

  @Act(() => RatingRoundPayload, {
    description: 'Announces a round of assessment in the region of your office.',
    access: 'rating:announce',
  })
  announceRatingRound(
    @CurrentActor() actor: Actor,
    @Input() { idempotencyKey: _, ...asked }: AnnounceRatingRoundInput,
  ): Promise<object> {
    return this.rounds.announce(actor, asked);
  }

  @Act(() => RatingRoundPayload, {
    description: 'Notes that a panelist stands down: its sheets count no more.',
    access: 'rating:announce',
  })
  standDownRatingPanelist(
    @CurrentActor() actor: Actor,
    @Input() { roundId, accountId, reason }: StandDownRatingPanelistInput,
  ): Promise<object> {
    return this.rounds.standDown(actor, roundId, accountId, reason);
  }
}

/** What is done with an organization's part in a round. */
@Resolver()
export class RatingActsResolver {
  constructor(
    private readonly parts: RatingParts,
    private readonly results: RatingResults,
  ) {}

  @Act(() => RatingEntryPayload, {
    description: 'Takes part in a round, by what your organization says of itself.',
    access: 'rating:take-part',
  })
  sendSelfAssessment(
    @CurrentActor() actor: Actor,
    @Input() { roundId, answers, files }: SendSelfAssessmentInput,
  ): Promise<object> {
    return this.parts.send(actor, roundId, answers, files);
  }

  @Act(() => RatingEntryPayload, {
    description: 'Takes the self-assessment of your organization back, before a result is published.',
    access: 'rating:take-part',
  })
  withdrawSelfAssessment(
    @CurrentActor() actor: Actor,
    @Input() { entryId }: WithdrawSelfAssessmentInput,
  ): Promise<object> {
    return this.parts.withdraw(actor, entryId);
  }

  @Act(() => RatingEntryPayload, { description: 'Hands in your sheet, or another instead.', access: 'rating:score' })
  scoreRating(@CurrentActor() actor: Actor, @Input() { entryId, answers }: ScoreRatingInput): Promise<object> {
    return this.parts.score(actor, entryId, answers);
  }

  @Act(() => RatingEntryPayload, {
    description: 'Publishes what all sheets come to, for objection.',
    access: 'rating:publish',
  })
  publishRatingResult(
    @CurrentActor() actor: Actor,
    @Input() { entryId, committee }: PublishRatingResultInput,
  ): Promise<object> {
    const changes = committee.map(({ item, points, reason }) => ({ item, points, reason }));
    return this.results.publish(actor, entryId, changes);
  }

  @Act(() => RatingEntryPayload, {
    description: 'Objects to a preliminary result, within the days of publicity: anybody signed in.',
    access: 'SIGNED_IN',
  })
  objectToRating(@CurrentPerson() person: Person, @Input() { entryId, text }: ObjectToRatingInput): Promise<object> {
    return this.results.object(person, entryId, text);
  }

  @Act(() => RatingEntryPayload, { description: 'Answers an objection, with reasons.', access: 'rating:publish' })
  answerRatingObjection(
    @CurrentActor() actor: Actor,
    @Input() { entryId, objectionId, upheld, answer }: AnswerRatingObjectionInput,
  ): Promise<object> {
    return this.results.answer(actor, entryId, objectionId, upheld, answer);
  }

  @Act(() => RatingEntryPayload, {
    description: 'Takes a preliminary result back to which an objection was upheld; it is published anew.',
    access: 'rating:publish',
  })
  retractRatingResult(
    @CurrentActor() actor: Actor,
    @Input() { entryId, reason }: RetractRatingResultInput,
  ): Promise<object> {
    return this.results.retract(actor, entryId, reason);
  }

  @Act(() => RatingEntryPayload, {
    description: 'Makes a result final, by another officer than who published it: the register has it from then on.',
    access: 'rating:decide',
  })
  concludeRating(@CurrentActor() actor: Actor, @Input() { entryId }: ConcludeRatingInput): Promise<object> {
    return this.results.conclude(actor, entryId);
  }

  @Act(() => RatingEntryPayload, {
    description: 'Lowers a level within its term, or withdraws it, on a ground.',
    access: 'rating:decide',
  })
  changeRating(
    @CurrentActor() actor: Actor,
    @Input() { entryId, level, ground, reason }: ChangeRatingInput,
  ): Promise<object> {
    return this.results.change(actor, entryId, { level: level ?? null, ground, reason });
  }
}

/** What of a part depends on who looks. */
@Resolver(() => RatingEntryType)
export class RatingEntryResolver {
  constructor(
    private readonly database: Database,
    private readonly offices: OwnOfficeReader,
    private readonly affairs: OwnAffairsReader,
    private readonly reader: RatingsReader,
  ) {}

  @ResolveField(() => RatingMaterialType, {
    nullable: true,
    description: 'What it is decided by; null to all but the organization, its office, and who scores it.',
  })
  async material(
    @Parent() { entry }: RatingEntryType,
    @CurrentPerson() person: Person | null,
  ): Promise<ShownMaterial | null> {
    return (await this.reader.seesMaterial(person, entry)) ? shownMaterial(entry) : null;
  }

  @ResolveField(() => [RatingObjectionType], { description: 'Objections of your own.' })
  myObjections(
    @Parent() { entry }: RatingEntryType,
    @CurrentPerson() person: Person | null,
  ): readonly ShownObjection[] {
    return shownObjections(entry.objections.filter(({ objectorId }) => objectorId === person?.accountId));
  }

  @ResolveField(() => String, { nullable: true, description: 'Your own sheet, as JSON of the scheme’s answers.' })
  mySheet(@Parent() { entry }: RatingEntryType, @CurrentPerson() person: Person | null): string | null {
    const sheet = entry.sheets.find(({ accountId }) => accountId === person?.accountId);
    return sheet ? JSON.stringify(sheet.answers) : null;
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() { entry }: RatingEntryType,
    @CurrentPerson() person: Person | null,
  ): Promise<readonly AvailableTransition[]> {
    const office = await this.offices.of(person);
    const recusal = person && isActor(person) ? await this.affairs.recusalOf(person) : undefined;
    return ratingTransitions(person, office, entry, recusal, await this.database.now());
  }
}
