import { rolesAsOf } from '@chengjie/accounts';
import { assertNoViolations, wordsOfViolation, type Bilingual, type Violation } from '@chengjie/kernel';
import { Database, NOW, sharedLoader, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { organizationErrors } from './organization.errors.js';
import { assertAllowed, OFFICER_OF_ORGANIZATION, OWN_ORGANIZATION } from './organization.policy.js';

/*
 * Nobody decides about an organization for an office and acts for it as well (回避). All live roles of the account count,
 * also those that an API token of one role does not carry. Nor does whoever acts for any other, did within a year, or founds or claims one.
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

/** As the trigger function `office_is_recused` asks. */
const actsForAny = statement<{ found: boolean }, [accountIds: readonly string[]]>(
  'organization_affair_any',
  `select acts_for_organizations_lately(asked.account_id) as found
   from unnest($1::uuid[]) with ordinality as asked (account_id, place) order by asked.place`,
);

/** For what an office decides. @throws ForbiddenError if the account may also act for the organization, DomainError if for another */
export async function assertNotOwn(database: Database, actor: Actor, organizationId: string): Promise<void> {
  const own = await database.queryOne(mayActFor, [[actor.accountId], [organizationId]]);
  assertAllowed(!own?.found, OWN_ORGANIZATION);
  await assertActsForNone(database, actor);
}

/** For what an office decides about one that is not there yet. @throws DomainError if the account acts for an organization, or did lately */
export async function assertActsForNone(database: Database, { accountId }: Actor): Promise<void> {
  const any = await database.queryOne(actsForAny, [[accountId]]);
  assertNoViolations(any?.found ? [recusal()] : []);
}

const recusal = () => organizationErrors.OFFICER_ACTS_FOR_ORGANIZATIONS();

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
  private readonly any = sharedLoader<string, boolean>(async (ids) =>
    (await this.database.query(actsForAny, [ids])).map(({ found }) => found),
  );

  constructor(private readonly database: Database) {}

  /** Why an officer leaves an organization to others, if it has to. */
  async barOf({ accountId }: Actor, organizationId: string): Promise<Bilingual | undefined> {
    const [own, any] = await Promise.all([this.own.load([accountId, organizationId]), this.any.load(accountId)]);
    if (own) return OWN_ORGANIZATION;
    return any ? wordsOfViolation(recusal(), 'ANY') : undefined;
  }

  /** What stands against somebody's deciding for an office about one that is not there yet. */
  async recusalOf({ accountId }: Actor): Promise<Violation | undefined> {
    return (await this.any.load(accountId)) ? recusal() : undefined;
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
