import { DocumentType } from '@chengjie/documents';
import { OrganizationKindEnum, type OrganizationKind } from '@chengjie/functions';
import type { EntryForm, EntryMaterial, RegisterItem } from '@chengjie/law';
import {
  EndingGroundEnum,
  KeptEntryType,
  OrganizationType,
  type EndingGround,
  type OrganizationReference,
} from '@chengjie/organizations';
import {
  BilingualText,
  CalendarDateScalar,
  connectionOf,
  CountsAs,
  DateTimeScalar,
  Money,
  NamesThing,
  Node,
  textEnum,
} from '@chengjie/platform';
import { Region, type RegionReference } from '@chengjie/regions';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ApplicationStatus } from './application.acts.js';
import type { ShownApplication, ShownMaterial, ShownRequest } from './application.presentation.js';
import type { EntryCheck } from './application.rules.js';
import { MOST_FILES, type EndingContent, type Premises } from './application.terms.js';

/** States of applications as GraphQL shows them. */
export const RegisterApplicationStatusEnum: { readonly [Status in ApplicationStatus]: Status } = textEnum(
  'RegisterApplicationStatus',
  'How an application to enter the register stands.',
  {
    SUBMITTED: 'The office reviews it.',
    MATERIAL_ASKED: 'The office asked for material: the time to decide stands still.',
    GRANTED: 'It was granted: the organization is in the register.',
    REFUSED: 'It was refused, with reasons.',
    APPEALED: 'It was refused, and the refusal was taken to reconsideration or to court.',
    WITHDRAWN: 'Whoever applied took it back.',
  },
);

/** Forms as GraphQL shows them. */
export const EntryFormEnum: { readonly [Form in EntryForm]: Form } = textEnum(
  'EntryForm',
  'What somebody can apply to enter the register as.',
  {
    ASSOCIATION: 'A registered association of members (社会团体).',
    SERVICE_INSTITUTION: 'A registered social service institution (社会服务机构).',
    FOUNDATION: 'A registered foundation (基金会).',
    FILED_ASSOCIATION: 'A filed group that is an association of members.',
    FILED_SERVICE: 'A filed group that gives a service.',
  },
);

/** Materials as GraphQL shows them. */
export const EntryMaterialEnum: { readonly [Material in EntryMaterial]: Material } = textEnum(
  'EntryMaterial',
  'What comes with an application.',
  {
    CHARTER: 'The draft charter.',
    SUPERVISOR_CONSENT: 'The consent of the supervising department.',
    CAPITAL_VERIFICATION: 'Proof of the funds.',
    PREMISES_RIGHT: 'The right to the premises.',
    PERSONS: 'Who founds it and who is to be in charge, and who they are.',
    MEMBER_LIST: 'The list of members.',
    ENDING_DECISION: 'The decision that it ends.',
    LIQUIDATION_REPORT: 'The report of its liquidation.',
  },
);

/** Items as GraphQL shows them. */
const RegisterItemEnum: { readonly [Item in RegisterItem]: Item } = textEnum(
  'RegisterItem',
  'What of an entry a change is about.',
  {
    name: 'The name.',
    kind: 'Which of the four kinds.',
    regionCode: 'The seat.',
    areaCodes: 'Where it can serve.',
    representative: 'Who is in charge.',
    supervisingDepartment: 'The supervising department.',
    staffCount: 'How many staff.',
  },
);

export const PremisesEnum: { readonly [Right in Premises]: Right } = textEnum(
  'Premises',
  'What right there is to the premises.',
  { OWNED: 'They are its own.', RENTED: 'They are rented.', LENT: 'They are lent.' },
);

/** Conditions as GraphQL shows them. */
const EntryCheckKeyEnum: { readonly [Key in EntryCheck['key']]: Key } = textEnum('EntryCheckKey', 'Which condition.', {
  MEMBERS: 'How many members.',
  STAFF: 'How many staff.',
  FUNDS: 'How much money.',
});

@ObjectType('EntryCheck', { description: 'A condition of a form of organization, and whether it is met.' })
export class EntryCheckType implements EntryCheck {
  @Field(() => EntryCheckKeyEnum, { description: 'Which condition.' })
  key!: EntryCheck['key'];

  @Field({ description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => BilingualText, { description: 'What is asked.' })
  text!: BilingualText;

  field!: EntryCheck['field'];
}

@ObjectType('RegisterApplicationMaterial', { description: 'A material of an application, with its files.' })
class RegisterApplicationMaterialType implements ShownMaterial {
  @Field(() => EntryMaterialEnum, { description: 'Which.' })
  material!: EntryMaterial;

  @Field(() => BilingualText, { description: 'What it is called.' })
  label!: BilingualText;

  @Field(() => BilingualText, { description: 'What it is for.' })
  purpose!: BilingualText;

  @Field({ description: 'Whether the form of organization asks for it.' })
  required!: boolean;

  @CountsAs(MOST_FILES)
  @NamesThing
  @Field(() => [DocumentType], { name: 'files', description: 'The files, in the order in which they came.' })
  fileIds!: readonly string[];
}

@ObjectType('MaterialRequest', { description: 'That the office asked for material, and when it came.' })
class MaterialRequestType implements ShownRequest {
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field({ description: 'What is missing or wrong.' })
  text!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came; null while it is waited for.' })
  suppliedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What whoever applies said to it.' })
  note!: string | null;
}

@ObjectType('RequestedEnding', { description: 'How an organization ends that asks for it.' })
class RequestedEndingType implements EndingContent {
  @Field(() => EndingGroundEnum, { description: 'On which ground.' })
  ground!: EndingGround;

  @Field({ description: 'What became of its money, its debts, its staff and its duties.' })
  statement!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Day of the notice to its creditors, if one is asked for.',
  })
  creditorsNoticedOn!: string | null;
}

@ObjectType('RegisterApplication', {
  implements: Node,
  description:
    'That somebody asks for an organization to be registered (登记) or filed (备案). Seen by whoever applies, by who acts for the organization that it is about, and by the office that decides.',
})
export class RegisterApplicationType implements ShownApplication {
  @Field(() => ID, { description: 'Identifies the application.' })
  id!: string;

  @Field(() => RegisterApplicationStatusEnum, { description: 'How it stands.' })
  status!: ApplicationStatus;

  @Field({ description: 'Who applies: what others see of the person.' })
  applicantName!: string;

  @Field(() => EntryFormEnum, { description: 'As what it is to enter the register.' })
  form!: EntryForm;

  @Field({ description: 'Full name of the organization.' })
  name!: string;

  @Field(() => OrganizationKindEnum, { description: 'Which of the four kinds.' })
  kind!: OrganizationKind;

  @Field(() => Region, { description: 'Street, township, community or village of its seat.' })
  region!: RegionReference;

  @Field(() => String, { nullable: true, description: 'Where in it; null where an ending is asked for.' })
  address!: string | null;

  @Field(() => PremisesEnum, {
    nullable: true,
    description: 'What right there is to the premises; null where an ending is asked for.',
  })
  premises!: Premises | null;

  @Field(() => [Region], { description: 'Where it can serve.' })
  areas!: ShownApplication['areas'];

  @Field(() => String, {
    nullable: true,
    description: 'What it is for, and what it does; null where an ending is asked for.',
  })
  purpose!: string | null;

  @Field({ description: 'Person in charge, as a role and a number.' })
  representative!: string;

  @Field(() => String, { nullable: true, description: 'Supervising department, if there is one.' })
  supervisingDepartment!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many persons are members; null where an ending is asked for.' })
  memberPersons!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many units are members; null where an ending is asked for.' })
  memberUnits!: number | null;

  @Field(() => Int, { description: 'How many staff.' })
  staffCount!: number;

  @Field(() => Money, { nullable: true, description: 'Funds; null where an ending is asked for.' })
  funds!: Money | null;

  @Field(() => [EntryCheckType], { description: 'What the form asks in numbers, each with whether it is met.' })
  checks!: EntryCheckType[];

  @Field(() => [RegisterApplicationMaterialType], { description: 'Materials that the form asks for, or that came.' })
  materials!: ShownMaterial[];

  @Field(() => [MaterialRequestType], { description: 'What the office asked for, in turn.' })
  requests!: ShownRequest[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  submittedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'First instant after the last day to decide; later by the time in which material is asked for.',
  })
  dueAt!: Date;

  @Field({
    description: 'Whether that day may come later, since the official calendar of a year is not published yet.',
  })
  dueProvisional!: boolean;

  @Field({ description: 'Whether it still waits for a decision after that day.' })
  overdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided, or taken back.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The office that decided.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the refusal was taken to.' })
  appeal!: string | null;

  @Field(() => RequestedEndingType, { nullable: true, description: 'How it ends; null unless that is asked for.' })
  ending!: ShownApplication['ending'];

  @Field(() => KeptEntryType, {
    nullable: true,
    description:
      'The entry that is to be changed, as it stood when that was asked for; null where somebody founds one.',
  })
  former!: ShownApplication['former'];

  @Field(() => [RegisterItemEnum], { description: 'What of that entry is to be changed.' })
  changed!: RegisterItem[];

  @Field(() => OrganizationType, { nullable: true, description: 'The organization, once it is in the register.' })
  organization!: OrganizationReference | null;

  regionCode!: string;
  areaCodes!: readonly string[];
  applicantId!: string;
  aboutId!: string | null;
  officeRole!: ShownApplication['officeRole'];
  officeCode!: string;
  unexamined!: boolean;
}

/** A page of applications. */
export const RegisterApplicationConnection = connectionOf(RegisterApplicationType, 'RegisterApplication');
