import { FunctionType } from '@chengjie/functions';
import { DateTimeScalar } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Region, type RegionReference } from '@chengjie/regions';
import { KeptEntryType } from '../entry-change/kept-entry.type.js';
import { EndingGroundEnum, OutOfRegisterEnum } from '../ending/ending.inputs.js';
import type { EndingGround, OutOfRegister } from '../ending/ending.terms.js';
import { MembershipOriginEnum } from '../membership/membership.enums.js';
import type { MembershipOrigin } from '../membership/membership.terms.js';
import type { OrganizationReference, ProfileQualification } from '../organization/organization.terms.js';
import { OrganizationType } from '../organization/organization.type.js';
import type {
  EntryPeriod,
  MembershipPeriod,
  OutOfRegisterPeriod,
  Period,
  QualificationPeriod,
} from './organization-history.reader.js';

/** When something held: from an instant on, up to another. */
@ObjectType({ isAbstract: true })
abstract class PeriodType implements Period {
  @Field(() => DateTimeScalar, { description: 'From this instant on.' })
  from!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Up to this instant, at which it held no more; null while it holds.',
  })
  to!: Date | null;
}

@ObjectType('FederationPeriod', {
  description: 'When an organization was entered in the register as a federation (联合会).',
})
export class FederationPeriodType extends PeriodType {}

@ObjectType('OutOfRegisterPeriod', {
  description:
    'When an organization was out of the register: it had ended, was struck off, or its activity was stopped.',
})
export class OutOfRegisterPeriodType extends PeriodType implements OutOfRegisterPeriod {
  @Field(() => OutOfRegisterEnum, { description: 'How.' })
  kind!: OutOfRegister;

  @Field(() => EndingGroundEnum, { nullable: true, description: 'On which ground it ended itself.' })
  ground!: EndingGround | null;

  @Field({ description: 'Why the office decided so.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The office that decided; null of what was loaded.' })
  decidedBy!: string | null;
}

@ObjectType('EntryPeriod', { description: 'What an organization was in the register as, before that was changed.' })
export class EntryPeriodType extends PeriodType implements EntryPeriod {
  @Field(() => KeptEntryType, { description: 'The entry.' })
  entry!: KeptEntryType;
}

@ObjectType('MembershipPeriod', { description: 'When an organization was a member (会员) of a federation.' })
export class MembershipPeriodType extends PeriodType implements MembershipPeriod {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => OrganizationType, { description: 'The federation.' })
  federation!: OrganizationReference;

  @Field(() => MembershipOriginEnum, { description: 'Where it comes from: from both sides, or from whom else.' })
  origin!: MembershipOrigin;
}

@ObjectType('QualificationPeriod', {
  description: 'When a qualification (承接资质) held: until its last day, or until it was revoked.',
})
export class QualificationPeriodType extends PeriodType implements QualificationPeriod {
  @Field(() => ID, { description: 'Id of the qualification.' })
  id!: string;

  @Field(() => FunctionType, { description: 'What it could take on.' })
  function!: ProfileQualification['function'];

  @Field(() => Region, { description: 'Where: the whole subtree.' })
  region!: RegionReference;
}
