import { IdempotencyKeyField, IdField, MoneyField, MoneyInput, RandomField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { BidCapacityEnum } from './bid.types.js';
import type { BidCapacity } from './bid.entity.js';

@InputType({
  description: 'A sealed bid for a lot. Sent again under a new key it replaces the earlier one: the last one counts.',
})
export class SubmitBidInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The lot.' })
  lotId!: string;

  @MoneyField({ description: 'Bid price (投标报价). Sealed until the opening.' })
  price!: MoneyInput;

  @TextField({
    max: 20_000,
    verbatim: true,
    description: 'How the work will be done. Sealed until the opening, then for panel, buyer and supervisor.',
  })
  proposal!: string;

  @RandomField({
    description:
      'Your part of a draw: 32 bytes that your own device draws at random, and the same when you say it again under the same key. ' +
      'Your receipt covers it. It is published with the award.',
  })
  drawSecret!: string;

  @Field(() => BidCapacityEnum, {
    defaultValue: 'SELF',
    description: 'For oneself, or as a federation for a filed member.',
  })
  capacity!: BidCapacity;

  @IdField({ nullable: true, description: 'With VIA_FEDERATION: the filed member that performs the work.' })
  performerId?: string | null;
}

@InputType({ description: 'Which bid to withdraw.' })
export class WithdrawBidInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The lot.' })
  lotId!: string;
}
