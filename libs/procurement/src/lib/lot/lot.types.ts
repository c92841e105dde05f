import type { Procured } from '@chengjie/kernel';
import { BilingualText, DateTimeScalar, Money, Node } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EndReasonEnum, LotStatusEnum } from '../project/project.enums.js';

@ObjectType('EndReason', { description: 'Why a project or a lot ended without an award.' })
export class EndReasonType {
  @Field(() => EndReasonEnum, { description: 'Reason as a code.' })
  code!: string;

  @Field({ description: 'Reason in words.' })
  text!: BilingualText;
}

@ObjectType('Lot', {
  implements: Node,
  description: 'A lot (采购包) of a project: what bids, evaluation, failure and award hang on.',
})
export class LotType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Number within the project, from 1.' })
  number!: number;

  @Field({ description: 'Title of the lot.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'English title of the lot; null where none was given.' })
  titleEn!: string | null;

  @Field({ description: 'Published ceiling of the lot: a bid above it is invalid.' })
  budget!: Money;

  @Field(() => LotStatusEnum, { description: 'How far it has come.' })
  status!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its bids were opened.' })
  openedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its buyer completed the qualification review (资格审查): whoever was not found lacking is qualified. Null before, and where the panel reviews.',
  })
  qualificationReviewedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its bids were last ranked.' })
  evaluatedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its award was published.' })
  awardedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it failed or was cancelled.' })
  endedAt!: Date | null;

  @Field(() => EndReasonType, { nullable: true, description: 'Why it ended without an award.' })
  endReason!: EndReasonType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The buyer’s commitment for a draw: sha256 of a secret revealed with the evaluation.',
  })
  drawCommitment!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 over ids and draw secrets of all opened bids, fixed with the opening: no later act moves the order of a draw. Null before, and of lots opened before there was one.',
  })
  drawEntriesHash!: string | null;

  /** For the fields that load on demand, and for who may see them. */
  projectId!: string;
  buyer!: { readonly id: string };
  regionCode!: string;
  /** By what its project is spoken of. */
  of!: Procured;
  /** Whether its project has further lots: what is said of it then names it. */
  ofSeveral!: boolean;
}
