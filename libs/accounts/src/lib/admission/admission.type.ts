import { connectionOf, DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AdmissionStatus } from './admission.acts.js';
import type { AdmissionRow } from './admissions.reader.js';

/** States of admissions as GraphQL shows them. */
export const AdmissionStatusEnum: { readonly [Status in AdmissionStatus]: Status } = textEnum(
  'OrganizationAdmissionStatus',
  'How the admission of somebody to an organization stands.',
  {
    PROPOSED:
      'It waits for the person, or there is no such account, or it was declined: the organization is not told which.',
    ACCEPTED: 'The person accepted it, and acts for the organization since.',
    WITHDRAWN: 'The organization took it back.',
    EXPIRED: 'It was not accepted in time.',
  },
);

@ObjectType('OrganizationAdmission', {
  description:
    'Somebody who is to act for an organization, as its own people see it. Nothing counts before the person accepts.',
})
export class OrganizationAdmissionType implements AdmissionRow {
  @Field(() => ID, { description: 'Identifies the admission.' })
  id!: string;

  @Field({ description: 'The login name that was proposed, whether or not there is such an account.' })
  loginName!: string;

  @Field({ description: 'Whether the person is also to look after who acts for the organization.' })
  administrator!: boolean;

  @Field(() => AdmissionStatusEnum, { description: 'How it stands.' })
  status!: AdmissionStatus;

  @Field({ description: 'Which administrator of the organization proposed it.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it expires unless the person accepts.' })
  expiresAt!: Date;

  organizationId!: string;
}

/** A page of admissions. */
export const OrganizationAdmissionConnection = connectionOf(OrganizationAdmissionType, 'OrganizationAdmission');
