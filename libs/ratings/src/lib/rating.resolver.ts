import { OwnOfficeReader } from '@chengjie/accounts';
import { OwnAffairsReader } from '@chengjie/organizations';
import {
  Act,
  AvailableTransition,
  CurrentActor,
  CurrentPerson,
  Database,
  Input,
  isActor,
  type Actor,
  type Person,
} from '@chengjie/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RatingParts } from './rating-parts.service.js';
import { RatingResults } from './rating-results.service.js';
import {
  AnswerRatingObjectionInput,
  ChangeRatingInput,
  ConcludeRatingInput,
  ObjectToRatingInput,
  PublishRatingResultInput,
  RetractRatingResultInput,
  ScoreRatingInput,
  SendSelfAssessmentInput,
  WithdrawSelfAssessmentInput,
} from './rating.inputs.js';
import { RatingEntryPayload } from './rating.payloads.js';
import { ratingTransitions } from './rating.policy.js';
import { shownMaterial, shownObjections, type ShownMaterial, type ShownObjection } from './rating.presentation.js';
import { RatingEntryType, RatingMaterialType, RatingObjectionType } from './rating.type.js';
import { RatingsReader } from './ratings.reader.js';

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
