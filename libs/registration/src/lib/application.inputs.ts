import { OrganizationKindEnum, type OrganizationKind } from '@chengjie/functions';
import { ENTRY_MATERIALS, type EntryForm, type EntryMaterial } from '@chengjie/law';
import { EndingGroundEnum, type EndingGround } from '@chengjie/organizations';
import {
  AlikeConfirmedField,
  CalendarDateField,
  IdempotencyKeyField,
  IdField,
  IntField,
  ListField,
  MoneyField,
  NestedListField,
  RegionCodeField,
  RegionCodeListField,
  TextField,
  type MoneyInput,
} from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { applicationActs, type ApplicationStatus } from './application.acts.js';
import { MOST_FILES, type ApplicationFile, type Premises } from './application.terms.js';
import { EntryFormEnum, EntryMaterialEnum, PremisesEnum, RegisterApplicationStatusEnum } from './application.type.js';
import type { ApplicationFilter } from './applications.reader.js';

const MOST_ALL_FILES = ENTRY_MATERIALS.length * MOST_FILES;
const applicationField = () => IdField({ description: 'The application.' });
const people = (description: string) => IntField({ min: 0, max: 100_000, description });

@InputType({ description: 'A file that comes with an application.' })
export class ApplicationFileInput implements ApplicationFile {
  @Field(() => EntryMaterialEnum, { description: 'Which material it is.' })
  material!: EntryMaterial;

  @IdField({ description: 'A document of one’s own.' })
  documentId!: string;
}

const filesField = (minItems: number) =>
  NestedListField(() => ApplicationFileInput, { minItems, maxItems: MOST_ALL_FILES, description: 'Its files.' });

@InputType({ description: 'An organization that is to be registered or filed.' })
export class SubmitApplicationInput {
  @Field(() => EntryFormEnum, { description: 'As what it is to enter the register.' })
  form!: EntryForm;

  @TextField({ min: 2, max: 100, description: 'Full name of the organization.' })
  name!: string;

  @Field(() => OrganizationKindEnum, { description: 'Which of the four kinds.' })
  kind!: OrganizationKind;

  @RegionCodeField({ description: 'Street, township, community or village of its seat.' })
  regionCode!: string;

  @TextField({ min: 2, max: 200, description: 'Where in it.' })
  address!: string;

  @Field(() => PremisesEnum, { description: 'What right there is to the premises.' })
  premises!: Premises;

  @RegionCodeListField({ minItems: 1, maxItems: 50, description: 'Codes of the regions where it can serve.' })
  areaCodes!: string[];

  @TextField({ min: 10, max: 2_000, description: 'What it is for, and what it does.' })
  purpose!: string;

  @TextField({ max: 50, description: 'Person in charge, as a role and a number.' })
  representative!: string;

  @TextField({ nullable: true, max: 100, description: 'Supervising department, if there is one.' })
  supervisingDepartment?: string | null;

  @people('How many persons are members.')
  memberPersons!: number;

  @people('How many units are members.')
  memberUnits!: number;

  @people('How many staff.')
  staffCount!: number;

  @MoneyField({ description: 'Funds.' })
  funds!: MoneyInput;

  @filesField(0)
  files!: ApplicationFileInput[];

  @IdField({
    nullable: true,
    description:
      'An organization in the register that you act for: its entry is changed to this, or a filed group registered. Left out by founders.',
  })
  organizationId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An organization that you act for, and that is to end.' })
export class ApplyForEndingInput {
  @IdField({ description: 'The organization.' })
  organizationId!: string;

  @Field(() => EndingGroundEnum, { description: 'On which ground.' })
  ground!: EndingGround;

  @TextField({ min: 10, max: 2_000, description: 'What became of its money, its debts, its staff and its duties.' })
  statement!: string;

  @CalendarDateField({ nullable: true, description: 'Day of the notice to its creditors; none of a filed group.' })
  creditorsNoticedOn?: string | null;

  @filesField(0)
  files!: ApplicationFileInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'What was asked for.' })
export class SupplyMaterialInput {
  @applicationField()
  applicationId!: string;

  @filesField(0)
  files!: ApplicationFileInput[];

  @TextField({ nullable: true, max: 2_000, description: 'What is said to it, such as why a file is not needed.' })
  note?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An application of one’s own to be taken back.' })
export class WithdrawApplicationInput {
  @applicationField()
  applicationId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'What is missing in an application, or wrong.' })
export class AskForMaterialInput {
  @applicationField()
  applicationId!: string;

  @TextField({ min: 5, max: 2_000, description: 'What is missing or wrong, all at once: whoever applies reads it.' })
  text!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An application that is granted.' })
export class GrantApplicationInput {
  @applicationField()
  applicationId!: string;

  @TextField({ min: 2, max: 2_000, description: 'By what it is granted: whoever applies reads it.' })
  reason!: string;

  @TextField({
    nullable: true,
    min: 18,
    max: 18,
    description: 'Unified social credit code of whom you register; none of a filed group, whose number is issued.',
  })
  creditCode?: string | null;

  @AlikeConfirmedField()
  alikeConfirmed?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An application that is refused.' })
export class RefuseApplicationInput {
  @applicationField()
  applicationId!: string;

  @TextField({ min: 10, max: 2_000, description: 'Why, by which rule: whoever applies reads it.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'That a refusal was appealed against.' })
export class NoteAppealInput {
  @applicationField()
  applicationId!: string;

  @TextField({ min: 2, max: 500, description: 'Where it was taken to, and under which number.' })
  appeal!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'Narrows a list of applications; conditions add up.' })
export class RegisterApplicationFilter implements ApplicationFilter {
  @ListField(() => RegisterApplicationStatusEnum, {
    nullable: true,
    maxItems: Object.keys(applicationActs.states).length,
    description: 'Only those that stand so.',
  })
  statuses?: ApplicationStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for a decision.' })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose last day to decide is over.' })
  overdue?: boolean | null;
}
