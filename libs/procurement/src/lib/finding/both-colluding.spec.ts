import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FixtureOrganization, FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const page = { first: 10 };
const COLLUSION = 'COLLUSION';

describe('collusion that is found of two bids', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;
  let middle: FixtureOrganization;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
    middle = await world.organization('中社服务中心');
  });

  afterAll(() => panel.close());

  const opened = async (): Promise<FixtureProject> => {
    const project = await world.project({
      minimumValidBids: 1,
      bids: [north, south, middle].map((by, index) => ({ by, priceFen: 8_000_000 + index })),
    });
    await services.appoint(project, [1, 2, 3]);
    return project;
  };
  const propose = ({ bidIds: [bidId = '', otherBidId = ''] }: FixtureProject) =>
    services.proposeInvalid(world.evaluator(1), bidId, { ground: COLLUSION, otherBidId });
  const openOf = async ({ id }: FixtureProject) =>
    (await db.query<{ id: string }>(`select id from bid_finding where project_id = $1 and status = 'VOTING'`, [id]))[0]
      ?.id ?? '';
  const adopt = async (project: FixtureProject) => {
    const id = await openOf(project);
    await services.vote(world.evaluator(2), id, true);
    return id;
  };
  const states = async ({ bidIds }: FixtureProject) => {
    const rows = await db.query<{ id: string; status: string }>('select id, status from bid where id = any($1)', [
      bidIds,
    ]);
    return bidIds.map((id) => rows.find((row) => row.id === id)?.status);
  };

  it('makes both invalid, of which both are told and everybody reads: neither is ranked', async () => {
    const project = await opened();
    await propose(project);
    const id = await adopt(project);
    expect(await states(project)).toEqual(['INVALID', 'INVALID', 'VALID']);
    const [a = '', b = '', c = ''] = project.bidIds;
    expect(
      await db.query(
        `select data ->> 'bidId' as bid, data ->> 'bidderName' as name from event
         where subject_id = $1 and type = 'BID_FOUND_INVALID' and public order by sequence`,
        [project.id],
      ),
    ).toEqual([
      { bid: a, name: north.name },
      { bid: b, name: south.name },
    ]);
    const told = await db.query<{ id: string }>(
      `select organization_id as id from notification where kind = 'BID_FOUND_INVALID' and data ->> 'projectId' = $1`,
      [project.id],
    );
    expect(new Set(told.map((each) => each.id))).toEqual(new Set([north.id, south.id]));
    for (const own of [a, b]) expect((await services.findingReader.ofOwn(own)).map((each) => each.id)).toEqual([id]);
    expect(await services.findingReader.ofOwn(c)).toEqual([]);
    for (const number of [1, 2, 3]) await services.submit(world.evaluator(number), project, c, '70.00');
    await services.evaluate(project);
    const ranked = await services.ranking.rankedBids({}, await services.lotOf(project), world.buyer, page);
    expect(ranked?.edges.map(({ node }) => node.bidder.name)).toEqual([middle.name]);
  });

  it('is under way for both: no second finding about either, nor one that names either', async () => {
    const project = await opened();
    const [a = '', b = '', c = ''] = project.bidIds;
    await propose(project);
    const underWay = (field: string) => ({ violations: [{ code: 'FINDING_UNDER_WAY', path: [field] }] });
    for (const bidId of [a, b])
      await expect(services.proposeInvalid(world.evaluator(2), bidId)).rejects.toMatchObject(underWay('bidId'));
    await expect(
      services.proposeInvalid(world.evaluator(2), c, { ground: COLLUSION, otherBidId: b }),
    ).rejects.toMatchObject(underWay('otherBidId'));
    expect((await services.findingReader.visible([await openOf(project)], south.actor)).size).toBe(1);
    expect((await services.findingReader.visible([await openOf(project)], middle.actor)).size).toBe(0);
    await expect(
      world.database.run(
        `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, clause, facts, status, proposed_by, panel_member_id)
         select gen_random_uuid(), project_id, lot_id, other_bid_id, kind, true, 'NOT_RESPONSIVE', clause, facts, 'VOTING', proposed_by,
           panel_member_id from bid_finding where project_id = $1`,
        [project.id],
      ),
    ).rejects.toThrow('one finding at a time');
  });

  it('is corrected before the ranking for both', async () => {
    const project = await opened();
    await propose(project);
    await adopt(project);
    await services.proposeCorrection(world.evaluator(3), project.bidIds[1] ?? '');
    await adopt(project);
    expect(await states(project)).toEqual(['VALID', 'VALID', 'VALID']);
    const reinstated = await db.query<{ name: string }>(
      `select data ->> 'bidderName' as name from event where subject_id = $1 and type = 'BID_REINSTATED'`,
      [project.id],
    );
    expect(reinstated.map(({ name }) => name)).toEqual([south.name, north.name]);
  });

  it('leaves the other as it is where that was invalid before, and is held by the database', async () => {
    const project = await opened();
    await services.invalidate(project.bidIds[1] ?? '');
    await propose(project);
    await adopt(project);
    await services.proposeCorrection(world.evaluator(3), project.bidIds[0] ?? '');
    await adopt(project);
    expect(await states(project)).toEqual(['VALID', 'INVALID', 'VALID']);
    const other = await opened();
    await propose(other);
    const id = await openOf(other);
    await db.query(
      `insert into finding_vote (finding_id, panel_member_id, in_favour, reason)
       select $1, m.id, true, '核对无误' from panel_member m where m.project_id = $2 and m.number = 2`,
      [id, other.id],
    );
    await expect(
      db.query(`update bid_finding set status = 'ADOPTED', decided_at = clock_timestamp() where id = $1`, [id]),
    ).rejects.toThrow('makes both invalid');
  });
});
