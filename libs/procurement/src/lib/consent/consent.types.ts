import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { connectionOf, DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { BidConsentStatus } from './consent.acts.js';
import type { PerformerAgreement, PerformerAgreementRow } from './performer-agreements.reader.js';

const BidConsentStatusEnum: { readonly [Status in BidConsentStatus]: Status } = textEnum(
  'BidConsentStatus',
  'How consent to a bid stands.',
  {
    ASKED: 'The member has not answered.',
    AGREED: 'The member agrees.',
    DECLINED: 'The member does not agree.',
    TAKEN_BACK: 'The member agreed, and took that back before the deadline.',
    WITHDRAWN: 'The federation withdrew its question.',
    LAPSED: 'The member had not answered at the deadline.',
  },
);

@ObjectType('BidConsent', {
  description:
    'A federation asked a filed member to agree to a bid for a lot in its name. It shows that this is intended, not whether a bid was ' +
    'sealed. The two alone see it; until the opening those of them who held the role when it was asked.',
})
export class BidConsentType {
  @Field(() => ID, { description: 'Opaque id; its order tells nothing.' })
  id!: string;

  @Field(() => OrganizationType, { description: 'Who would bid.' })
  federation!: OrganizationReference;

  @Field(() => OrganizationType, { description: 'The member that would do the work.' })
  performer!: OrganizationReference;

  @Field({ description: 'The part of the work that the member would do.' })
  part!: string;

  @Field(() => BidConsentStatusEnum, { description: 'How it stands.' })
  status!: BidConsentStatus;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the member agreed.' })
  agreedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was declined, taken back or withdrawn.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined or taken back.' })
  endReason!: string | null;

  projectId!: string;
  lotId!: string;
  federationId!: string;
  performerId!: string;
  open!: boolean;
}

const PerformerAgreementEnum: { readonly [State in PerformerAgreement]: State } = textEnum(
  'PerformerAgreementState',
  'How a filed member stands to a bid of its federation for a lot.',
  {
    AGREED: 'It agreed to this bid.',
    MANDATED: 'It said nothing of this lot, and a mandate of it covers it.',
    REFUSED: 'It declined, or took its consent back, which goes before a mandate.',
    ASKED: 'It was asked and has not answered.',
    NOT_ASKED: 'It was not asked; no mandate covers the lot.',
    NOBODY: 'Nobody acts for it here, so that nobody can answer: it has to be claimed first.',
  },
);

@ObjectType('PerformerAgreement', {
  description: 'A filed member of the federation that one acts for, and how it stands to a bid for a lot in its name.',
})
export class PerformerAgreementType implements PerformerAgreementRow {
  @Field(() => OrganizationType, { description: 'The member.' })
  performer!: OrganizationReference;

  @Field(() => PerformerAgreementEnum, { description: 'How it stands to the bid now.' })
  agreement!: PerformerAgreement;
}

/** A page of consents. */
export const BidConsentConnection = connectionOf(BidConsentType, 'BidConsent');
