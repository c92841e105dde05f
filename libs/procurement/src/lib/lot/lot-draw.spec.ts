import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawEntriesHash, drawOrder, drawSeed } from '@chengjie/evaluation';
import { DomainError } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses, drawSecretOf } from '../../testing/bidding-services.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';

const BIDDERS = 4;

describe('the draw of a lot', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof evaluationServices>;
  let bidding: ReturnType<typeof biddingServices>;
  const bidders: FixtureOrganization[] = [];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
    services = evaluationServices(world);
    bidding = biddingServices(world.database, world.sealing);
    for (let number = 1; number <= BIDDERS; number += 1)
      bidders.push(await world.organization(`第 ${number} 服务中心`));
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  /** A project with as many equal bids as there are bidders, opened. */
  async function opened(): Promise<FixtureProject> {
    const made = await world.project({
      ...{ status: 'PUBLISHED', deadlineInMs: 3_600_000, tieLadder: [{ step: 'DRAW' }] },
    });
    for (const by of bidders) await bidding.submit(made, by);
    await deadlinePasses(world, made);
    await bidding.openings.open(made.id);
    const bids = await db.query<{ id: string }>('select id from bid where project_id = $1 order by id', [made.id]);
    return { ...made, bidIds: bids.map(({ id }) => id) };
  }

  /** Ids of bids with their bidders' parts, as they were sealed in. */
  async function entriesOf({ id }: FixtureProject) {
    const bids = await db.query<{ id: string; bidderId: string }>(
      `select id, bidder_id as "bidderId" from bid where project_id = $1`,
      [id],
    );
    return bids.map((bid) => ({ bidId: bid.id, secret: drawSecretOf(bid.bidderId) }));
  }

  it('rests on what all bidders sealed in: fixed and published with the opening, and never changed', async () => {
    const project = await opened();
    const entriesHash = drawEntriesHash({
      projectId: project.id,
      lotId: project.lotId,
      entries: await entriesOf(project),
    });
    expect((await services.lotOf(project)).drawEntriesHash).toBe(entriesHash);
    const [event] = await db.query<{ draws: object }>(
      `select data -> 'draws' as draws from event where subject_id = $1 and type = 'BIDS_OPENED'`,
      [project.id],
    );
    expect(event?.draws).toEqual([{ lotId: project.lotId, entriesHash }]);
    const other = `update lot set draw_entries_hash = repeat('0', 64) where id = $1`;
    await expect(db.query(other, [project.lotId])).rejects.toThrow('frozen');
  });

  it('orders by that and the buyer’s secret alone', async () => {
    const project = await opened();
    await services.score(
      project,
      Array.from({ length: BIDDERS }, () => '70.00'),
    );
    await services.evaluate(project);
    const lot = await services.lotOf(project);
    const evaluation = await services.ranking.evaluationOf(lot, world.buyer);
    const input = await services.details.inputOf(evaluation?.id ?? '');
    const seed = drawSeed(lot.drawEntriesHash ?? '', input.draw?.secret ?? '');
    const ranked = await services.ranking.rankedBids({}, lot, world.buyer, { first: 10, after: null });
    expect(ranked?.edges.map(({ node: { id } }) => id)).toEqual(
      drawOrder(seed, project.bidIds).map(({ bidId }) => bidId),
    );
  });

  it('is refused when a part of it was changed after the opening', async () => {
    const project = await opened();
    await services.score(
      project,
      Array.from({ length: BIDDERS }, () => '70.00'),
    );
    await db.tamper('update bid set draw_secret = $2 where id = $1', [project.bidIds[0], 'ff'.repeat(32)]);
    const refusal = await services.evaluate(project).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect((refusal as DomainError).violations).toMatchObject([
      { code: 'EVALUATION_UNSOUND', params: { detailEn: expect.stringContaining('published with the opening') } },
    ]);
  });
});
