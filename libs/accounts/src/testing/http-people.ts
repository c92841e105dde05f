import { newId } from '@chengjie/kernel';
import { mailSchema } from '@chengjie/mail/schema';
import { Database, Events } from '@chengjie/platform';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { loadRegions } from '@chengjie/regions';
import { regionsSchema } from '@chengjie/regions/schema';
import type { TestDatabase } from '@chengjie/testkit';
import { AccountProvisioning } from '../lib/account/account-provisioning.service.js';
import { hashPassword } from '../lib/session/password.js';
import { accountsSchema } from '../schema.js';

/** The password of everybody. */
export const PASSWORD = 'correct horse battery';
/** Who and what there is. */
export const ids = {
  agency: newId(),
  street: newId(),
  organization: newId(),
  unfounded: newId(),
  administrator: newId(),
  office: newId(),
  bidder: newId(),
  administratorGrant: newId(),
  buyerGrant: newId(),
};

/** The schema of the specs over HTTP. */
export const template = {
  name: 'accounts',
  migrate: async (url: string) => {
    await migrate(url, [platformSchema, mailSchema, regionsSchema, accountsSchema]);
    const database = await Database.connect({ url, entities: [] });
    await loadRegions(database);
    // The organizations lib has the real table; here its holder columns suffice.
    await database.run('create table organization (id uuid primary key, name text, region_code text)');
    await database.run('grant select on organization to chengjie_app');
    await database.close();
  },
};

/** Puts them into a database that has none: as its owner, who sets roles up. */
export async function seedPeople(db: TestDatabase): Promise<void> {
  const loader = await Database.connect({ url: db.ownerUrl, entities: [], poolSize: 1 });
  const provisioning = new AccountProvisioning(loader, new Events(loader));
  const passwordHash = await hashPassword(PASSWORD);
  await provisioning.createAgenciesDirectly([
    { id: ids.agency, name: '吉林市民政局', kind: 'CIVIL_AFFAIRS', regionCode: '2202' },
    { id: ids.street, name: '某街道办事处', kind: 'STREET_OFFICE', regionCode: '220202' },
  ]);
  for (const [id, name] of [
    [ids.organization, '某服务社'],
    [ids.unfounded, '新服务社'],
  ])
    await db.query('insert into organization values ($1, $2, $3)', [id, name, '220202']);
  const account = { displayName: '工作人员 001', passwordHash, status: 'ACTIVE', demonstration: true } as const;
  const forAgency = { agencyId: ids.agency, organizationId: null, regionCode: '2202' };
  await provisioning.createAccountsDirectly([
    {
      ...account,
      id: ids.administrator,
      loginName: 'administrator',
      grants: [
        { ...forAgency, id: ids.administratorGrant, role: 'ADMINISTRATOR' },
        { ...forAgency, id: ids.buyerGrant, role: 'BUYER' },
      ],
    },
    {
      ...account,
      id: ids.office,
      loginName: 'office',
      grants: [
        { id: newId(), role: 'FILING_OFFICE', agencyId: ids.street, organizationId: null, regionCode: '220202' },
      ],
    },
    {
      ...account,
      id: ids.bidder,
      loginName: 'bidder',
      grants: [
        {
          id: newId(),
          role: 'ORGANIZATION',
          agencyId: null,
          organizationId: ids.organization,
          regionCode: '220202',
        },
      ],
    },
  ]);
  await loader.close();
}
