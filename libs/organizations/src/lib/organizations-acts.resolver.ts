import { Resolver } from '@nestjs/graphql';
import { Act, CurrentActor, Input, type Actor } from '@chengjie/platform';
import { SetFederationStatusInput } from './federation/federation.inputs.js';
import { Federations } from './federation/federations.service.js';
import {
  GrantQualificationPayload,
  RevokeQualificationPayload,
  SetFederationStatusPayload,
  SetOrganizationStandingPayload,
} from './organizations.payloads.js';
import { GrantQualificationInput, RevokeQualificationInput } from './qualification/qualification.inputs.js';
import { Qualifications } from './qualification/qualifications.service.js';
import { SetOrganizationStandingInput } from './standing/standing.inputs.js';
import { Standings } from './standing/standings.service.js';

/** Acts on what an organization is or has for a time: qualifications, standing, federation status. */
@Resolver()
export class OrganizationActsResolver {
  constructor(
    private readonly qualifications: Qualifications,
    private readonly standings: Standings,
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

  @Act(() => SetOrganizationStandingPayload, {
    description: 'Changes an organization’s standing, with the reason.',
    access: 'organization:set-standing',
  })
  async setOrganizationStanding(
    @CurrentActor() actor: Actor,
    @Input() { id, standing, reason }: SetOrganizationStandingInput,
  ): Promise<object> {
    await this.standings.set(actor, id, standing, reason);
    return { organizationId: id };
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
