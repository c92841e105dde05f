import { Resolver } from '@nestjs/graphql';
import { Act, CurrentActor, Input, type Actor } from '@chengjie/platform';
import { SetFederationStatusInput } from './federation/federation.inputs.js';
import { Federations } from './federation/federations.service.js';
import {
  GrantQualificationPayload,
  RevokeQualificationPayload,
  SetFederationStatusPayload,
} from './organizations.payloads.js';
import { GrantQualificationInput, RevokeQualificationInput } from './qualification/qualification.inputs.js';
import { Qualifications } from './qualification/qualifications.service.js';

/** Acts on what an organization is or has for a time: qualifications and federation status; standing is `libs/listings`’. */
@Resolver()
export class OrganizationActsResolver {
  constructor(
    private readonly qualifications: Qualifications,
    private readonly federations: Federations,
  ) {}

  @Act(() => GrantQualificationPayload, {
    description: 'Grants a qualification (承接资质): its conditions for this function and region were checked.',
    access: 'qualification:grant',
  })
  async grantQualification(@CurrentActor() actor: Actor, @Input() input: GrantQualificationInput): Promise<object> {
    const { idempotencyKey: _, ...wanted } = input;
    const { organizationId } = await this.qualifications.grant(actor, wanted);
    return { organizationId };
  }

  @Act(() => RevokeQualificationPayload, {
    description: 'Revokes a qualification from today, with the reason.',
    access: 'qualification:revoke',
  })
  async revokeQualification(@CurrentActor() actor: Actor, @Input() input: RevokeQualificationInput): Promise<object> {
    const { organizationId } = await this.qualifications.revoke(actor, input.id, input.reason);
    return { organizationId };
  }

  @Act(() => SetFederationStatusPayload, {
    description:
      'Enters a registered organization as a federation (联合会), or strikes it out as one, which ends its memberships, with the reason.',
    access: 'organization:set-federation',
  })
  async setFederationStatus(
    @CurrentActor() actor: Actor,
    @Input() { id, isFederation, reason }: SetFederationStatusInput,
  ): Promise<object> {
    await this.federations.set(actor, id, isFederation, reason);
    return { organizationId: id };
  }
}
