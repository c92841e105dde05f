import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, ForbiddenError, NotFoundError } from '@chengjie/kernel';
import { OrganizationHistoryReader } from '@chengjie/organizations';
import { constraintViolation, type Actor } from '@chengjie/platform';
import { RegistrationWorld } from '../testing/registration-world.js';

/** What stood against an act: codes, or that it is for others. */
async function against(act: Promise<unknown>): Promise<string[]> {
  try {
    await act;
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.violations.map(({ code }) => code);
    if (error instanceof NotFoundError) return ['NOT_FOUND'];
    if (error instanceof ForbiddenError) return ['FORBIDDEN'];
    const violation = constraintViolation(error);
    if (violation) return [violation.code];
    throw error;
  }
}

const REASON = '违反规定，依据条例决定';

describe('organizations that leave the register', () => {
  let world: RegistrationWorld;
  let street: Actor;
  let federationId: string;

  beforeAll(async () => {
    world = await RegistrationWorld.create();
    street = await world.officer();
    federationId = await world.federation('注销测试联合会');
  });

  afterAll(() => world?.close());

  const out = async (id: string) =>
    (await new OrganizationHistoryReader(world.database).outOfRegister.load(id)).map(({ kind, ground, to }) => ({
      ...{ kind, ground },
      over: to !== null,
    }));

  /** A group with all that can hang on one: a qualification, a membership, a mandate, and who acts for it. */
  async function group(name: string) {
    const { register } = world;
    const made = await world.actingFor(name);
    const { organizationId, by } = made;
    await register.join(federationId, organizationId);
    await register.database.transaction(async () => {
      await register.qualifications.grant(register.registrarOf('220202'), {
        ...{ organizationId, functionId: register.functionId('SVC-01'), regionCode: '220202', validUntil: null },
      });
      await register.mandateActs.give(by, { federationId, functionId: null, regionCode: null });
    });
    return made;
  }

  const hanging = async (id: string) =>
    (
      await world.db.query<Record<string, number>>(
        `select (select count(*) from qualification where organization_id = $1 and revoked_at is null)::int as qualifications,
           (select count(*) from membership where member_id = $1 and valid_to is null)::int as memberships,
           (select count(*) from bid_mandate bm join membership m on m.id = bm.membership_id
             where m.member_id = $1 and bm.valid_to is null)::int as mandates,
           (select count(*) from role_grant where organization_id = $1 and valid_to is null)::int as roles`,
        [id],
      )
    )[0];
  const end = (by: Actor, id: string, kind: 'SUSPENDED' | 'CANCELLED') =>
    world.transaction(() => world.endings.end(by, id, { kind, reason: REASON }));
  const facts = async (id: string, instant?: Date) =>
    (await world.register.organizations.factsOf([id], instant)).get(id)?.outOfRegister;

  it('end on their application, with all that hangs on them', async () => {
    const asking = await group('自愿注销互助队');
    const { organizationId } = asking;
    const id = await world.askedToEnd(asking);
    expect(await hanging(organizationId)).toMatchObject({ qualifications: 1, memberships: 1, mandates: 1 });
    const then = new Date();
    await world.grant(street, id);
    expect(await hanging(organizationId)).toEqual({ qualifications: 0, memberships: 0, mandates: 0, roles: 0 });
    expect(await out(organizationId)).toEqual([{ kind: 'ENDED', ground: 'MEMBERS_DECISION', over: false }]);
    const [period] = await new OrganizationHistoryReader(world.database).outOfRegister.load(organizationId);
    expect(period).toMatchObject({ kind: 'ENDED', to: null, decidedBy: expect.any(String) });
    expect(await world.stands(id)).toMatchObject({
      status: 'GRANTED',
      organizationId,
      ending: { creditorsNoticedOn: null },
    });
    expect([await facts(organizationId, then), await facts(organizationId)]).toEqual([null, 'ENDED']);
  });

  it('go on when that is refused', async () => {
    const asking = await group('不予注销互助队');
    const id = await world.askedToEnd(asking);
    const before = await hanging(asking.organizationId);
    await world.refuse(street, id);
    expect([await hanging(asking.organizationId), await out(asking.organizationId)]).toEqual([before, []]);
  });

  it('are ended by the office of the place alone, once', async () => {
    const asking = await world.actingFor('管辖注销互助队');
    const id = await world.askedToEnd(asking);
    for (const other of [
      await world.officer('FILING_OFFICE', '220202002'),
      await world.officer('FILING_OFFICE', '220203001'),
      await world.officer('REGISTRAR', '220203'),
    ])
      expect(await against(world.grant(other, id))).toEqual(['NOT_FOUND']);
    const outcomes = await Promise.all([
      against(world.grant(street, id)),
      against(world.grant(await world.officer(), id)),
    ]);
    expect(outcomes.sort()).toEqual([[], ['APPLICATION_NOT_IN_THIS_STATE']]);
    expect(await out(asking.organizationId)).toHaveLength(1);
  });

  it('are asked to end by nobody but who acts for them, with one application at a time', async () => {
    const [asking, other] = [await world.actingFor('本人注销互助队'), await world.actingFor('他人注销互助队')];
    for (const by of [other.by, street])
      expect(await against(world.askedToEnd({ ...asking, by }))).toEqual(['FORBIDDEN']);
    expect(await against(world.askedToEnd(asking, {}, []))).toEqual(['MATERIAL_MISSING']);
    await world.asked(asking, { name: '本人服务互助队' });
    expect(await against(world.askedToEnd(asking))).toEqual(['ORGANIZATION_APPLICATION_UNDER_WAY']);
  });

  it('are struck off by the office with the same end', async () => {
    const { organizationId } = await group('撤销互助队');
    for (const other of [await world.officer('FILING_OFFICE', '220202002'), await world.officer('REGISTRAR', '220203')])
      expect(await against(end(other, organizationId, 'CANCELLED'))).toEqual(['FORBIDDEN']);
    await end(street, organizationId, 'CANCELLED');
    expect(await hanging(organizationId)).toEqual({ qualifications: 0, memberships: 0, mandates: 0, roles: 0 });
    expect(await against(end(street, organizationId, 'CANCELLED'))).toEqual(['ORGANIZATION_OUT_OF_REGISTER']);
    expect(await against(world.transaction(() => world.endings.resume(street, organizationId, REASON)))).toEqual([
      'ORGANIZATION_NOT_SUSPENDED',
    ]);
  });

  it('stop for a time, keep their people, and get nothing meanwhile', async () => {
    const stopped = await group('停止活动互助队');
    const { organizationId } = stopped;
    await end(street, organizationId, 'SUSPENDED');
    expect(await hanging(organizationId)).toMatchObject({ qualifications: 0, memberships: 0, mandates: 0 });
    expect((await hanging(organizationId))?.['roles']).toBeGreaterThan(0);
    const { register } = world;
    const wanted = {
      organizationId,
      functionId: register.functionId('SVC-01'),
      regionCode: '220202',
      validUntil: null,
    };
    const grant = () =>
      register.database.transaction(() => register.qualifications.grant(register.registrarOf('220202'), wanted));
    expect(await against(grant())).toEqual(['ORGANIZATION_OUT_OF_REGISTER']);
    expect(await against(world.asked(stopped, { name: '停止服务互助队' }))).toEqual(['ORGANIZATION_OUT_OF_REGISTER']);
    await world.transaction(() => world.endings.resume(street, organizationId, REASON));
    expect(await out(organizationId)).toEqual([{ kind: 'SUSPENDED', ground: null, over: true }]);
    expect(await against(grant())).toEqual([]);
  });

  it('can end while their activity is stopped', async () => {
    const stopped = await world.actingFor('停止后注销互助队');
    await end(street, stopped.organizationId, 'SUSPENDED');
    await world.grant(street, await world.askedToEnd(stopped));
    expect(await out(stopped.organizationId)).toEqual([
      { kind: 'ENDED', ground: 'MEMBERS_DECISION', over: false },
      { kind: 'SUSPENDED', ground: null, over: true },
    ]);
  });

  it('leave their members when they are federations', async () => {
    const { organizationId } = await world.actingFor('联合会成员互助队');
    const ending = await world.federation('将撤销联合会');
    await world.register.join(ending, organizationId);
    await end(await world.officer('REGISTRAR', '220202'), ending, 'CANCELLED');
    expect(await hanging(organizationId)).toMatchObject({ memberships: 0 });
    expect((await world.register.organizations.factsOf([ending])).get(ending)).toMatchObject({ isFederation: false });
  });

  it('stay whole when the decision fails', async () => {
    const asking = await group('回滚互助队');
    const id = await world.askedToEnd(asking);
    const before = await hanging(asking.organizationId);
    const failing = world.transaction(async () => {
      await world.decisions.grant(street, id, { reason: '准予注销登记', creditCode: null, alikeConfirmed: null });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect([await hanging(asking.organizationId), await out(asking.organizationId)]).toEqual([before, []]);
    expect((await world.stands(id)).status).toBe('SUBMITTED');
  });
});
