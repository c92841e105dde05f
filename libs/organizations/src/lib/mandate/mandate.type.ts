import { FunctionType } from '@chengjie/functions';
import { connectionOf, DateTimeScalar } from '@chengjie/platform';
import { Region, type RegionReference } from '@chengjie/regions';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { OrganizationReference, ProfileQualification } from '../organization/organization.terms.js';
import { OrganizationType } from '../organization/organization.type.js';
import type { MandateRow } from './mandates.reader.js';

@ObjectType('BidMandate', {
  description:
    'A filed member agrees beforehand to the bids that its federation seals for it (授权). The two alone see it; it ends with the membership.',
})
export class BidMandateType implements MandateRow {
  @Field(() => ID, { description: 'Identifies the mandate.' })
  id!: string;

  @Field(() => OrganizationType, { description: 'Who may bid.' })
  federation!: OrganizationReference;

  @Field(() => OrganizationType, { description: 'For whom: the member that gave it.' })
  performer!: OrganizationReference;

  @Field(() => FunctionType, { nullable: true, description: 'For projects that buy this alone; null for any.' })
  function!: ProfileQualification['function'] | null;

  @Field(() => Region, { nullable: true, description: 'For projects there alone; null for anywhere.' })
  region!: RegionReference | null;

  @Field(() => DateTimeScalar, { description: 'From this instant on.' })
  from!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Up to this instant; null while it holds.' })
  to!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended; null where its membership ended.' })
  endReason!: string | null;

  federationId!: string;
  performerId!: string;
}

/** A page of mandates. */
export const BidMandateConnection = connectionOf(BidMandateType, 'BidMandate');
