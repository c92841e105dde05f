import { LEGAL_FORMS_OF_REGISTERED, type LegalForm } from './organization.terms.js';
import { OrganizationKindEnum, TrackEnum, type OrganizationKind, type Track } from '@chengjie/functions';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import {
  AlikeConfirmedField,
  CalendarDateField,
  IdempotencyKeyField,
  IdField,
  IntField,
  PageArgs,
  RegionCodeField,
  RegionCodeListField,
  TextField,
  textEnum,
} from '@chengjie/platform';
import { IsIn } from 'class-validator';
import type { OrganizationOrder } from './organization-filter.js';
import { LegalFormEnum } from './organization.type.js';

/** What both tracks enter. */
@InputType({ isAbstract: true })
export abstract class EntryInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @TextField({ min: 2, max: 100, description: 'Full name.' })
  name!: string;

  @Field(() => OrganizationKindEnum, { description: 'Which of the four kinds.' })
  kind!: OrganizationKind;

  @RegionCodeField({ description: 'Street, township, community or village of its seat.' })
  regionCode!: string;

  @RegionCodeListField({ minItems: 1, maxItems: 50, description: 'Codes of the regions where it can serve.' })
  areaCodes!: readonly string[];

  @TextField({ max: 50, description: 'Person in charge, as a role and a number.' })
  representative!: string;

  @TextField({ nullable: true, max: 100, description: 'Supervising department, if there is one.' })
  supervisingDepartment?: string | null;

  @CalendarDateField({ description: 'Day of foundation.' })
  foundedOn!: string;

  @IntField({ min: 0, max: 100_000, description: 'How many staff.' })
  staffCount!: number;

  @IntField({ min: 0, max: 1_000, description: 'How many projects it can carry at once.' })
  capacity!: number;

  @AlikeConfirmedField()
  alikeConfirmed?: string | null;
}

@InputType({ description: 'An organization to be registered (登记).' })
export class RegisterOrganizationInput extends EntryInput {
  @TextField({ min: 18, max: 18, description: 'Unified social credit code.' })
  creditCode!: string;

  @Field(() => LegalFormEnum, { description: 'Legal form, other than FILED_GROUP.' })
  @IsIn(LEGAL_FORMS_OF_REGISTERED, {
    context: { zh: '登记组织应为社会团体、社会服务机构或基金会', en: 'A registered organization is no filed group' },
  })
  legalForm!: Exclude<LegalForm, 'FILED_GROUP'>;

  @Field({ defaultValue: false, description: 'Whether it is a federation (社区社会组织联合会).' })
  isFederation!: boolean;
}

@InputType({ description: 'An organization to be filed (备案).' })
export class FileOrganizationInput extends EntryInput {
  @TextField({ min: 6, max: 40, description: 'Filing number: capital letters, digits and hyphens.' })
  filingNumber!: string;
}

@InputType({ description: 'Narrows a list of organizations; conditions add up.' })
export class OrganizationFilter {
  @RegionCodeField({ nullable: true, description: 'Only with their seat in this region.' })
  regionCode?: string | null;

  @RegionCodeField({ nullable: true, description: 'Only those that can serve in this region.' })
  servingRegionCode?: string | null;

  @Field(() => OrganizationKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: OrganizationKind | null;

  @Field(() => TrackEnum, { nullable: true, description: 'Only of this track.' })
  track?: Track | null;

  @IdField({ nullable: true, description: 'Only those qualified for this function.' })
  functionId?: string | null;

  @IntField({ nullable: true, min: 0, max: 1_000, description: 'Only those that can carry so many projects at once.' })
  minimumCapacity?: number | null;

  @IntField({ nullable: true, min: 1, max: 5, description: 'Only with a valid rating of at least so many A.' })
  minimumRating?: number | null;

  @IdField({ nullable: true, description: 'Only members of this federation.' })
  federationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only federations.' })
  federationsOnly?: boolean | null;

  @TextField({
    min: 0,
    max: 100,
    asTyped: true,
    nullable: true,
    description:
      'Words that all must occur in name, place, functions or numbers, run together or apart: 昌邑区居家养老; also pinyin (yanglao), initials (jjyl), traditional characters, part of a credit code.',
  })
  text?: string | null;
}

/** Orders as GraphQL shows them. */
export const OrganizationOrderEnum: { readonly [Order in OrganizationOrder]: Order } = textEnum(
  'OrganizationOrder',
  'Order of a list of organizations.',
  {
    NAME: 'By name, in pinyin order.',
    RELEVANCE:
      'What the search text fits best first, then by name; a text of which nothing is found may have one wrong character.',
    REGION: 'By the code of the seat.',
    RATING: 'Highest rating first: in the register the last one given, in an edition the one valid on its day.',
    STAR: 'Highest star first.',
    CAPACITY: 'Largest capacity first.',
  },
);

/** Arguments of a list of organizations. */
@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: OrganizationFilter | null;

  @Field(() => OrganizationOrderEnum, { defaultValue: 'NAME', description: 'Order of the list.' })
  orderBy!: OrganizationOrder;
}
