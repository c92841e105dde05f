import { FunctionType, OrganizationKindEnum, TrackEnum, type OrganizationKind, type Track } from '@chengjie/functions';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, connectionOf, Node, textEnum } from '@chengjie/platform';
import { Region, type RegionReference } from '@chengjie/regions';
import type {
  LegalForm,
  OrganizationProfile,
  OrganizationReference,
  ProfileMembership,
  ProfileQualification,
  Standing,
} from './organization.terms.js';

/** Legal forms as GraphQL shows them. */
export const LegalFormEnum: { readonly [Form in LegalForm]: Form } = textEnum(
  'LegalForm',
  'Legal form of an organization.',
  {
    ASSOCIATION: '社会团体.',
    SERVICE_INSTITUTION: '社会服务机构(民办非企业单位).',
    FOUNDATION: '基金会.',
    FILED_GROUP: '备案组织: filed, no legal person.',
  },
);

/** Standings as GraphQL shows them. */
export const StandingEnum: { readonly [S in Standing]: S } = textEnum(
  'Standing',
  'Standing of an organization (信用状况).',
  {
    GOOD: '正常.',
    ABNORMAL: '活动异常名录: on the list of abnormal activity.',
    SERIOUS: '严重违法失信名单: on the list of serious breaches; no purchases from it.',
  },
);

@ObjectType({ description: 'A membership in a federation (会员).' })
export class OrganizationMembership implements ProfileMembership {
  @Field(() => OrganizationType, { description: 'The federation.' })
  federation!: OrganizationReference;

  @Field(() => CalendarDateScalar, { description: 'Since when.' })
  joinedOn!: string;
}

@ObjectType({ description: 'A qualification (承接资质): its conditions for this function and region were checked.' })
export class OrganizationQualification implements ProfileQualification {
  @Field(() => ID, { description: 'Id of the qualification.' })
  id!: string;

  @Field(() => FunctionType, { description: 'What it can take on.' })
  function!: ProfileQualification['function'];

  @Field(() => Region, { description: 'Where: the whole subtree.' })
  region!: RegionReference;

  @Field(() => CalendarDateScalar, { description: 'Since when.' })
  grantedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day; null while it has no end.' })
  validUntil!: string | null;
}

/** What the register and an edition say of an organization in the same words. */
@ObjectType({ isAbstract: true })
export abstract class OrganizationProfileType {
  @Field(() => ID, { description: 'Id of the organization.' })
  id!: string;

  @Field(() => TrackEnum, { description: 'Registered or filed.' })
  track!: Track;

  @Field(() => String, { nullable: true, description: 'Unified social credit code; registered ones only.' })
  creditCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Filing number (备案编号); filed ones only.' })
  filingNumber!: string | null;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field(() => OrganizationKindEnum, { description: 'Which of the four kinds.' })
  kind!: OrganizationKind;

  @Field(() => LegalFormEnum, { description: 'Legal form.' })
  legalForm!: LegalForm;

  @Field({ description: 'Whether it is a registered federation (社区社会组织联合会).' })
  isFederation!: boolean;

  @Field({ description: 'Person in charge, as a role and a number.' })
  representative!: string;

  @Field(() => String, { nullable: true, description: 'Supervising department (行业管理部门), if there is one.' })
  supervisingDepartment!: string | null;

  @Field(() => CalendarDateScalar, { description: 'Day of foundation.' })
  foundedOn!: string;

  @Field(() => Int, { description: 'How many staff.' })
  staffCount!: number;

  @Field(() => Int, { description: 'How many projects it can carry at once.' })
  capacity!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Assessment 1 to 5 for 1A to 5A, of registered ones; never to be compared with `star`.',
  })
  rating!: number | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day of the rating; after it says nothing.' })
  ratingValidUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'Local star level (星级) 1 to 5, another scale than `rating`.' })
  star!: number | null;

  @Field(() => StandingEnum, { description: 'Standing.' })
  standing!: Standing;
}

@ObjectType('Organization', {
  implements: Node,
  description: 'A community social organization (社区社会组织) as the register shows it now.',
})
export class OrganizationType extends OrganizationProfileType implements OrganizationProfile {
  @Field(() => Region, { description: 'Street, township, community or village of its seat.' })
  region!: RegionReference;

  @Field(() => [Region], { description: 'Where it can serve: these whole subtrees.' })
  areas!: RegionReference[];

  @Field(() => [OrganizationMembership], { description: 'Federations of which it is a member.' })
  federations!: OrganizationMembership[];

  @Field(() => [OrganizationQualification], { description: 'Qualifications that hold, by function and region.' })
  qualifications!: OrganizationQualification[];
}

/** A page of organizations. */
export const OrganizationConnection = connectionOf(OrganizationType, 'Organization');
