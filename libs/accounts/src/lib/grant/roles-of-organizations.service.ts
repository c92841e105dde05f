import { Database, NOW, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { rolesAsOf } from './grant.as-of.sql.js';
import { RoleGiving } from './role-giving.service.js';

const rolesOf = statement<{ id: string }, [organizationId: string]>(
  'role_grants_of_organization',
  `select g.id from role_grant g where g.organization_id = $1 and ${rolesAsOf(NOW)} order by g.id`,
);

/** The roles of whoever acts for an organization: they end with it. */
@Injectable()
export class RolesOfOrganizations {
  constructor(
    private readonly database: Database,
    private readonly giving: RoleGiving,
  ) {}

  /** Ends all of one that is there no more, and is held; each account is told why. */
  async endAllOf(actor: Actor, organizationId: string, reason: string): Promise<void> {
    for (const { id } of await this.database.query(rolesOf, [organizationId]))
      await this.giving.take(actor, id, reason, () => []);
  }
}
