import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, shanghaiTime } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, ProcurementWorld } from '../../testing/fixtures.js';
import { reviewNoticesMigration } from './notices.migrations.js';

describe('what earlier releases told of reviews', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  it('leads to the bid from now on, and says until when a price is to be explained', async () => {
    const services = evaluationServices(world);
    const [asked, other] = [await world.organization('被问服务社'), await world.organization('另一服务社')];
    const bids = [
      { by: asked, priceFen: 3_000_000 },
      { by: other, priceFen: 9_000_000 },
    ];
    const project = await world.project({ bids });
    await services.appoint(project, [1, 2, 3]);
    await services.askAboutPrice(world.evaluator(1), project.bidIds[0] ?? '');
    const told = (kind: string, { id }: { id: string }, data: object) =>
      db.query(
        `insert into notification (id, organization_id, subject_type, subject_id, kind, data)
         values ($1, $2, 'LOT', $3, $4, $5)`,
        [newId(), id, project.lotId, kind, JSON.stringify({ titleZh: '甲', titleEn: 'A', ...data })],
      );
    await told('PRICE_QUESTIONED', asked, {});
    await told('BID_FOUND_INVALID', other, {});
    await told('LOT_LOST', other, {});
    await db.tamper(reviewNoticesMigration.sql);
    const [finding] = await db.query<{ until: Date }>('select answer_until as until from bid_finding');
    const titles = { titleZh: '甲', titleEn: 'A' };
    expect(
      await db.query(`select kind, data from notification where subject_id = $1 order by kind`, [project.lotId]),
    ).toEqual([
      { kind: 'BID_FOUND_INVALID', data: { ...titles, bidId: project.bidIds[1] } },
      { kind: 'LOT_LOST', data: titles },
      {
        kind: 'PRICE_QUESTIONED',
        data: { ...titles, bidId: project.bidIds[0], until: shanghaiTime(finding?.until ?? new Date(0)) },
      },
    ]);
  });
});
