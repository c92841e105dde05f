import { Payload, payloadResolver } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { shownEntry, shownRound } from './rating.presentation.js';
import { RatingEntryType, RatingRoundType } from './rating.type.js';
import { RatingsReader } from './ratings.reader.js';

@ObjectType({ description: 'Result of an act on a round of assessment.' })
export class RatingRoundPayload extends Payload {
  @Field(() => RatingRoundType, { nullable: true, description: 'The round as it stands now.' })
  round?: RatingRoundType | null;

  roundId?: string;
}

@ObjectType({ description: 'Result of an act on an organization’s part in a round.' })
export class RatingEntryPayload extends Payload {
  @Field(() => RatingEntryType, { nullable: true, description: 'The part as it stands now.' })
  entry?: RatingEntryType | null;

  entryId?: string;
}

/** Load what acts were about. */
export const ratingPayloadResolvers = [
  payloadResolver(RatingRoundPayload, 'round', 'roundId', RatingsReader, async (ratings, id) => {
    const round = (await ratings.rounds([id])).get(id);
    return round && shownRound(round);
  }),
  payloadResolver(RatingEntryPayload, 'entry', 'entryId', RatingsReader, async (ratings, id) => {
    const entry = await ratings.entry(id);
    return entry && shownEntry(entry);
  }),
];
