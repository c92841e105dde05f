import { assertNoViolations } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { organizationErrors } from '../organization/organization.errors.js';
import { assertAllowed, maySetStanding } from '../organization/organization.policy.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import type { Standing } from '../organization/organization.terms.js';
import { assertNotOwn } from '../organization/own-affair.js';
import { organizationEvents } from '../organizations.events.js';
import { RegisterEntryTeller } from '../telling/register-entry-teller.js';

/** Ends the period on a list, if there is one. The instant as text, since a `Date` knows less of it. */
const leaveList = statement<{ at: string }, [organizationId: string]>(
  'standing_leave_list',
  `update standing_period set valid_to = clock_timestamp() where organization_id = $1 and valid_to is null
   returning valid_to::text as at`,
);

/** Begins a period on a list, where the one before has ended. */
const enterList = statement<object, [organizationId: string, standing: Standing, at: string | null]>(
  'standing_enter_list',
  `insert into standing_period (organization_id, standing, valid_from)
   values ($1, $2, coalesce($3::timestamptz, clock_timestamp()))`,
);

const TOLD = { GOOD: 'LISTED_NO_MORE', ABNORMAL: 'LISTED_ABNORMAL', SERIOUS: 'LISTED_SERIOUS' } as const;

/** The standing 信用状况 of organizations: good, or on one of two lists for a period. */
@Injectable()
export class Standings {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly teller: RegisterEntryTeller,
  ) {}

  /** Changes the standing, for a reason that is kept. @throws DomainError, ForbiddenError, NotFoundError */
  async set(actor: Actor, organizationId: string, standing: Standing, reason: string): Promise<void> {
    const organization = await this.register.lock(organizationId);
    assertAllowed(maySetStanding(actor, organization), {
      zh: '信用状况由登记（备案）机关认定。',
      en: 'Standing is decided by the registrar or filing office of the organization.',
    });
    await assertNotOwn(this.database, actor, organizationId);
    const before = organization.standing;
    assertNoViolations(before === standing ? [organizationErrors.STANDING_UNCHANGED(['standing'])] : []);
    const left = await this.database.queryOne(leaveList, [organizationId]);
    if (standing !== 'GOOD') await this.database.query(enterList, [organizationId, standing, left?.at ?? null]);
    const changed = organizationEvents.STANDING_CHANGED(organizationId, { before, after: standing });
    await this.events.append(changed, { actor, reason });
    await this.teller.tellDecision(actor, organizationId, TOLD[standing], reason);
  }
}
