import { rolesAsOf } from '@chengjie/accounts';
import { Database, NOW, sharedLoader, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { assertAllowed, OFFICER_OF_ORGANIZATION, OWN_ORGANIZATION } from './organization.policy.js';

/*
 * Nobody decides about an organization for an office and acts for it as well (回避). All live roles of the account count,
 * also those that an API token of one role does not carry.
 */

type Asked = [accountIds: readonly string[], organizationIds: readonly string[]];

const asked = 'unnest($1::uuid[], $2::uuid[]) with ordinality as asked (account_id, organization_id, place)';

const mayActFor = statement<{ found: boolean }, Asked>(
  'organization_affair_own',
  `select exists (select from role_grant g where g.account_id = asked.account_id and g.organization_id = asked.organization_id
     and g.role = 'ORGANIZATION' and ${rolesAsOf(NOW)}) as found from ${asked} order by asked.place`,
);

const mayDecideAbout = statement<{ found: boolean }, Asked>(
  'organization_affair_office',
  `select exists (select from role_grant g join organization o on starts_with(o.region_code, g.region_code)
     where g.account_id = asked.account_id and o.id = asked.organization_id
       and g.role in ('REGISTRAR', 'FILING_OFFICE') and ${rolesAsOf(NOW)}) as found from ${asked} order by asked.place`,
);

/** For what an office decides. @throws ForbiddenError if the account may also act for the organization */
export async function assertNotOwn(database: Database, actor: Actor, organizationId: string): Promise<void> {
  const own = await database.queryOne(mayActFor, [[actor.accountId], [organizationId]]);
  assertAllowed(!own?.found, OWN_ORGANIZATION);
}

/** For what an organization does itself. @throws ForbiddenError if the account may also decide about it for an office */
export async function assertNotDeciding(database: Database, actor: Actor, organizationId: string): Promise<void> {
  const office = await database.queryOne(mayDecideAbout, [[actor.accountId], [organizationId]]);
  assertAllowed(!office?.found, OFFICER_OF_ORGANIZATION);
}

/** The same beforehand, for many at once. */
@Injectable()
export class OwnAffairsReader {
  private readonly own = this.asked(mayActFor);
  private readonly deciding = this.asked(mayDecideAbout);

  constructor(private readonly database: Database) {}

  /** Whether an officer may also act for an organization. */
  actsFor({ accountId }: Actor, organizationId: string): Promise<boolean> {
    return this.own.load([accountId, organizationId]);
  }

  /** Whether somebody of an organization may also decide about it for an office. */
  decidesAbout({ accountId }: Actor, organizationId: string): Promise<boolean> {
    return this.deciding.load([accountId, organizationId]);
  }

  private asked(which: typeof mayActFor) {
    return sharedLoader<readonly [accountId: string, organizationId: string], boolean>(async (pairs) => {
      const rows = await this.database.query(which, [pairs.map(([id]) => id), pairs.map(([, id]) => id)]);
      return rows.map(({ found }) => found);
    });
  }
}
