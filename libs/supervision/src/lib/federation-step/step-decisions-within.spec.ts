import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '@chengjie/kernel';
import type { RulePack } from '@chengjie/law';
import type { Actor } from '@chengjie/platform';
import { GOES_ON, inDays, StepWorld } from '../../testing/step-world.js';

describe('what a province decides of the federation step, where a county has rules of its own', () => {
  let world: StepWorld;
  let [first, second] = [] as unknown as [Actor, Actor];
  let base: RulePack;

  beforeAll(async () => {
    world = await StepWorld.create();
    [first, second] = [await world.officer(), await world.officer()];
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    base = (await world.rules.inForce('2027-06-01', '22'))?.value as RulePack;
  });

  const inCounty = (id: string, effectiveFrom: string): RulePack => ({
    ...{ ...base, id, effectiveFrom },
    ...{ region: '220202', recordYears: 20 },
  });
  const enter = (pack: RulePack) => world.act(() => world.entered.enter(pack));
  const confirm = (id: string) => world.act(() => world.decisions.confirm(second, id));
  const stepIn = async (regionCode: string, day: string) =>
    (await world.rules.inForce(day, regionCode))?.value.federationStep.until;

  it('is not confirmed past a pack of the county that was entered meanwhile and begins later', async () => {
    const id = await world.proposed(first, { from: inDays(10) });
    await expect(
      world.act(async () => {
        await world.entered.enter(inCounty('220202-later', inDays(10)));
        await world.decisions.confirm(second, id);
      }),
    ).rejects.toMatchObject({ violations: [{ code: 'PACK_CHANGED_MEANWHILE' }] });
    await world.act(() => world.decisions.withdraw(first, id, '重新提议'));
    const proposing = world.act(async () => {
      await world.entered.enter(inCounty('220202-later', inDays(10)));
      await world.decisions.propose(first, { ...GOES_ON, from: inDays(10) });
    });
    await expect(proposing).rejects.toThrow(DomainError);
    await expect(proposing).rejects.toMatchObject({ violations: [{ code: 'FROM_BEFORE_A_PACK' }] });
  });

  it('holds there from the same day on, by a pack that changes nothing else, and the event names it', async () => {
    await enter(inCounty('220202-own', inDays(2)));
    const id = await world.proposed(first, { from: inDays(10) });
    await confirm(id);
    const followed = await world.rules.inForce(inDays(10), '220202005');
    expect(followed?.value).toMatchObject({ id: `220202-${inDays(10)}`, recordYears: 20 });
    expect(await stepIn('220202005', inDays(10))).toBe(GOES_ON.until);
    expect(await stepIn('220202005', inDays(9))).toBe(base.federationStep.until);
    const [event] = await world.db.query<{ data: object }>(
      `select data from event where type = 'FEDERATION_STEP_DECIDED' and subject_id = $1`,
      [id],
    );
    expect(event?.data).toMatchObject({
      packsWithin: [{ packId: `220202-${inDays(10)}`, packHash: followed?.hash }],
    });
  });

  it('is followed there again by the next decision, also where the step ends', async () => {
    await confirm(await world.proposed(first, { from: inDays(12), until: null }));
    expect((await world.rules.inForce(inDays(12), '220202'))?.value).toMatchObject({
      ...{ id: `220202-${inDays(12)}`, recordYears: 20, federationStep: { regimes: [] } },
    });
  });
});
