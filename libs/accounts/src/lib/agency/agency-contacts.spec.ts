import 'reflect-metadata';
import { newId, NotFoundError } from '@chengjie/kernel';
import { Events } from '@chengjie/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsWorld, codesOf } from '../../testing/accounts-world.js';
import { AgenciesReader } from './agencies.reader.js';
import { Agencies } from './agencies.service.js';
import { AgencyContactsReader } from './agency-contacts.reader.js';
import { AgencyContacts } from './agency-contacts.service.js';

const CONTACT = {
  address: '昌邑区示例路 1 号 101 室',
  telephone: '0432-00000000',
  openingHours: '工作日 8:30–11:30，13:00–16:30',
  mailAddress: null,
};

describe('where an agency is reached', () => {
  let world: AccountsWorld;
  let inside: string;
  let outside: string;

  beforeAll(async () => {
    world = await AccountsWorld.create();
    const agencies = new Agencies(world.database, new Events(world.database));
    const create = (name: string, regionCode: string) =>
      world.transaction(() => agencies.create(world.administrator, { name, kind: 'STREET_OFFICE', regionCode }));
    inside = await create('某街道办事处', '220202');
    outside = await create('另一街道办事处', '220202');
  });
  afterAll(() => world?.close());

  const enter = (agencyId: string, more: { telephone?: string; mailAddress?: string } = {}) => {
    const { database, administrator } = world;
    const contacts = new AgencyContacts(database, new Events(database), new AgenciesReader(database));
    return world.transaction(() => contacts.enter(administrator, { agencyId, ...CONTACT, ...more }));
  };

  it('is entered whole, and again in place of what was there', async () => {
    const reader = new AgencyContactsReader(world.database);
    expect(await reader.of(inside)).toBeUndefined();
    await enter(inside);
    const first = await reader.of(inside);
    expect(first).toMatchObject({ agencyId: inside, ...CONTACT });
    await enter(inside, { telephone: '0432-00000001', mailAddress: ' Office@Example.ORG ' });
    const second = await reader.of(inside);
    expect(second).toMatchObject({ ...CONTACT, telephone: '0432-00000001', mailAddress: 'office@example.org' });
    expect(second!.changedAt.getTime()).toBeGreaterThan(first!.changedAt.getTime());
    expect(await reader.of(outside)).toBeUndefined();
    const kinds = await world.database.run<{ kind: string }>('select kind from security_event where account_id = $1', [
      inside,
    ]);
    expect(kinds).toEqual([]);
  });

  it('names what cannot be dialled or written to, and an agency that there is not', async () => {
    expect(await codesOf(enter(inside, { telephone: '见网站', mailAddress: 'nobody' }))).toEqual([
      'TELEPHONE_MALFORMED',
      'ADDRESS_MALFORMED',
    ]);
    await expect(enter(newId<'Agency'>())).rejects.toThrow(NotFoundError);
  });

  it('is not for an administrator of another region to say', async () => {
    const { database, administrator } = world;
    const contacts = new AgencyContacts(database, new Events(database), new AgenciesReader(database));
    const elsewhere = { ...administrator, acting: { ...administrator.acting, regionCode: '2201' } };
    const attempt = world.transaction(() => contacts.enter(elsewhere, { agencyId: inside, ...CONTACT }));
    expect(await codesOf(attempt)).toEqual(['OUTSIDE_JURISDICTION']);
  });
});
