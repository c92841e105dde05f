import { RolesOfOrganizations } from '@chengjie/accounts';
import { assertNoViolations } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { Federations } from '../federation/federations.service.js';
import { Memberships } from '../membership/memberships.service.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { assertAllowed, maySetStanding } from '../organization/organization.policy.js';
import { OrganizationRegister } from '../organization/organization-register.service.js';
import { assertNotOwn } from '../organization/own-affair.js';
import { organizationEvents } from '../organizations.events.js';
import { Qualifications } from '../qualification/qualifications.service.js';
import { RegisterEntryTeller } from '../telling/register-entry-teller.js';
import type { Leaving, OutOfRegister } from './ending.terms.js';

const outNow = statement<{ kind: OutOfRegister }, [organizationId: string]>(
  'out_of_register_now',
  'select kind from out_of_register_period where organization_id = $1 and valid_to is null',
);

/** Ends a suspension, if there is one. The instant as text, since a `Date` knows less of it. */
const resume = statement<{ at: string }, [organizationId: string]>(
  'out_of_register_resume',
  `update out_of_register_period set valid_to = clock_timestamp() where organization_id = $1 and valid_to is null
   returning valid_to::text as at`,
);

const leave = statement<
  object,
  [
    organizationId: string,
    kind: OutOfRegister,
    ground: string | null,
    reason: string,
    at: string | null,
    grantId: string,
  ]
>(
  'out_of_register_leave',
  `insert into out_of_register_period (organization_id, kind, ground, reason, valid_from, decided_in)
   values ($1, $2, $3, $4, coalesce($5::timestamptz, clock_timestamp()), $6)`,
);

/** Who leaves the register, for a time or for good, and with it all that hangs on it (docs/adr/0041). */
@Injectable()
export class Endings {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly federations: Federations,
    private readonly memberships: Memberships,
    private readonly qualifications: Qualifications,
    private readonly roles: RolesOfOrganizations,
    private readonly teller: RegisterEntryTeller,
  ) {}

  /**
   * Takes an organization out of the register, from this moment: on its own application, or by the office. Its qualifications, its
   * memberships with their mandates, its members if it is a federation and, unless it is for a time, the roles of its people end with it.
   * @throws DomainError, ForbiddenError, NotFoundError
   */
  async end(actor: Actor, id: string, leaving: Leaving): Promise<void> {
    const { kind, reason } = leaving;
    await this.memberships.lockAll(id);
    await this.decidable(actor, id);
    const out = await this.database.queryOne(outNow, [id]);
    assertNoViolations(
      out && (out.kind !== 'SUSPENDED' || kind === 'SUSPENDED')
        ? [organizationErrors.ORGANIZATION_OUT_OF_REGISTER(['id'])]
        : [],
    );
    // Before the organization is out, since nothing of one that is begins or is told any more.
    await this.qualifications.endAllOf(actor, id, reason);
    await this.memberships.leaveAll(actor, id, reason);
    await this.federations.endIfAny(actor, id, reason);
    const resumed = await this.database.queryOne(resume, [id]);
    const ground = leaving.kind === 'ENDED' ? leaving.ground : null;
    await this.database.query(leave, [id, kind, ground, reason, resumed?.at ?? null, actor.acting.id]);
    await this.events.append(organizationEvents.ORGANIZATION_LEFT_REGISTER(id, { kind, ground }), { actor, reason });
    await this.teller.tellDecision(actor, id, kind, reason);
    if (kind !== 'SUSPENDED') await this.roles.endAllOf(actor, id, reason);
  }

  /** Lets an organization go on whose activity was stopped; what had ended then does not begin again. @throws DomainError, ForbiddenError, NotFoundError */
  async resume(actor: Actor, id: string, reason: string): Promise<void> {
    await this.decidable(actor, id);
    const out = await this.database.queryOne(outNow, [id]);
    assertNoViolations(out?.kind === 'SUSPENDED' ? [] : [organizationErrors.ORGANIZATION_NOT_SUSPENDED(['id'])]);
    await this.database.query(resume, [id]);
    await this.events.append(organizationEvents.ORGANIZATION_RESUMED(id, {}), { actor, reason });
    await this.teller.tellDecision(actor, id, 'RESUMED', reason);
  }

  private async decidable(actor: Actor, id: string): Promise<void> {
    const organization = await this.register.lock(id);
    assertAllowed(maySetStanding(actor, organization), {
      zh: '注销、撤销和停止活动由登记（备案）机关决定。',
      en: 'The registrar or filing office of an organization decides that it ends, is struck off or stops its activity.',
    });
    await assertNotOwn(this.database, actor, id);
  }
}
