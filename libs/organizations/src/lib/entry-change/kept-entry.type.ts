import { OrganizationKindEnum, TrackEnum, type OrganizationKind, type Track } from '@chengjie/functions';
import { Region, type RegionReference } from '@chengjie/regions';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { KeptEntry, LegalForm } from '../organization/organization.terms.js';
import { LegalFormEnum } from '../organization/organization.type.js';

@ObjectType('KeptEntry', { description: 'An entry of the register as it stood before a change.' })
export class KeptEntryType implements KeptEntry {
  @Field({ description: 'Full name.' })
  name!: string;

  @Field(() => TrackEnum, { description: 'Registered or filed.' })
  track!: Track;

  @Field(() => LegalFormEnum, { description: 'Legal form.' })
  legalForm!: LegalForm;

  @Field(() => String, { nullable: true, description: 'Unified social credit code; registered ones only.' })
  creditCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Filing number (备案编号); filed ones only.' })
  filingNumber!: string | null;

  @Field(() => OrganizationKindEnum, { description: 'Which of the four kinds.' })
  kind!: OrganizationKind;

  @Field(() => Region, { description: 'Street, township, community or village of its seat.' })
  region!: RegionReference;

  @Field(() => [Region], { description: 'Where it could serve.' })
  areas!: RegionReference[];

  @Field({ description: 'Person in charge, as a role and a number.' })
  representative!: string;

  @Field(() => String, { nullable: true, description: 'Supervising department (行业管理部门), if there was one.' })
  supervisingDepartment!: string | null;

  @Field(() => Int, { description: 'How many staff.' })
  staffCount!: number;
}
