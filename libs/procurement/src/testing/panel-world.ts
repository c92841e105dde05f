import { testDatabase } from '@chengjie/testkit';
import { evaluationServices } from './evaluation-services.js';
import { procurementTemplate, ProcurementWorld } from './fixtures.js';

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
    async close() {
      await world.close();
      await db.drop();
    },
  };
}
export type PanelWorld = Awaited<ReturnType<typeof panelWorld>>;
