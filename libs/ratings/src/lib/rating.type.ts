import { DocumentType } from '@chengjie/documents';
import type { RatingScale } from '@chengjie/assessment';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import {
  BilingualText,
  CalendarDateScalar,
  connectionOf,
  CountsAs,
  DateTimeScalar,
  DecimalScalar,
  NamesThing,
  Node,
  textEnum,
  type Role,
} from '@chengjie/platform';
import { Region, type RegionReference } from '@chengjie/regions';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RatingStatus } from './rating.acts.js';
import type {
  ShownChange,
  ShownEntry,
  ShownIndicator,
  ShownMaterial,
  ShownObjection,
  ShownRound,
} from './rating.presentation.js';
import { MOST_FILES, MOST_ITEMS, type Panelist, type RatingChangeGround, type RatingEntryRow } from './rating.terms.js';

/** Scales as GraphQL shows them. */
const RatingScaleEnum: { readonly [Scale in RatingScale]: Scale } = textEnum(
  'RatingScale',
  'Which of the two scales, which are never compared.',
  {
    GRADE: 'Grades 1A to 5A (评估等级) of registered organizations.',
    STARS: 'Local stars (星级) 1 to 5, of filed groups too.',
  },
);

/** States as GraphQL shows them. */
const RatingStatusEnum: { readonly [Status in RatingStatus]: Status } = textEnum(
  'RatingStatus',
  'How an organization’s part in a round stands.',
  {
    SELF_ASSESSED: 'It assessed itself: the panel scores it.',
    PUBLICITY: 'Its preliminary result is public, for objection.',
    FINAL: 'Its result is final.',
    WITHDRAWN: 'It took its self-assessment back.',
  },
);

/** Grounds of changes as GraphQL shows them. */
export const RatingChangeGroundEnum: { readonly [Ground in RatingChangeGround]: Ground } = textEnum(
  'RatingChangeGround',
  'Why a level changed within its term.',
  {
    FOLLOW_UP: 'A follow-up assessment (跟踪评估).',
    REVIEW: 'A review on an event (核查评估).',
    FALSE_MATERIAL: 'What it was assessed by was false.',
    OTHER: 'Another ground, which the reason names.',
  },
);

@ObjectType('RatingPanelist', { description: 'An evaluator who is on a panel of a round, or could be.' })
export class RatingPanelistType implements Panelist {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;

  @Field({ description: 'What the evaluator is called.' })
  name!: string;

  @Field({ description: 'Office in whose register the evaluator is.' })
  register!: string;
}

@ObjectType('RatingRound', {
  implements: Node,
  description: 'A round in which an office assesses organizations of its region, by a scheme of points.',
})
export class RatingRoundType implements ShownRound {
  @Field(() => ID, { description: 'Identifies the round.' })
  id!: string;

  @Field(() => RatingScaleEnum, { description: 'On which scale.' })
  scale!: RatingScale;

  @Field({ description: 'Id of the scheme.' })
  schemeId!: string;

  @Field({ description: 'Content hash of the scheme, sha256 over canonical JSON, hex.' })
  schemeHash!: string;

  @Field(() => BilingualText, { description: 'What the scheme is called.' })
  schemeTitle!: BilingualText;

  @Field({ description: 'Id of the rules of assessment that it was announced under.' })
  rulesId!: string;

  @Field({ description: 'Content hash of these rules.' })
  rulesHash!: string;

  @Field(() => Region, { description: 'Region of the office.' })
  region!: RegionReference;

  @Field(() => DateTimeScalar, { description: 'When it was announced.' })
  announcedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The office.' })
  announcedBy!: string | null;

  @Field(() => DateTimeScalar, { description: 'Until when organizations take part.' })
  closesAt!: Date;

  @Field(() => Int, { description: 'How many score it.' })
  panelSize!: number;

  officeRole!: Role;
  officeCode!: string;
}

/** A page of rounds. */
export const RatingRoundConnection = connectionOf(RatingRoundType, 'RatingRound');

@ObjectType('RatingIndicator', { description: 'An indicator of a result, with its points and how they came.' })
class RatingIndicatorType implements ShownIndicator {
  @Field({ description: 'Names it in the scheme.' })
  id!: string;

  @Field(() => Int, { description: 'How deep it stands in the tree, 0 at the top; its parts follow it.' })
  depth!: number;

  @Field(() => BilingualText, { description: 'What it is called.' })
  title!: BilingualText;

  @Field(() => DecimalScalar, { description: 'Full points.' })
  of!: string;

  @Field(() => DecimalScalar, { description: 'By the organization itself.' })
  self!: string;

  @Field(() => DecimalScalar, { description: 'By the experts: their mean.' })
  experts!: string;

  @Field(() => DecimalScalar, { description: 'By the committee: what counts.' })
  committee!: string;

  @Field(() => BilingualText, { description: 'How the points came.' })
  explanation!: BilingualText;
}

@ObjectType('RatingChange', { description: 'That a level was lowered within its term, or withdrawn.' })
class RatingChangeType implements ShownChange {
  @Field(() => Int, { nullable: true, description: 'The level since then; null: withdrawn.' })
  level!: number | null;

  @Field(() => RatingChangeGroundEnum, { description: 'On which ground.' })
  ground!: RatingChangeGround;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  changedAt!: Date;
}

@ObjectType('RatingObjection', { description: 'An objection to a preliminary result; who raised it is not shown.' })
export class RatingObjectionType implements ShownObjection {
  @Field(() => ID, { description: 'Identifies the objection.' })
  id!: string;

  @Field({ description: 'What is objected.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was upheld; null until it is answered.' })
  upheld!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What the office answers.' })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
}

@ObjectType('RatingMaterial', {
  description: 'What a result is decided by: for the organization itself, its office, and who scores it.',
})
export class RatingMaterialType implements ShownMaterial {
  @Field({ description: 'What the organization says of each item, as JSON of the scheme’s answers.' })
  answers!: string;

  @CountsAs(MOST_FILES)
  @NamesThing
  @Field(() => [DocumentType], { name: 'files', description: 'What it shows, by item.' })
  fileIds!: readonly string[];

  @CountsAs(MOST_FILES)
  @Field(() => [String], { description: 'Of each file the item that it shows something of.' })
  fileItems!: readonly string[];

  @Field(() => Int, { description: 'Sheets that are in.' })
  sheetsIn!: number;

  @Field(() => Int, { description: 'Sheets that are not.' })
  sheetsAwaited!: number;

  @Field(() => [RatingObjectionType], { description: 'Objections, the oldest first.' })
  objections!: readonly RatingObjectionType[];
}

@ObjectType('RatingEntry', {
  implements: Node,
  description:
    'An organization’s part in a round. Once its result is published everybody reads it; before, itself, its office, and who scores it.',
})
export class RatingEntryType implements ShownEntry {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => RatingStatusEnum, { description: 'How it stands.' })
  status!: RatingStatus;

  @NamesThing
  @Field(() => RatingRoundType, { name: 'round', description: 'The round.' })
  roundId!: string;

  @Field(() => RatingScaleEnum, { description: 'On which scale.' })
  scale!: RatingScale;

  @Field(() => OrganizationType, { description: 'The organization.' })
  organization!: OrganizationReference;

  @Field(() => DateTimeScalar, { description: 'When it assessed itself.' })
  sentAt!: Date;

  @Field(() => DecimalScalar, { nullable: true, description: 'Points in all, once published.' })
  total!: string | null;

  @Field(() => Int, { nullable: true, description: 'Level of its scale after all changes; null where none is given.' })
  level!: number | null;

  @Field(() => BilingualText, { nullable: true, description: 'Why this level.' })
  explanation!: BilingualText | null;

  @CountsAs(MOST_ITEMS)
  @Field(() => [RatingIndicatorType], { description: 'All indicators, each followed by its parts.' })
  indicators!: readonly RatingIndicatorType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its preliminary result was published.' })
  publishedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be objected to.' })
  publicityUntil!: Date | null;

  @Field(() => Int, { description: 'How many objections were raised.' })
  objectionsRaised!: number;

  @Field(() => Int, { description: 'How many wait for an answer.' })
  objectionsOpen!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its result became final.' })
  finalAt!: Date | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day of the grade; null of stars.' })
  validFrom!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day of the grade; null of stars.' })
  validUntil!: string | null;

  @Field(() => [RatingChangeType], { description: 'Changes within the term, the oldest first.' })
  changes!: readonly RatingChangeType[];

  entry!: RatingEntryRow;
}

/** A page of parts. */
export const RatingEntryConnection = connectionOf(RatingEntryType, 'RatingEntry');
