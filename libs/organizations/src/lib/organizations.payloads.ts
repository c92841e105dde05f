import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@chengjie/platform';
import { OrganizationType } from './organization/organization.type.js';

/** What came of an act on one organization. */
@ObjectType({ isAbstract: true })
abstract class OrganizationPayload extends Payload {
  @Field(() => OrganizationType, { nullable: true, description: 'The organization after the act.' })
  organization?: OrganizationType | null;

  organizationId?: string;
}

@ObjectType({ description: 'What came of registering an organization.' })
export class RegisterOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'What came of filing an organization.' })
export class FileOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'What came of changing who is a federation.' })
export class SetFederationStatusPayload extends OrganizationPayload {}

@ObjectType({ description: 'What came of striking an organization off, or of stopping its activity.' })
export class SetRegisterStatePayload extends OrganizationPayload {}

@ObjectType({ description: 'What came of ending a membership.' })
export class EndMembershipPayload extends OrganizationPayload {}

@ObjectType({ description: 'What came of granting a qualification.' })
export class GrantQualificationPayload extends OrganizationPayload {}

@ObjectType({ description: 'What came of revoking a qualification.' })
export class RevokeQualificationPayload extends OrganizationPayload {}
