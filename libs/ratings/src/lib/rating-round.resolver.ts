import { OwnOfficeReader } from '@chengjie/accounts';
import { isId } from '@chengjie/kernel';
import {
  Act,
  Can,
  CountsAs,
  CurrentActor,
  CurrentPerson,
  Input,
  mapPage,
  Public,
  type Actor,
  type Page,
  type Person,
} from '@chengjie/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RatingRounds } from './rating-rounds.service.js';
import {
  AnnounceRatingRoundInput,
  RatingEntriesArgs,
  RatingRoundsArgs,
  StandDownRatingPanelistInput,
} from './rating.inputs.js';
import { RatingRoundPayload } from './rating.payloads.js';
import { shownEntry, shownRound, type ShownEntry, type ShownRound } from './rating.presentation.js';
import {
  RatingEntryConnection,
  RatingEntryType,
  RatingPanelistType,
  RatingRoundConnection,
  RatingRoundType,
} from './rating.type.js';
import { MOST_CANDIDATES, MOST_PANELISTS, type Panelist } from './rating.terms.js';
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

/** What of a round depends on who looks. */
@Resolver(() => RatingRoundType)
export class RatingPanelResolver {
  constructor(
    private readonly reader: RatingsReader,
    private readonly offices: OwnOfficeReader,
  ) {}

  @Can('rating:announce')
  @CountsAs(MOST_CANDIDATES)
  @Query(() => [RatingPanelistType], { description: 'Evaluators whom your office may name for the panel of a round.' })
  async ratingPanelCandidates(@CurrentActor() actor: Actor): Promise<readonly Panelist[]> {
    const office = await this.offices.of(actor);
    return office ? this.reader.candidates(office) : [];
  }

  @CountsAs(MOST_PANELISTS)
  @ResolveField(() => [RatingPanelistType], {
    nullable: true,
    description: 'Who scores it; null to all but its office.',
  })
  panel(@Parent() round: RatingRoundType, @CurrentPerson() person: Person | null): Promise<readonly Panelist[] | null> {
    return this.reader.panel(person, round);
  }
}
