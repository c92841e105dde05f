import type { Regime, Procedure, RulePack } from '@chengjie/law';
import { BilingualText, CalendarDateScalar, Costs, DateTimeScalar, JsonScalar, textEnum } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProcedureEnum, RegimeEnum } from './procedure.enums.js';
import type { RuleChange } from './rule-changes.js';

const CertaintyEnum = textEnum('RuleCertainty', 'What stands behind a rule.', {
  P: 'The policy’s own text.',
  L: 'Statute.',
  O: 'An order or notice of a ministry or a province.',
  D: 'A decision of this platform, where no law binds.',
});

const EvidenceEnum = textEnum('RuleEvidence', 'By what a rule was checked.', {
  TEXT: 'Its official text was read.',
  COPY: 'A copy or an excerpt was read.',
  MEMORY: 'Nothing yet: a person still has to check it.',
});

@ObjectType('RuleSource', { description: 'Where a rule comes from.' })
export class RuleSourceType {
  @Field({ description: 'Full name with its number, in Chinese as cited.' })
  document!: string;

  @Field(() => String, { nullable: true, description: 'Article or section; null where it is not certain.' })
  article?: string;

  @Field(() => CertaintyEnum, { description: 'What stands behind it.' })
  certainty!: string;

  @Field(() => EvidenceEnum, {
    nullable: true,
    description: 'By what it was checked; null of rules that were entered before this was said.',
  })
  evidence?: string;

  @Field(() => String, { nullable: true, description: 'What a reader must know to apply it, in Chinese.' })
  note?: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Since which day the competent office has decided the rule; packs that follow carry it over.',
  })
  decidedFrom?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the pack replaces what an office decided; null otherwise.',
  })
  replacesDecision?: boolean;
}

@ObjectType('Rule', { description: 'One rule of a pack: in words, as data, and where it comes from.' })
export class RuleType {
  @Field({ description: 'Name of the rule within the pack or procedure, e.g. minimumBids.' })
  key!: string;

  @Field({ description: 'What it is about.' })
  label!: BilingualText;

  @Field({ description: 'What it says.' })
  text!: BilingualText;

  @Field(() => JsonScalar, { description: 'The same for programs; its shape depends on the key.' })
  value!: unknown;

  @Field(() => RuleSourceType, { description: 'Where it comes from.' })
  source!: RuleSourceType;
}

@ObjectType('ProcedureRules', { description: 'What a pack says of one procedure in one regime.' })
export class ProcedureRulesType {
  @Field(() => RegimeEnum, { description: 'Category of purchase.' })
  regime!: Regime;

  @Field(() => ProcedureEnum, { description: 'Procedure of purchase.' })
  procedure!: Procedure;

  @Field({ description: 'Whether the regime has this procedure.' })
  allowed!: boolean;

  @Field(() => BilingualText, { nullable: true, description: 'Why not, if it has not.' })
  reason!: BilingualText | null;

  @Field(() => RuleSourceType, { nullable: true, description: 'Where it says that it has not.' })
  source!: RuleSourceType | null;

  @Field(() => [RuleType], { description: 'Its rules; empty where the regime does not have it.' })
  rules!: RuleType[];
}

@ObjectType('RuleChange', { description: 'A rule that differs between a pack and the one that follows it, in words.' })
export class RuleChangeType implements RuleChange {
  @Field(() => RegimeEnum, { nullable: true, description: 'Of a rule of procedures: in which category of purchase.' })
  regime!: Regime | null;

  @Field(() => ProcedureEnum, { nullable: true, description: 'Of a rule of procedures: of which one.' })
  procedure!: Procedure | null;

  @Field({ description: 'Name of the rule within the pack or procedure.' })
  key!: string;

  @Field({ description: 'What it is about.' })
  label!: BilingualText;

  @Field(() => BilingualText, { nullable: true, description: 'What it said; null where there was no such rule.' })
  before!: BilingualText | null;

  @Field(() => BilingualText, { nullable: true, description: 'What it says; null where there is none any more.' })
  after!: BilingualText | null;
}

/** Rules as data: every number of the law, with its source. */
@ObjectType('RulePack', {
  description: 'The rules in force in a region during a time. A project keeps the pack of its publication date.',
})
export class RulePackType {
  @Field(() => ID, { description: 'Id, e.g. 22-2026. What it names never changes.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the pack.' })
  version!: number;

  @Field({ description: 'Title.' })
  title!: BilingualText;

  @Field({ description: 'Code of the region it is for, or CN for the whole country.' })
  region!: string;

  @Field(() => CalendarDateScalar, { description: 'First day in force.' })
  effectiveFrom!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day in force; null while no day ends it.' })
  effectiveTo!: string | null;

  @Field({ description: 'What changed with it.' })
  changes!: BilingualText;

  @Costs(100)
  @Field(() => JsonScalar, { description: 'The whole pack as it was entered, each rule with its source.' })
  value!: RulePack;

  @Field({ description: 'SHA-256 of the canonical JSON (RFC 8785) of the value, 64 hexadecimal digits.' })
  hash!: string;
}

@ObjectType('EarliestDeadline', { description: 'The earliest deadline that a pack allows a project.' })
export class EarliestDeadlineType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant; null if the regime lacks the procedure.' })
  at!: Date | null;

  @Field(() => RuleType, {
    nullable: true,
    description: 'The period that ends last of those from publication, and so rules; null if there is no deadline.',
  })
  period!: RuleType | null;

  @Field({ description: 'PROVISIONAL: it touches a year whose official calendar is not yet published.' })
  provisional!: boolean;

  @Field(() => String, { nullable: true, description: 'Version of the calendar of working days that was used.' })
  calendarVersion!: string | null;

  @Field(() => ProcedureRulesType, { description: 'The rules of the procedure, its period among them.' })
  procedure!: ProcedureRulesType;

  @Field(() => RulePackType, { description: 'The pack in force on the day of publication.' })
  rulePack!: RulePackType;
}
