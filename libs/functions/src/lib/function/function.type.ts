import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BilingualText, connectionOf, DateTimeScalar, Money, Node, textEnum } from '@chengjie/platform';
import type {
  FunctionText,
  FunctionVersion,
  OrganizationKind,
  PresentFunction,
  Track,
  TransferMode,
} from './function.terms.js';

/** Kinds as GraphQL shows them. */
export const OrganizationKindEnum: { readonly [Kind in OrganizationKind]: Kind } = textEnum(
  'OrganizationKind',
  'The four kinds of community social organizations; functions are sorted by them too.',
  {
    SERVICE: '服务类: home help, care for the aged, day care and the like.',
    CULTURE_SPORTS: '文体活动类: arts, sports, science and farm training.',
    CHARITY: '公益慈善类: volunteers, mutual help, relief.',
    SUPPORT: '支持型、枢纽型: supports other organizations, federations among them.',
  },
);

/** Tracks as GraphQL shows them. */
export const TrackEnum: { readonly [T in Track]: T } = textEnum('Track', 'The two tracks of organizations.', {
  REGISTERED: '登记: registered by county civil affairs, a legal person.',
  FILED: '备案: filed by the street or township, no legal person.',
});

/** Transfer modes as GraphQL shows them. */
export const TransferModeEnum: { readonly [Mode in TransferMode]: Mode } = textEnum(
  'TransferMode',
  'How a function may be handed over and paid for.',
  {
    PURCHASE: '购买服务: purchase of services.',
    PROJECT_FUNDS: '项目资金: project funds, by application.',
    ACTIVITY_SUBSIDY: '活动经费补贴: activity subsidies, by application.',
  },
);

/** What a function and each of its versions say alike. */
@ObjectType({ isAbstract: true })
export abstract class FunctionTextType implements Omit<FunctionText, 'regionCode' | 'guidePriceFen' | 'retiredAt'> {
  @Field({ description: 'Code of the function, which never changes.' })
  code!: string;

  @Field(() => BilingualText, { description: 'What is handed over, in a few words.' })
  name!: BilingualText;

  @Field(() => OrganizationKindEnum, { description: 'Which kind of organization mostly takes it on.' })
  kind!: OrganizationKind;

  @Field({ description: 'The department that hands it over (转移部门).' })
  department!: string;

  @Field({ description: 'Legal basis, as cited.' })
  legalBasis!: string;

  @Field({ description: 'What good service means here (服务标准).' })
  serviceStandard!: string;

  @Field(() => BilingualText, { description: 'Unit of measure.' })
  unit!: BilingualText;

  @Field(() => Money, { nullable: true, description: 'Guide price of one unit (指导价), if there is one.' })
  guidePrice!: Money | null;

  @Field(() => [TransferModeEnum], { description: 'Ways in which it may be handed over and paid for.' })
  transferModes!: TransferMode[];

  @Field(() => [TrackEnum], { description: 'Tracks whose organizations may take it on.' })
  tracks!: Track[];

  @Field(() => [String], { description: 'What whoever takes it on must be able to do or have.' })
  capabilities!: string[];
}

@ObjectType('Function', {
  implements: Node,
  description:
    'A function that government may hand over (职能事项), as it is now: in the words of its latest published version.',
})
export class FunctionType
  extends FunctionTextType
  implements Omit<PresentFunction, 'regionCode' | 'guidePriceFen'>, Node
{
  @Field(() => ID, { description: 'Id of the function, the same whatever it says.' })
  id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when no new edition may list it; null while in use.',
  })
  retiredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is retired; null while in use.' })
  retirementReason!: string | null;

  @Field(() => FunctionVersionType, { description: 'The version whose words these are.' })
  latestVersion!: PresentFunction['latestVersion'];
}

@ObjectType('FunctionVersion', {
  implements: Node,
  description: 'One version of a function, as editions list it and projects refer to it for good. It never changes.',
})
export class FunctionVersionType
  extends FunctionTextType
  implements Omit<FunctionVersion, 'regionCode' | 'guidePriceFen' | 'retiredAt'>, Node
{
  @Field(() => ID, { description: 'Id of this version.' })
  id!: string;

  @Field(() => Int, { description: 'Number of this version, from 1.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When this version was written.' })
  createdAt!: Date;

  @Field(() => FunctionType, { description: 'The function, as it is now.' })
  function!: FunctionVersion['function'];
}

/** A page of versions, each of another function. */
export const FunctionVersionConnection = connectionOf(FunctionVersionType, 'FunctionVersion');
