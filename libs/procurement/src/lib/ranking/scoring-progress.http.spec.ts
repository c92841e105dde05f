import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, type FixtureLot, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const lots = (fields: string) => `query ($id: ID!) { project(by: { id: $id }) { lots { ${fields} } } }`;
const ACTS = lots('id availableTransitions { key disabled disabledReason { zh en } }');

interface Act {
  readonly key: string;
  readonly disabled: boolean;
  readonly disabledReason: { readonly zh: string; readonly en: string } | null;
}

describe('ranking a lot', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let services: ReturnType<typeof evaluationServices>;
  let project: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    services = evaluationServices(http.world);
    const [north, south] = [
      await http.world.organization('北社服务中心'),
      await http.world.organization('南社服务中心'),
    ];
    const bids = [
      { by: north, priceFen: 7_000_000 },
      { by: south, priceFen: 8_000_000 },
    ];
    project = await http.world.project({ bids, furtherLots: [bids] });
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  /** Of each lot, why it cannot be ranked; null if it can. */
  const hindrances = async () => {
    const { data } = await http.ask(http.world.buyer, ACTS, { id: project.id });
    const found = (data?.['project'] as { lots: { availableTransitions: Act[] }[] }).lots;
    return found.map(({ availableTransitions }) => {
      const act = availableTransitions.find(({ key }) => key === 'evaluateLot');
      expect(act?.disabled).toBe(act?.disabledReason !== null);
      return act?.disabledReason ?? null;
    });
  };
  const score = async (lot: FixtureLot, evaluators: readonly number[]) => {
    for (const number of evaluators) {
      for (const bidId of lot.bidIds) await services.submit(http.world.evaluator(number), lot, bidId, '70.00');
    }
  };

  it('is offered once its sheets are in, and until then says how many are missing', async () => {
    const [first, second] = project.lots as [FixtureLot, FixtureLot];
    const none = { zh: '尚未组建磋商小组', en: expect.stringContaining('panel') };
    expect(await hindrances()).toEqual([none, none]);
    await services.appoint(project, [1, 2, 3]);
    const unreviewed = { zh: expect.stringContaining('尚未完成资格审查'), en: expect.any(String) };
    expect(await hindrances()).toEqual([unreviewed, unreviewed]);
    for (const { lotId } of [first, second]) await services.completeReview(lotId);
    const missing = (count: number) => ({
      zh: `评分表应有 6 份，尚缺 ${count} 份`,
      en: `Score sheets still to come in: ${count} of 6`,
    });
    expect(await hindrances()).toEqual([missing(6), missing(6)]);
    await services.saveDraft(http.world.evaluator(1), second, second.bidIds[0] ?? '', '60.00');
    await score(first, [1, 2]);
    expect(await hindrances()).toEqual([missing(2), missing(6)]);
    await score(first, [3]);
    expect(await hindrances()).toEqual([null, missing(6)]);
    await services.evaluate(first);
    const stands = { zh: expect.stringContaining('现有排序有效'), en: expect.any(String) };
    expect(await hindrances()).toEqual([stands, missing(6)]);
  });

  it('costs its buyer three statements for all lots of what is shown, with who is first in rank and who sat, and nobody else any', async () => {
    const statements = async (actor: Actor | null, document: string) =>
      (await http.counted(actor, document, { id: project.id })).statements;
    /** The least of three: what a server looks after by itself falls into one of them now and then. */
    const least = async (actor: Actor | null, document: string) =>
      Math.min(
        ...[await statements(actor, document), await statements(actor, document), await statements(actor, document)],
      );
    const further = async (actor: Actor | null) => (await least(actor, ACTS)) - (await least(actor, lots('id')));
    const { buyer, supervisor } = http.world;
    expect(await further(buyer)).toBe(3);
    for (const actor of [null, supervisor, http.world.evaluator(1)]) expect(await further(actor)).toBe(0);
  });
});
