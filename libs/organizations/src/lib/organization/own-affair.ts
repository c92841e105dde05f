import { rolesAsOf } from '@chengjie/accounts';
import { NOW, statement, type Actor, type Database } from '@chengjie/platform';
import { assertAllowed } from './organization.policy.js';

/*
 * Nobody decides about an organization for an office and acts for it as well (回避). All live roles of the account count,
 * also those that an API token of one role does not carry.
 */

const mayActFor = statement<{ found: boolean }, [accountId: string, organizationId: string]>(
  'organization_affair_own',
  `select exists (select from role_grant g where g.account_id = $1 and g.organization_id = $2
     and g.role = 'ORGANIZATION' and ${rolesAsOf(NOW)}) as found`,
);

const mayDecideAbout = statement<{ found: boolean }, [accountId: string, organizationId: string]>(
  'organization_affair_office',
  `select exists (select from role_grant g join organization o on starts_with(o.region_code, g.region_code)
     where g.account_id = $1 and o.id = $2 and g.role in ('REGISTRAR', 'FILING_OFFICE') and ${rolesAsOf(NOW)}) as found`,
);

/** For what an office decides. @throws ForbiddenError if the account may also act for the organization */
export async function assertNotOwn(database: Database, actor: Actor, organizationId: string): Promise<void> {
  const own = await database.queryOne(mayActFor, [actor.accountId, organizationId]);
  assertAllowed(!own?.found, {
    zh: '您同时代表该组织，应当回避，请由其他经办人办理。',
    en: 'You also act for this organization: another officer has to decide.',
  });
}

/** For what an organization does itself. @throws ForbiddenError if the account may also decide about it for an office */
export async function assertNotDeciding(database: Database, actor: Actor, organizationId: string): Promise<void> {
  const office = await database.queryOne(mayDecideAbout, [actor.accountId, organizationId]);
  assertAllowed(!office?.found, {
    zh: '您同时是该组织的登记或备案机关经办人，应当回避，请由该组织其他人员办理。',
    en: 'You are also an officer of its registrar or filing office: somebody else of the organization has to do this.',
  });
}
