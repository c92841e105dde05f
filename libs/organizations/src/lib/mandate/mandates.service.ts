import { Injectable } from '@nestjs/common';
import { assertNoViolations, DomainError, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Events, organizationOf, type Actor } from '@chengjie/platform';
import { MembershipTeller } from '../membership/membership-teller.js';
import { membershipNotices } from '../membership/membership.notices.js';
import { latestMembership } from '../membership/membership.statements.js';
import { KnownRegionsReader } from '../organization/known-regions.reader.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { isOrganization } from '../organization/organization.policy.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import { assertNotDeciding } from '../organization/own-affair.js';
import { organizationEvents } from '../organizations.events.js';
import { MandatesReader } from './mandates.reader.js';
import { endMandate, functionKnown, giveMandate, mandateRoom } from './mandate.statements.js';

/** A mandate as a member gives it. */
export interface NewMandate {
  readonly federationId: string;
  /** For projects that buy this alone; null for any. */
  readonly functionId: string | null;
  /** For projects there alone; null for anywhere. */
  readonly regionCode: string | null;
}

interface MandateId {
  readonly mandateId: string;
}

/** A member agrees beforehand to the bids that its federation seals for it, and may end that at any time (docs/adr/0024). */
@Injectable()
export class Mandates {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly regions: KnownRegionsReader,
    private readonly reader: MandatesReader,
    private readonly teller: MembershipTeller,
  ) {}

  /** Gives the federation a mandate of the organization that the actor acts for. @throws DomainError, ForbiddenError */
  async give(actor: Actor, { federationId, functionId, regionCode }: NewMandate): Promise<MandateId> {
    const memberId = organizationOf(actor);
    await assertNotDeciding(this.database, actor, memberId);
    // The opening of bids holds the member as well: what it reads as of the deadline has been written by then (docs/adr/0024).
    const { track } = await this.register.lock(memberId);
    const membership = await this.database.queryOne(latestMembership, [federationId, memberId]);
    assertNoViolations([
      ...(membership && !membership.ended ? [] : [organizationErrors.NOT_A_MEMBER(['federationId'])]),
      ...(track === 'FILED' ? [] : [organizationErrors.MANDATE_OF_FILED_MEMBER([])]),
      ...(await this.scopeViolations(functionId, regionCode)),
    ]);
    const { minutes = 0 } = (await this.database.queryOne(mandateRoom, [membership?.id ?? ''])) ?? {};
    if (minutes > 0) throw new DomainError(organizationErrors.TOO_MANY_MANDATES([], { minutes }));
    const id = newId<'Mandate'>();
    await this.database.query(giveMandate, [id, membership?.id ?? '', functionId, regionCode, actor.accountId]);
    const data = { mandateId: id, federationId, functionId, regionCode };
    await this.events.append(organizationEvents.MANDATE_GIVEN(memberId, data), { actor });
    await this.teller.tell({ federationId, memberId }, (names) => membershipNotices.MANDATE_GIVEN(id, names));
    return { mandateId: id };
  }

  /** Ends one, from this moment. By the member that gave it. @throws DomainError, NotFoundError */
  async end(actor: Actor, id: string, reason: string): Promise<MandateId> {
    const memberId = organizationOf(actor);
    await assertNotDeciding(this.database, actor, memberId);
    await this.register.lock(memberId);
    const mandate = await this.reader.byId(id);
    if (!mandate || !isOrganization(actor, mandate.performerId))
      throw new NotFoundError({ zh: '授权', en: 'mandate' }, id);
    assertNoViolations(mandate.to ? [organizationErrors.MANDATE_ENDED(['mandateId'])] : []);
    await this.database.query(endMandate, [id, actor.accountId, reason.trim()]);
    const { federationId } = mandate;
    const data = { mandateId: id, federationId };
    await this.events.append(organizationEvents.MANDATE_ENDED(memberId, data), { actor, reason });
    await this.teller.tell({ federationId, memberId }, (names) =>
      membershipNotices.MANDATE_ENDED(id, { ...names, reason }),
    );
    return { mandateId: id };
  }

  private async scopeViolations(functionId: string | null, regionCode: string | null) {
    const known = functionId === null || (await this.database.queryOne(functionKnown, [functionId]))?.found;
    const region = regionCode === null || (await this.regions.among([regionCode])).has(regionCode);
    return [
      ...(known ? [] : [organizationErrors.MANDATE_FUNCTION_UNKNOWN(['functionId'])]),
      ...(region ? [] : [organizationErrors.ORGANIZATION_REGION_UNKNOWN(['regionCode'], { code: regionCode ?? '' })]),
    ];
  }
}
