import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { ClaimsWorld } from '../testing/claims-world.js';
import { ClaimTasksReader } from './claim-tasks.reader.js';

describe('claims that wait', () => {
  let world: ClaimsWorld;
  let tasks: ClaimTasksReader;

  beforeAll(async () => {
    world = await ClaimsWorld.create();
    tasks = new ClaimTasksReader(world.reader);
  });
  afterAll(() => world?.close());

  const kindsOf = async (actor: Actor, claimId: string) =>
    (await tasks.of(actor, 20)).filter(({ thingId }) => thingId === claimId).map(({ kind }) => kind);

  it('wait for officers of its region who have not consented yet, until two have', async () => {
    const [first, second, elsewhere] = [
      await world.officer(),
      await world.officer('FILING_OFFICE'),
      await world.officer('REGISTRAR', '22'),
    ];
    const organizationId = await world.organization();
    const claimId = await world.claimed(organizationId, await world.person());
    expect([await kindsOf(first, claimId), await kindsOf(second, claimId)]).toEqual([
      ['CONSENT_TO_CLAIM'],
      ['CONSENT_TO_CLAIM'],
    ]);
    await world.consent(first, claimId);
    expect([await kindsOf(first, claimId), await kindsOf(second, claimId)]).toEqual([[], ['CONSENT_TO_CLAIM']]);
    const [task] = (await tasks.of(second, 20)).filter(({ thingId }) => thingId === claimId);
    expect(task?.since).toEqual((await world.reader.byId(claimId))?.firstAt);
    await world.consent(second, claimId);
    for (const actor of [first, second, elsewhere]) expect(await kindsOf(actor, claimId)).toEqual([]);
  });

  it('wait for whoever acts for the organization, until the day on which they take effect', async () => {
    const { claimId, organizationId } = await world.announced();
    const own = await world.world.actor('ORGANIZATION', { organizationId, holder: '某服务社' });
    const other = await world.world.actor('ORGANIZATION', {
      organizationId: await world.organization(),
      holder: '另一服务社',
    });
    const [task] = await tasks.of(own, 20);
    expect(task).toMatchObject({ kind: 'OBJECT_TO_CLAIM', thingId: claimId });
    expect(task?.dueAt).toEqual((await world.reader.byId(claimId))?.announcedUntil);
    expect(await tasks.of(other, 20)).toEqual([]);
  });
});
