import { Injectable } from '@nestjs/common';
import { FunctionsReader } from '@chengjie/functions';
import { assertNoViolations, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { todayOf } from '../organization/day.js';
import { KnownRegionsReader } from '../organization/known-regions.reader.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { assertAllowed, isRegistrarOf } from '../organization/organization.policy.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import { OrganizationsReader } from '../organization/organizations.reader.js';
import { assertNotOwn } from '../organization/own-affair.js';
import { qualificationViolations, type NewQualification } from './qualification.rules.js';
import { organizationEvents } from '../organizations.events.js';
import { RegisterEntryTeller } from '../telling/register-entry-teller.js';
import { refreshOrganizationSearch } from '../search/organization-search.js';
import {
  grantQualification,
  heldQualification,
  holderOfQualification,
  liveQualifications,
  revokeQualification,
} from './qualification.statements.js';

/** Ids of a qualification. */
export interface QualificationReference {
  readonly qualificationId: string;
  readonly organizationId: string;
}

/** Grants and revokes qualifications: what the organization catalog is made of. */
@Injectable()
export class Qualifications {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly regions: KnownRegionsReader,
    private readonly organizations: OrganizationsReader,
    private readonly functions: FunctionsReader,
    private readonly teller: RegisterEntryTeller,
  ) {}

  /** @throws DomainError, ForbiddenError, NotFoundError */
  async grant(actor: Actor, wanted: NewQualification): Promise<QualificationReference> {
    const { organizationId, functionId, regionCode, validUntil } = wanted;
    assertAllowed(isRegistrarOf(actor, regionCode), {
      zh: '承接资质由该地区民政部门认定。',
      en: 'Qualifications are granted by the civil affairs department of the region.',
    });
    await assertNotOwn(this.database, actor, organizationId);
    await this.register.lock(organizationId);
    const organization = (await this.organizations.factsOf([organizationId])).get(organizationId);
    if (!organization) throw new NotFoundError({ zh: '组织', en: 'organization' }, organizationId);
    const known = await this.regions.among([regionCode]);
    const inForce = await this.functions.inForce(functionId, regionCode);
    const today = await todayOf(this.database);
    assertNoViolations([
      ...(known.has(regionCode)
        ? []
        : [organizationErrors.ORGANIZATION_REGION_UNKNOWN(['regionCode'], { code: regionCode })]),
      ...qualificationViolations(wanted, organization, inForce, today),
    ]);
    const reference = { qualificationId: newId<'Qualification'>(), organizationId };
    await this.database.query(grantQualification, [
      reference.qualificationId,
      ...([organizationId, functionId, regionCode] as const),
      validUntil ?? null,
      actor.acting.agencyId,
    ]);
    await refreshOrganizationSearch(this.database, [organizationId]);
    const data = { ...wanted, ...reference };
    await this.events.append(organizationEvents.QUALIFICATION_GRANTED(organizationId, data), { actor });
    await this.teller.tellQualification(actor, reference);
    return reference;
  }

  /** @throws DomainError, ForbiddenError, NotFoundError */
  async revoke(actor: Actor, qualificationId: string, reason: string): Promise<QualificationReference> {
    const holder = await this.database.queryOne(holderOfQualification, [qualificationId]);
    // Before its qualification, and before the clock is read: an opening that holds it reads what was at its deadline.
    if (holder) await this.register.lock(holder.organizationId);
    const qualification = holder && (await this.database.queryOne(heldQualification, [qualificationId]));
    if (!qualification) throw new NotFoundError({ zh: '承接资质', en: 'qualification' }, qualificationId);
    const { organizationId, functionId, regionCode, revoked } = qualification;
    assertAllowed(isRegistrarOf(actor, regionCode), {
      zh: '承接资质由该地区民政部门撤销。',
      en: 'Qualifications are revoked by the civil affairs department of the region.',
    });
    await assertNotOwn(this.database, actor, organizationId);
    assertNoViolations(revoked ? [organizationErrors.QUALIFICATION_REVOKED(['id'])] : []);
    await this.write(actor, organizationId, { qualificationId, functionId, regionCode }, reason, actor);
    return { qualificationId, organizationId };
  }

  /** Revokes all of one that leaves the register, and is held, each with its event: nobody decides it, it follows. */
  async endAllOf(actor: Actor, organizationId: string, reason: string): Promise<void> {
    for (const held of await this.database.query(liveQualifications, [organizationId]))
      await this.write(actor, organizationId, held, reason, null);
  }

  private async write(
    actor: Actor,
    organizationId: string,
    held: { readonly qualificationId: string; readonly functionId: string; readonly regionCode: string },
    reason: string,
    decidedBy: Actor | null,
  ): Promise<void> {
    const { qualificationId } = held;
    await this.database.query(revokeQualification, [qualificationId]);
    await refreshOrganizationSearch(this.database, [organizationId]);
    await this.events.append(organizationEvents.QUALIFICATION_REVOKED(organizationId, held), {
      actor: decidedBy,
      reason,
    });
    await this.teller.tellQualification(actor, { qualificationId, organizationId }, reason);
  }
}
