import { assertNoViolations } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { organizationErrors } from '../organization/organization.errors.js';
import { assertNotOwn } from '../organization/own-affair.js';
import { Memberships } from '../membership/memberships.service.js';
import { assertAllowed, isRegistrarOf } from '../organization/organization.policy.js';
import { federationViolations } from '../organization/organization.rules.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import { organizationEvents } from '../organizations.events.js';
import { RegisterEntryTeller } from '../telling/register-entry-teller.js';
import { beginFederation } from './federation.statements.js';

const endFederation = statement<object, [organizationId: string]>(
  'federation_end',
  `update federation_period set valid_to = clock_timestamp() where organization_id = $1 and valid_to is null`,
);

/** Who is entered in the register as a federation 联合会, from when until when. */
@Injectable()
export class Federations {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly memberships: Memberships,
    private readonly teller: RegisterEntryTeller,
  ) {}

  /**
   * Enters a registered organization as a federation, or strikes it out as one, which ends its memberships, from this
   * moment and for a reason that is kept. @throws DomainError, ForbiddenError, NotFoundError
   */
  async set(actor: Actor, organizationId: string, isFederation: boolean, reason: string): Promise<void> {
    if (!isFederation) await this.memberships.lockAll(organizationId);
    const organization = await this.register.lock(organizationId);
    assertAllowed(isRegistrarOf(actor, organization.regionCode), {
      zh: '联合会由登记机关认定。',
      en: 'The registrar of its county enters an organization as a federation.',
    });
    await assertNotOwn(this.database, actor, organizationId);
    const { track, isFederation: before } = organization;
    assertNoViolations([
      ...(before === isFederation ? [organizationErrors.FEDERATION_UNCHANGED(['isFederation'])] : []),
      ...(isFederation && track !== 'REGISTERED' ? [organizationErrors.FEDERATION_MUST_BE_REGISTERED(['id'])] : []),
      ...(isFederation ? federationViolations(organization, { kind: 'id', form: 'id' }) : []),
    ]);
    await this.write(actor, organizationId, isFederation, reason, actor);
  }

  /** Strikes one out that leaves the register and is held with its members, if it is a federation: nobody decides it, it follows. */
  async endIfAny(actor: Actor, organizationId: string, reason: string): Promise<void> {
    const { isFederation } = await this.register.lock(organizationId);
    if (isFederation) await this.write(actor, organizationId, false, reason, null);
  }

  private async write(
    actor: Actor,
    organizationId: string,
    isFederation: boolean,
    reason: string,
    decidedBy: Actor | null,
  ): Promise<void> {
    await this.database.query(isFederation ? beginFederation : endFederation, [organizationId]);
    const kind = isFederation ? 'FEDERATION_ENTERED' : 'FEDERATION_STRUCK_OUT';
    await this.events.append(organizationEvents[kind](organizationId, {}), { actor: decidedBy, reason });
    await this.teller.tellDecision(actor, organizationId, kind, reason);
    if (!isFederation) await this.memberships.endAll(actor, organizationId, reason);
  }
}
