import { Agency, RoleEnum } from '@chengjie/accounts';
import { DocumentType } from '@chengjie/documents';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import {
  BilingualText,
  CalendarDateScalar,
  connectionOf,
  CountsAs,
  DateTimeScalar,
  NamesThing,
  Node,
  textEnum,
  type Role,
} from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ClaimStatus } from './claim.acts.js';
import type { ShownClaim } from './claim.presentation.js';
import {
  MOST_SCANS,
  type ClaimDocument,
  type ClaimEndGround,
  type ClaimRow,
  type RejectGround,
  type ScansGone,
} from './claim.terms.js';

/** States of claims as GraphQL shows them. */
export const OrganizationClaimStatusEnum: { readonly [Status in ClaimStatus]: Status } = textEnum(
  'OrganizationClaimStatus',
  'How the claim of an organization stands.',
  {
    SUBMITTED: 'It waits for the consent of a first agency.',
    CONSENTED: 'One agency consented: it waits for another one.',
    ANNOUNCED: 'Two agencies consented: it is on show, and can be stopped until it takes effect.',
    EFFECTIVE: 'It took effect: whoever claimed the organization became its administrator.',
    REJECTED: 'An office rejected it.',
    STOPPED: 'The organization, or an office on the word of a registered contact, stopped it.',
    WITHDRAWN: 'Whoever made it took it back.',
    LAPSED: 'It could not take effect, since something stood against it by then.',
  },
);

const rejectGrounds = {
  DOCUMENTS_DO_NOT_SHOW_IT: 'The documents do not show that the claimant may act for the organization.',
  NOT_IN_CHARGE: 'By the register somebody else is in charge.',
  FORMER_OFFICER: 'The claimant was in charge and is no longer.',
  OTHER: 'Another ground; who is concerned reads it in words.',
};

/** Grounds of rejections as GraphQL takes them. */
export const ClaimRejectGroundEnum: { readonly [Ground in RejectGround]: Ground } = textEnum(
  'ClaimRejectGround',
  'Why an office rejects a claim.',
  rejectGrounds,
);

/** Grounds as GraphQL shows them. */
const ClaimEndGroundEnum: { readonly [Ground in ClaimEndGround]: Ground } = textEnum(
  'ClaimEndGround',
  'Why a claim was rejected or stopped.',
  {
    ...rejectGrounds,
    ORGANIZATION_OBJECTS: 'Somebody who acts for the organization stopped it.',
    CONTACT_OBJECTS: 'An office stopped it on the word of a registered contact.',
    ACCOUNT_DISABLED: 'It lapsed, since an office disabled the account of whoever made it.',
  },
);

const ScansGoneReasonEnum: { readonly [Why in ScansGone['why']]: Why } = textEnum(
  'ScansGoneReason',
  'Why a claim has scans no more.',
  {
    WITHDRAWN: 'Whoever made it took it back, and had its scans back.',
    TIME_OVER: 'It ended so long ago that its scans are kept no more.',
  },
);

@ObjectType('ClaimScansGone', { description: 'Scans that came with a document of a claim, and are there no more.' })
class ClaimScansGoneType implements ScansGone {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => DateTimeScalar, { description: 'Since when the claim has them no more.' })
  at!: Date;

  @Field(() => ScansGoneReasonEnum, { description: 'Why.' })
  why!: ScansGone['why'];
}

@ObjectType('ClaimDocument', { description: 'A document that joins the claimant with the register.' })
class ClaimDocumentType implements ClaimDocument {
  @Field({ description: 'What it is.' })
  name!: string;

  @Field({ description: 'Its number, or where it is kept.' })
  number!: string;

  @Field(() => CalendarDateScalar, { description: 'Its date.' })
  issuedOn!: string;

  @CountsAs(MOST_SCANS)
  @NamesThing
  @Field(() => [DocumentType], {
    name: 'scans',
    nullable: true,
    description:
      'What was scanned of it, at most 5; null to whoever is neither the claimant nor an officer who may decide the claim, or did: also where it was withdrawn, and sixty days after its end, when nothing of it is kept.',
  })
  scanIds!: readonly string[];

  @Field(() => ClaimScansGoneType, {
    nullable: true,
    description: 'Scans that came with it and are there no more; null where all that came are there.',
  })
  scansGone!: ScansGone | null;
}

@ObjectType('ClaimConsent', { description: 'That an agency consented to a claim.' })
export class ClaimConsentType {
  @Field(() => Agency, { description: 'The agency.' })
  agency!: Agency;

  @Field(() => DateTimeScalar, { description: 'When one of its officers consented.' })
  at!: Date;

  agencyId!: string;
}

@ObjectType('OrganizationClaim', {
  implements: Node,
  description: 'That somebody asks to be the first administrator of an organization which has none.',
})
export class OrganizationClaimType implements ShownClaim {
  @Field(() => ID, { description: 'Identifies the claim.' })
  id!: string;

  @Field(() => OrganizationClaimStatusEnum, { description: 'How it stands.' })
  status!: ClaimStatus;

  @Field(() => OrganizationType, { description: 'The organization.' })
  organization!: OrganizationReference;

  @Field({
    description: 'Who claims it: what others see of the person; a dash to the public where it was never announced.',
  })
  claimantName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was claimed.' })
  submittedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when it is announced: then it takes effect, unless it is stopped. Null before the second consent.',
  })
  announcedUntil!: Date | null;

  @Field({
    description: 'Whether that end may come later, since the official calendar of a year is not published yet.',
  })
  untilProvisional!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it took effect, or ended without.' })
  endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The agency or organization that rejected or stopped it, or disabled the account by which it was made.',
  })
  endedBy!: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'In which role somebody rejected or stopped it, or disabled that account; the person is not named.',
  })
  endedInRole!: Role | null;

  @Field(() => BilingualText, {
    nullable: true,
    description:
      'Of one that lapsed: what stood against it, to claimant, offices of the region and the organization; to others that it could not take effect.',
  })
  lapseReason!: BilingualText | null;

  @Field({
    description: 'Whether everybody may know of it: once it was announced, and where somebody else put an end to it.',
  })
  isPublic!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'By which name the claimant signs in, which tells two of one name apart; null as the grounds are.',
  })
  claimantLoginName!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the claimant has its account; null as the grounds are.',
  })
  claimantSince!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the claimant may act for it; null but to claimant, offices of the region and the organization.',
  })
  grounds!: string | null;

  @Field(() => [ClaimDocumentType], { nullable: true, description: 'What shows it; null as the grounds are.' })
  documents!: ShownClaim['documents'];

  @Field(() => String, {
    nullable: true,
    description: 'Why it was rejected or stopped; null as the grounds are.',
  })
  endReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of one that an office stopped: on the word of which registered contact; null as the grounds are.',
  })
  onWordOf!: string | null;

  @Field(() => ClaimEndGroundEnum, {
    nullable: true,
    description:
      'Of one that was rejected or stopped, or ended by an account’s being disabled: why, typed, for everybody to read.',
  })
  endGround!: ClaimEndGround | null;

  @Field(() => [ClaimConsentType], { description: 'The agencies that consented, in turn; two at most.' })
  consents!: Pick<ClaimConsentType, 'agencyId' | 'at'>[];

  rejectGround!: RejectGround | null;
  organizationId!: string;
  regionCode!: string;
  claimantId!: string;
  firstById!: string | null;
  firstIn!: string | null;
  firstAgency!: ClaimRow['firstAgency'];
  firstAt!: Date | null;
  secondById!: string | null;
  secondIn!: string | null;
  secondAgency!: ClaimRow['secondAgency'];
  secondAt!: Date | null;
  lapseCode!: string | null;
  unexamined!: boolean;
  hasAdministrator!: boolean;
  otherAnnounced!: boolean;
}

/** A page of claims. */
export const OrganizationClaimConnection = connectionOf(OrganizationClaimType, 'OrganizationClaim');
