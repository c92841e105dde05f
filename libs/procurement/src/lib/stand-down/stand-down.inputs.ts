import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { RecusalGroundEnum } from '../panel/panel.enums.js';
import type { RecusalGround } from '../panel/recusal.js';

@InputType({ description: 'Who is to be stood down after the opening, and why.' })
export class ProposeStandDownInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The project.' })
  projectId!: string;

  @IdField({ description: 'The seat.' })
  panelMemberId!: string;

  @Field(() => RecusalGroundEnum, { description: 'The ground: it is public at once, with the number of the seat.' })
  ground!: RecusalGround;

  @IdField({
    nullable: true,
    description:
      'The bidder, or the member for which it bids, that the ground is about: with POST_WITH_BIDDER, SHARE_IN_BIDDER, KINSHIP and OTHER_TIE, ' +
      'else none. Public with the panel.',
  })
  bidderId?: string | null;

  @TextField({
    min: 10,
    max: 1000,
    description: 'The facts in words, such as when and how the evaluator was asked in vain: for buyer and supervisors.',
  })
  reason!: string;
}

const proposalField = () => IdField({ description: 'The proposal.' });
const reasonField = (description: string) => TextField({ min: 2, max: 1_000, description });

@InputType({ description: 'A proposal to stand an evaluator down that is to be confirmed.' })
export class ConfirmStandDownInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;
}

@InputType({ description: 'A proposal to stand an evaluator down that is to be sent back.' })
export class RefuseStandDownInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;

  @reasonField('Why not, which is published: name nobody in it.')
  reason!: string;
}

@InputType({ description: 'A proposal to stand an evaluator down of one’s own that is to be taken back.' })
export class WithdrawStandDownInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;

  @reasonField('Why, which is published: name nobody in it.')
  reason!: string;
}
