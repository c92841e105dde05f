import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
  type FixtureTerms,
} from '../../testing/fixtures.js';

/** Of the longest bids four are a part of an opening: these are five. */
const BIDDERS = 20;
const PARTS = 5;
const LONGEST_PROPOSAL = '居'.repeat(20_000);
const BUDGET_FEN = 100_000;

describe('opening more bids than are unsealed at once', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  const bidders: FixtureOrganization[] = [];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = biddingServices(world.database, world.sealing);
    for (let number = 1; number <= BIDDERS; number += 1)
      bidders.push(await world.organization(`第 ${number} 服务中心`));
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  /** A project whose deadline has passed, with a bid of each: every fifth over the budget. */
  const closed = async (terms: FixtureTerms = {}): Promise<FixtureProject> => {
    const made = await world.project({
      ...{ status: 'PUBLISHED', deadlineInMs: 3_600_000, budgetFen: BUDGET_FEN },
      ...terms,
    });
    for (const [index, by] of bidders.entries())
      await services.submit(made, by, {
        yuan: index % 5 ? `${100 + index}.00` : '1000.01',
        proposal: LONGEST_PROPOSAL,
      });
    await deadlinePasses(world, made);
    return made;
  };
  /** Opens it. @returns how many statements stored bids */
  const partsOfOpening = async ({ id }: FixtureProject): Promise<number> => {
    let parts = 0;
    world.database.watch((text) => (parts += text.startsWith('update bid set') ? 1 : 0));
    await services.openings.open(id).finally(() => world.database.watch(() => undefined));
    return parts;
  };
  const bidsInOrder = ({ id }: FixtureProject) =>
    db.query<{ id: string; bidder: string; status: string; priceFen: string | null; proposal: string | null }>(
      `select b.id, o.name as bidder, b.status, b.price_fen as "priceFen", b.proposal
       from bid b join organization o on o.id = b.bidder_id where b.project_id = $1 order by b.id`,
      [id],
    );
  const eventsOf = ({ id }: FixtureProject) =>
    db.query<{ type: string; data: { bids: unknown } }>(
      'select type, data from event where subject_id = $1 order by sequence',
      [id],
    );

  it('leaves all of them sealed when one of the last part cannot be stored', async () => {
    const project = await closed();
    const last = (await bidsInOrder(project)).at(-1)?.id;
    await db.query(`create function refuse_last() returns trigger language plpgsql as $$
      begin raise exception 'the last one is refused'; end $$`);
    await db.query(`create trigger refuse_last before update on bid for each row when (old.id = '${last}')
      execute function refuse_last()`);
    await expect(partsOfOpening(project)).rejects.toThrow('the last one is refused');
    await db.query('drop trigger refuse_last on bid');
    const sealed = { status: 'SUBMITTED', priceFen: null, proposal: null };
    expect(await bidsInOrder(project)).toEqual(bidders.map(() => expect.objectContaining(sealed)));
    expect(await eventsOf(project)).toEqual([]);
    expect(await services.due.list(100)).toContain(project.id);
  });

  it('opens each of them, and tells them in the order of their ids', async () => {
    const project = await closed();
    expect(await partsOfOpening(project)).toBe(PARTS);
    const bids = await bidsInOrder(project);
    const priceOf = new Map(bidders.map(({ name }, index) => [name, index % 5 ? 10_000 + index * 100 : 100_001]));
    expect(bids).toEqual(
      bids.map(({ id, bidder }) => {
        const priceFen = priceOf.get(bidder) ?? 0;
        const status = priceFen > BUDGET_FEN ? 'INVALID' : 'VALID';
        return { id, bidder, status, priceFen: String(priceFen), proposal: LONGEST_PROPOSAL };
      }),
    );
    const told = bids.map(({ id, bidder, priceFen, status }) => ({
      ...{ sealBroken: false, revision: 1, receiptNumber: expect.any(String), contentHash: expect.any(String) },
      ...{ bidId: id, lotId: project.lotId, bidderId: expect.any(String), bidderName: bidder, performerId: null },
      ...{ federation: false, priceFen: Number(priceFen) },
      invalid: status === 'VALID' ? null : expect.objectContaining({ code: 'OVER_CEILING' }),
    }));
    const draws = [{ lotId: project.lotId, entriesHash: expect.any(String) }];
    expect(await eventsOf(project)).toEqual([{ type: 'BIDS_OPENED', data: { bids: told, draws } }]);
    const notified = await db.query('select distinct organization_id from notification where subject_id = $1', [
      project.id,
    ]);
    expect(notified).toHaveLength(BIDDERS);
  });

  it('opens none when there are too few, however long they are', async () => {
    const tooFew = await closed({ minimumBids: BIDDERS + 1 });
    expect(await partsOfOpening(tooFew)).toBe(0);
    expect((await eventsOf(tooFew)).map(({ type }) => type)).toEqual(['LOT_FAILED']);
  });

  it('fails by all parts together when too few are valid', async () => {
    const few = await closed({ minimumValidBids: BIDDERS - 3 });
    expect(await partsOfOpening(few)).toBe(PARTS);
    expect((await eventsOf(few)).map(({ type }) => type)).toEqual(['BIDS_OPENED', 'LOT_FAILED']);
  });
});
