import { TrackEnum, type Track } from '@chengjie/functions';
import type { EntryForm, EntryMaterial } from '@chengjie/law';
import { BilingualText, IntField, MoneyField, type MoneyInput } from '@chengjie/platform';
import { RuleSourceType } from '@chengjie/rules';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { EntryCheckType, EntryFormEnum, EntryMaterialEnum } from './application.type.js';
import type { ShownEndingGuide, ShownGuide } from './entry-guide.js';

@ObjectType('EntryMaterialGuide', { description: 'A material that a form of organization asks for.' })
class EntryMaterialGuideType {
  @Field(() => EntryMaterialEnum, { description: 'Which.' })
  material!: EntryMaterial;

  @Field(() => BilingualText, { description: 'What it is called.' })
  label!: BilingualText;

  @Field(() => BilingualText, { description: 'What it is for.' })
  purpose!: BilingualText;
}

@ObjectType('EntryGuide', {
  description: 'What a form of organization asks of whoever founds one, by the rules of today.',
})
export class EntryGuideType implements ShownGuide {
  @Field(() => EntryFormEnum, { description: 'Which form.' })
  form!: EntryForm;

  @Field(() => TrackEnum, { description: 'Whether it is registered or filed.' })
  track!: Track;

  @Field({ description: 'Whether all that is asked in numbers is met.' })
  fits!: boolean;

  @Field(() => [EntryCheckType], { description: 'What it asks in numbers, each with whether it is met.' })
  checks!: EntryCheckType[];

  @Field(() => [EntryMaterialGuideType], { description: 'What comes with an application.' })
  materials!: EntryMaterialGuideType[];

  @Field(() => BilingualText, { description: 'Within which time it is decided.' })
  decidedWithin!: BilingualText;

  @Field(() => [String], {
    description: 'With which forms of organization its name can end; any where no rule is known.',
  })
  nameEndings!: readonly string[];

  @Field(() => RuleSourceType, { description: 'Where the rule comes from.' })
  source!: ShownGuide['source'];
}

@ObjectType('EndingGuide', { description: 'What the ending of an organization asks, by the rules of today.' })
export class EndingGuideType implements ShownEndingGuide {
  @Field(() => [EntryMaterialGuideType], {
    description: 'What comes with an application; the consent where there is a supervising department.',
  })
  materials!: EntryMaterialGuideType[];

  @Field(() => Int, {
    nullable: true,
    description: 'Least days between the notice to the creditors and the application; null where none is asked for.',
  })
  creditorDays!: number | null;

  @Field(() => BilingualText, { description: 'Within which time it is decided.' })
  decidedWithin!: BilingualText;

  @Field(() => RuleSourceType, { description: 'Where the rule comes from.' })
  source!: ShownEndingGuide['source'];
}

/** What a group has so far. */
@ArgsType()
export class EntryGuideArgs {
  @IntField({ nullable: true, min: 0, max: 100_000, description: 'How many persons are members.' })
  memberPersons?: number | null;

  @IntField({ nullable: true, min: 0, max: 100_000, description: 'How many units are members.' })
  memberUnits?: number | null;

  @IntField({ nullable: true, min: 0, max: 100_000, description: 'How many staff.' })
  staffCount?: number | null;

  @MoneyField({ nullable: true, description: 'Funds.' })
  funds?: MoneyInput | null;
}
