import { IdField, NestedField, RegionCodeField } from '@chengjie/platform';
import { EligibilityInput } from '@chengjie/procurement';
import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'What of a project decides who may bid.' })
export class BiddingTermsInput {
  @RegionCodeField({ description: 'Where the service is rendered.' })
  regionCode!: string;

  @IdField({ description: 'The function.' })
  functionId!: string;

  @NestedField(() => EligibilityInput, { description: 'The conditions for bidding.' })
  eligibility!: EligibilityInput;
}

@InputType({ description: 'Narrows the list of projects that come into question; conditions add up.' })
export class MatchingProjectFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those it may take part in, by itself, through a federation or, a federation, for a member.',
  })
  onlyEligible?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for exercises only; otherwise none appears.',
  })
  exercises?: boolean | null;
}
