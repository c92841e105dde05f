import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, IdField, PageArgs, RegionCodeField, TextField } from '@chengjie/platform';

@InputType({ description: 'A mandate that the organization you act for gives one of its federations.' })
export class GiveBidMandateInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The federation, of which it is a member.' })
  federationId!: string;

  @IdField({ nullable: true, description: 'For projects that buy this function alone; left out for any.' })
  functionId?: string | null;

  @RegionCodeField({ nullable: true, description: 'For projects in this region alone; left out for anywhere.' })
  regionCode?: string | null;
}

@InputType({ description: 'A mandate to be ended, from this moment.' })
export class EndBidMandateInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The mandate.' })
  mandateId!: string;

  @TextField({ min: 2, max: 500, description: 'Why: the federation reads it.' })
  reason!: string;
}

@ArgsType()
export class BidMandatesArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Only those in force.' })
  inForce!: boolean;
}
