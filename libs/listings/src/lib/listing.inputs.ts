import {
  CalendarDateField,
  IdempotencyKeyField,
  IdField,
  ListField,
  NestedField,
  PageArgs,
  TextField,
} from '@chengjie/platform';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import type { ListingDocument, ListKind } from './listing.terms.js';
import { ListKindEnum } from './listing.type.js';
import { seriousListingActs, type SeriousListingStatus } from './serious-listing.acts.js';
import { SeriousListingStatusEnum } from './serious-listing.type.js';

const organizationField = () => IdField({ description: 'The organization.' });
const proposalField = () => IdField({ description: 'The proposal.' });
const reasonField = (description: string) => TextField({ min: 2, max: 500, description });
const groundField = () =>
  TextField({ max: 60, description: 'Key of the ground, one of `Organization.listingGrounds`.' });

@InputType({
  description: 'The paper on which something about a list is decided. It is public: no person is named in it.',
})
export class ListingDocumentInput implements ListingDocument {
  @TextField({ min: 2, max: 100, description: 'What it is, such as a decision on a penalty.' })
  name!: string;

  @TextField({ max: 100, description: 'Its number.' })
  number!: string;

  @CalendarDateField({ description: 'Its date.' })
  issuedOn!: string;
}

@InputType({ description: 'An organization to be put on the abnormal list, or listed there on one ground more.' })
export class EnterOnAbnormalListInput {
  @organizationField()
  organizationId!: string;

  @groundField()
  ground!: string;

  @NestedField(() => ListingDocumentInput, { description: 'The decision.' })
  document!: ListingDocumentInput;

  @reasonField('Why: everybody reads it.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An organization to be taken from the list that it is on.' })
export class RemoveFromListInput {
  @organizationField()
  organizationId!: string;

  @Field(() => Boolean, { description: 'Whether what it was listed for is put right: the office states it.' })
  rectified!: boolean;

  @NestedField(() => ListingDocumentInput, {
    nullable: true,
    description: 'The decision, where there is one in writing.',
  })
  document?: ListingDocumentInput | null;

  @reasonField('Why: everybody reads it.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An organization for which the serious list is proposed.' })
export class ProposeSeriousListingInput {
  @organizationField()
  organizationId!: string;

  @groundField()
  ground!: string;

  @NestedField(() => ListingDocumentInput, { description: 'What it is based on.' })
  document!: ListingDocumentInput;

  @reasonField('Why: the organization reads it.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposal of which the organization is told.' })
export class ServeListingNoticeInput {
  @proposalField()
  proposalId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposal that is withdrawn by whoever made it, before the organization is told.' })
export class WithdrawSeriousListingInput {
  @proposalField()
  proposalId!: string;

  @reasonField('Why: the office and supervisors read it.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'What the organization replies.' })
export class ReplyToListingNoticeInput {
  @proposalField()
  proposalId!: string;

  @TextField({ min: 2, max: 5_000, description: 'The reply: whoever decides reads it, and supervisors.' })
  reply!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposal that is decided: the organization comes on the serious list.' })
export class ListAsSeriousInput {
  @proposalField()
  proposalId!: string;

  @NestedField(() => ListingDocumentInput, { description: 'The decision.' })
  document!: ListingDocumentInput;

  @reasonField('Why: everybody reads it.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposal that is decided: the organization does not come on the serious list.' })
export class DropSeriousListingInput {
  @proposalField()
  proposalId!: string;

  @reasonField('Why: the organization reads it.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ArgsType()
export class ListedOrganizationsArgs extends PageArgs {
  @Field(() => ListKindEnum, { nullable: true, description: 'Only of this list.' })
  list?: ListKind | null;
}

@ArgsType()
export class SeriousListingsArgs extends PageArgs {
  @ListField(() => SeriousListingStatusEnum, {
    nullable: true,
    maxItems: Object.keys(seriousListingActs.states).length,
    description: 'Only those that stand so.',
  })
  statuses?: SeriousListingStatus[] | null;
}
