import {
  CalendarDateField,
  IdempotencyKeyField,
  IdField,
  IdListField,
  ListField,
  NestedListField,
  RegionCodeField,
  TextField,
} from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { claimActs, type ClaimStatus } from './claim.acts.js';
import { MOST_DOCUMENTS, MOST_SCANS, type ClaimDocument, type RejectGround } from './claim.terms.js';
import { ClaimRejectGroundEnum, OrganizationClaimStatusEnum } from './claim.type.js';
import type { ClaimFilter } from './claims.reader.js';

const claimField = () => IdField({ description: 'The claim.' });
const reasonField = (description: string) => TextField({ min: 2, max: 500, description });

@InputType({ description: 'Narrows a list of claims; conditions add up.' })
export class OrganizationClaimFilter implements ClaimFilter {
  @ListField(() => OrganizationClaimStatusEnum, {
    nullable: true,
    maxItems: Object.keys(claimActs.states).length,
    description: 'Only those that stand so.',
  })
  statuses?: ClaimStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that have not ended, or only those that have.' })
  open?: boolean | null;

  @RegionCodeField({ nullable: true, description: 'Only of organizations in this region and below.' })
  regionCode?: string | null;
}

@InputType({ description: 'A document that joins the claimant with the register.' })
export class ClaimDocumentInput implements Omit<ClaimDocument, 'scanIds'> {
  @TextField({ min: 2, max: 100, description: 'What it is, such as the minutes that elected the person in charge.' })
  name!: string;

  @TextField({ max: 100, description: 'Its number, or where it is kept if it has none.' })
  number!: string;

  @CalendarDateField({ description: 'Its date.' })
  issuedOn!: string;

  @IdListField({
    nullable: true,
    maxItems: MOST_SCANS,
    description:
      'Documents of one’s own that show it, at most 5, such as both sides of a card; without them the officers see the original alone.',
  })
  scanIds?: string[] | null;
}

@InputType({ description: 'An organization that one is to act for as its first administrator.' })
export class ClaimOrganizationInput {
  @IdField({ description: 'The organization; it has no administrator.' })
  organizationId!: string;

  @TextField({ min: 10, max: 2000, description: 'Why one may act for it: the officers who decide read it.' })
  grounds!: string;

  @NestedListField(() => ClaimDocumentInput, {
    minItems: 1,
    maxItems: MOST_DOCUMENTS,
    description: 'The documents that show it; the officers ask to see them.',
  })
  documents!: ClaimDocumentInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A claim to be consented to.' })
export class ConsentToClaimInput {
  @claimField()
  claimId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A claim to be rejected.' })
export class RejectClaimInput {
  @claimField()
  claimId!: string;

  @reasonField('Why: the claimant and the organization read it.')
  reason!: string;

  @Field(() => ClaimRejectGroundEnum, {
    nullable: true,
    description: 'The ground that everybody reads; other grounds if none is given.',
  })
  ground?: RejectGround | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A claim to be stopped.' })
export class StopClaimInput {
  @claimField()
  claimId!: string;

  @reasonField('Why: the claimant and the organization read it.')
  reason!: string;

  @TextField({
    nullable: true,
    min: 2,
    max: 200,
    description: 'For offices, who stop it for a registered contact alone: whose word it is, and how it was given.',
  })
  onWordOf?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'The link that stops a claim.' })
export class StopClaimByLinkInput {
  @TextField({ min: 20, max: 200, description: 'Token of the link.' })
  token!: string;

  @reasonField('Why: the claimant, the organization and the offices read it.')
  reason!: string;
}

@InputType({ description: 'A claim of one’s own to be taken back.' })
export class WithdrawClaimInput {
  @claimField()
  claimId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}
