import { Resolver } from '@nestjs/graphql';
import { Act, CurrentActor, Input, type Actor } from '@chengjie/platform';
import { SetRegisterStateInput } from './ending/ending.inputs.js';
import { Endings } from './ending/endings.service.js';
import { SetFederationStatusInput } from './federation/federation.inputs.js';
import { Federations } from './federation/federations.service.js';
import {
  GrantQualificationPayload,
  RevokeQualificationPayload,
  SetFederationStatusPayload,
  SetRegisterStatePayload,
} from './organizations.payloads.js';
import { GrantQualificationInput, RevokeQualificationInput } from './qualification/qualification.inputs.js';
import { Qualifications } from './qualification/qualifications.service.js';

/** Acts on what an organization is or has for a time: qualifications and federation status; standing is `libs/listings`’. */
@Resolver()
export class OrganizationActsResolver {
  constructor(
    private readonly qualifications: Qualifications,
    private readonly federations: Federations,
    private readonly endings: Endings,
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

  @Act(() => SetRegisterStatePayload, {
    description:
      'Strikes an organization off (撤销登记), stops its activity (责令停止活动) or lets it go on, with the reason; what hangs on it ends.',
    access: 'organization:set-register-state',
  })
  async setRegisterState(
    @CurrentActor() actor: Actor,
    @Input() { id, state, reason }: SetRegisterStateInput,
  ): Promise<object> {
    if (state === 'RESUMED') await this.endings.resume(actor, id, reason);
    else await this.endings.end(actor, id, { kind: state, reason });
    return { organizationId: id };
  }
}
