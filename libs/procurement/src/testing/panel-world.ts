import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from './evaluation-services.js';
import { procurementTemplate, ProcurementWorld, type FixtureLot } from './fixtures.js';

/** What specs of panels begin with: two organizations that bid, and the services, on a database of their own. For specs only. */
export async function panelWorld() {
  const db = await testDatabase(procurementTemplate);
  const world = await ProcurementWorld.create(db.url);
  return {
    db,
    world,
    services: evaluationServices(world),
    north: await world.organization('北社服务中心'),
    south: await world.organization('南社服务中心'),
    dayPasses: (project: FixtureLot) => dayPasses(db, project),
    async close() {
      await world.close();
      await db.drop();
    },
  };
}
/** Lets the day pass in which what was found of a project's bids can be corrected. */
export async function dayPasses(db: TestDatabase, { id }: FixtureLot): Promise<void> {
  await db.tamper(
    `update lot set (opened_at, qualification_reviewed_at) = (opened_at - interval '1 day', qualification_reviewed_at - interval '1 day')
     where project_id = $1`,
    [id],
  );
  await db.tamper(
    `update project set (published_at, deadline_at, opened_at)
       = (published_at - interval '1 day', deadline_at - interval '1 day', opened_at - interval '1 day') where id = $1`,
    [id],
  );
  await db.tamper(`update panel_member set appointed_at = appointed_at - interval '1 day' where project_id = $1`, [id]);
}
export type PanelWorld = Awaited<ReturnType<typeof panelWorld>>;
