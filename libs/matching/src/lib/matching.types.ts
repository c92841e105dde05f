import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { BilingualText, connectionOf } from '@chengjie/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ProjectType } from '@chengjie/procurement';
import { EligibilityConditionEnum } from './condition.texts.js';

@ObjectType({ description: 'A condition for bidding and whether it is met: a reason for or against.' })
export class EligibilityCondition {
  @Field(() => EligibilityConditionEnum, { description: 'Which condition.' })
  code!: string;

  @Field({ description: 'Whether it is met.' })
  met!: boolean;

  @Field({ description: 'In words: why it is met, or what is missing.' })
  text!: BilingualText;

  @Field(() => String, { nullable: true, description: 'The article of the rule, as cited in Chinese.' })
  rule!: string | null;
}

@ObjectType('PartnerEligibility', {
  description: 'A bid of two: a federation’s, with the work of a filed member. Judged with this partner.',
})
export class PartnerEligibilityType {
  @Field(() => OrganizationType, {
    description: 'The other one: the federation that could bid, or the member that could be bid for.',
  })
  organization!: OrganizationReference;

  @Field({ description: 'Whether every condition is met.' })
  eligible!: boolean;

  @Field(() => [EligibilityCondition], { description: 'All conditions of such a bid, met or not.' })
  conditions!: EligibilityCondition[];
}

@ObjectType({ description: 'In which ways the organization one acts for may take part in a project.' })
export class OwnEligibility {
  @Field({ description: 'Whether it may bid for itself.' })
  eligible!: boolean;

  @Field(() => [EligibilityCondition], { description: 'All conditions of a bid for itself, met or not.' })
  conditions!: EligibilityCondition[];

  @Field(() => [PartnerEligibilityType], {
    description: 'Of a filed organization: bids that its federations could make for it.',
  })
  viaFederations!: PartnerEligibilityType[];

  @Field(() => [PartnerEligibilityType], {
    description: 'Of a federation: bids that it could make for its filed members.',
  })
  forMembers!: PartnerEligibilityType[];
}

@ObjectType({
  description:
    'An organization that comes into question for a project: qualified for the function in the region or a part of it, or, where no qualification is asked for, serving it or a part. Its conditions say whether a part is enough.',
})
export class OrganizationMatch {
  @Field({ description: 'The organization.' })
  organization!: OrganizationType;

  @Field({ description: 'Whether it may bid for itself.' })
  eligible!: boolean;

  @Field(() => [EligibilityCondition], { description: 'All conditions of a bid for itself, met or not.' })
  conditions!: EligibilityCondition[];

  @Field(() => [OrganizationType], { description: 'Federations that may bid for it.' })
  viaFederations!: OrganizationReference[];

  @Field(() => Int, {
    description:
      'How well it fits, 0 to 100: qualification 40, service area up to 30, free capacity up to 15, awards so far up to 15.',
  })
  fit!: number;

  @Field({
    description: 'Whether it is qualified for the function in as much of the region as the project’s rules ask.',
  })
  functionFits!: boolean;

  @Field({ description: 'Whether it serves as much of the region as the project’s rules ask.' })
  areaFits!: boolean;

  @Field(() => Int, {
    description: 'Projects that it can still carry: its capacity less its awards of the last twelve months.',
  })
  freeCapacity!: number;

  @Field(() => Int, { description: 'Projects that it was awarded so far, exercises aside.' })
  record!: number;
}

@ObjectType({ description: 'A project, open for bids, that comes into question for an organization.' })
export class ProjectMatch {
  @Field({ description: 'The project.' })
  project!: ProjectType;

  @Field({ description: 'Whether it may bid for itself.' })
  eligible!: boolean;

  @Field(() => [EligibilityCondition], { description: 'All conditions of a bid for itself, met or not.' })
  conditions!: EligibilityCondition[];

  @Field(() => [OrganizationType], { description: 'Federations that may bid for it.' })
  viaFederations!: OrganizationReference[];

  @Field(() => [OrganizationType], { description: 'Of a federation: filed members that it may bid for.' })
  forMembers!: OrganizationReference[];

  @Field(() => Int, {
    description: 'How well it, or the best placed of its members, fits, 0 to 100; see OrganizationMatch.',
  })
  fit!: number;

  @Field({
    description:
      'Whether it, or a member it bids for, is qualified for the function in as much of the region as the project’s rules ask.',
  })
  functionFits!: boolean;

  @Field({
    description: 'Whether it, or a member it bids for, serves as much of the region as the project’s rules ask.',
  })
  areaFits!: boolean;
}

/** Pages of candidates for a project. */
export const OrganizationMatchConnection = connectionOf(OrganizationMatch, 'OrganizationMatch');

/** Pages of open projects for an organization. */
export const ProjectMatchConnection = connectionOf(ProjectMatch, 'ProjectMatch');
