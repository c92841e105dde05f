import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { ClaimsWorld } from '../testing/claims-world.js';

describe('the offices that decide claims of an organization', () => {
  let world: ClaimsWorld;

  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });

  afterAll(() => world?.close());

  const officesOf = async (organizationId: string) =>
    (await world.offices.of(organizationId)).map(({ agencyId }) => agencyId);

  it('are those with officers from its seat up to the province, the nearest first', async () => {
    const organizationId = await world.organization(); // in 220202001
    const province = await world.officer('ADMINISTRATOR', '22');
    const street = await world.officer('FILING_OFFICE', '220202001');
    const district = await world.officer('REGISTRAR', '220202');
    const colleague = await world.officer('REGISTRAR', '220202', district.acting.agencyId ?? '');
    await world.officer('BUYER', '220202');
    await world.world.loader.run(
      `insert into region (code, name, level, parent_code, kind, search) values ('220203', '龙潭区', 3, '2202', 'COUNTY', '')`,
    );
    await world.officer('REGISTRAR', '220203');
    expect(await officesOf(organizationId)).toEqual(
      [street, district, province].map(({ acting }) => acting.agencyId), // the district once, for its two officers
    );
    for (const { accountId } of [district, colleague])
      await world.db.query(`update account set status = 'DISABLED' where id = $1`, [accountId]);
    await world.db.query('update role_grant set valid_to = now() where id = $1', [province.acting.id]);
    expect(await officesOf(organizationId)).toEqual([street.acting.agencyId]);
  });

  it('stay the same where an officer has to recuse itself: that would tell for whom it acts', async () => {
    const organizationId = await world.organization();
    const before = await officesOf(organizationId);
    const officer = await world.officer('REGISTRAR', '220202');
    await world.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code)
       values ($1, $2, 'ORGANIZATION', $3, '220202')`,
      [newId(), officer.accountId, (await world.world.organization('另一服务社')).id],
    );
    const after = await officesOf(organizationId);
    expect(new Set(after)).toEqual(new Set([...before, officer.acting.agencyId]));
  });

  it('are kept by projects that are published and have not ended, by nothing that is not public', async () => {
    const buying = () => world.buying.projectsOf(world.world.agencyId);
    await world.world.project({ status: 'PUBLISHED', exerciseFactor: 100 });
    expect(await buying()).toEqual([]);
    const sooner = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 60_000 });
    const later = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    expect(await buying()).toEqual([later.id, sooner.id]);
  });
});
