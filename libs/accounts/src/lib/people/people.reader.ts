import {
  Database,
  list,
  NOW,
  organizationOf,
  readPage,
  sharedLoader,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { AccountStatus } from '../account/account.entity.js';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';
import type { OrganizationActor, OthersOfOrganization } from './people.policy.js';

/** Somebody who acts for an organization, as its own people see it. */
export interface PersonRow {
  /** Of the grant: the same account may have acted for it before. */
  readonly id: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly status: AccountStatus;
  readonly administrator: boolean;
  readonly since: Date;
}

const administers = `exists (select from organization_administrator m where m.grant_id = g.id and m.valid_to is null)`;

const columns = `g.id, g.account_id as "accountId", g.organization_id as "organizationId", a.login_name as "loginName",
  a.display_name as "displayName", a.status, ${administers} as administrator, g.valid_from as since`;

const definition = list<PersonRow, 'SINCE'>('organization_people', {
  columns,
  from: 'role_grant g join account a on a.id = g.account_id',
  id: 'g.id',
  orders: { SINCE: { column: 'g.valid_from', type: 'timestamptz', direction: 'asc' } },
});

const byGrant = statement<PersonRow, [grantId: string]>(
  'organization_person',
  `select ${columns} from role_grant g join account a on a.id = g.account_id
   where g.id = $1 and g.organization_id is not null and ${rolesAsOf(NOW)}`,
);

const hasAdministrator = statement<{ has: boolean }, [organizationId: string]>(
  'organization_administrator_exists',
  'select organization_has_administrator($1) as has',
);

/** Whether an organization has people of its own: who acts for it, and who looks after them. */
export interface OrganizationStaffing {
  readonly hasPeople: boolean;
  readonly hasAdministrator: boolean;
}

const staffing = statement<OrganizationStaffing & { id: string }, [organizationIds: readonly string[]]>(
  'organization_staffing',
  `select o.id, organization_has_administrator(o.id) as "hasAdministrator", exists (
     select from role_grant g join account a on a.id = g.account_id and a.status = 'ACTIVE'
     where g.organization_id = o.id and ${rolesAsOf(NOW)}) as "hasPeople"
   from unnest($1::uuid[]) as o (id)`,
);

const byLoginName = statement<PersonRow, [organizationId: string, loginName: string]>(
  'organization_person_by_login_name',
  `select ${columns} from role_grant g join account a on a.id = g.account_id
   where g.organization_id = $1 and a.login_name = $2 and ${rolesAsOf(NOW)}`,
);

/** Who stays if the holder of a grant leaves. */
const others = statement<OthersOfOrganization, [grantId: string]>(
  'organization_others_of_grant',
  `select exists (select from organization_administrator m where m.grant_id = own.id and m.valid_to is null) as administrator,
     count(distinct g.account_id)::int as people,
     count(distinct g.account_id) filter (where ${administers})::int as administrators
   from role_grant own
   left join (role_grant g join account a on a.id = g.account_id and a.status = 'ACTIVE')
     on g.organization_id = own.organization_id and g.account_id <> own.account_id and ${rolesAsOf(NOW)}
   where own.id = $1 group by own.id`,
);

const administering = statement<{ administers: boolean }, [grantIds: readonly string[]]>(
  'organization_administering',
  `select ${administers} as administers from unnest($1::uuid[]) with ordinality as g (id, place) order by g.place`,
);

/** Reads who acts for an organization. */
@Injectable()
export class PeopleReader {
  private readonly staffing = sharedLoader<string, OrganizationStaffing>(async (ids) => {
    const found = new Map((await this.database.query(staffing, [ids])).map((each) => [each.id, each]));
    return ids.map((id) => found.get(id) ?? { hasPeople: false, hasAdministrator: false });
  });

  private readonly administering = sharedLoader<string, boolean>(async (ids) =>
    (await this.database.query(administering, [ids])).map((each) => each.administers),
  );

  constructor(private readonly database: Database) {}

  /** Who asks, with whether that person looks after the organization's people. */
  async asking(actor: Actor): Promise<OrganizationActor> {
    const administrator = (await this.byGrant(actor.acting.id))?.administrator ?? false;
    return { accountId: actor.accountId, organizationId: organizationOf(actor), administrator };
  }

  /** Whether whoever acts for an organization by the grant looks after its people. */
  administers(grantId: string): Promise<boolean> {
    return this.administering.load(grantId);
  }

  /** Somebody who acts for an organization now, by the grant. */
  byGrant(grantId: string): Promise<PersonRow | undefined> {
    return this.database.queryOne(byGrant, [grantId]);
  }

  /** Whoever of an organization's people has the login name. */
  ofLoginName(organizationId: string, loginName: string): Promise<PersonRow[]> {
    return this.database.query(byLoginName, [organizationId, loginName]);
  }

  /** Who else acts for the organization of a grant. */
  async others(grantId: string): Promise<OthersOfOrganization> {
    const found = await this.database.queryOne(others, [grantId]);
    if (!found) throw new Error(`There is no grant ${grantId}`);
    return found;
  }

  /** Whether an organization has people of its own; several asked about at once are read together. */
  staffingOf(organizationId: string): Promise<OrganizationStaffing> {
    return this.staffing.load(organizationId);
  }

  /** Whether somebody active looks after the people of an organization. */
  async hasAdministrator(organizationId: string): Promise<boolean> {
    return (await this.database.queryOne(hasAdministrator, [organizationId]))?.has ?? false;
  }

  /** All who act for an organization now, whoever has done so longest first. */
  list(organizationId: string, page: PageRequest<'SINCE'>): Promise<Page<PersonRow>> {
    const conditions = [where(`g.organization_id = ? and ${rolesAsOf(NOW)}`, organizationId)];
    return readPage<PersonRow, 'SINCE'>(this.database, definition, conditions, page);
  }
}
