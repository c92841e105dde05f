import { shanghaiDate } from '@chengjie/kernel';
import type { Database } from '@chengjie/platform';
import { CONTINUE_NUMBERS } from '@chengjie/procurement';
import type { Sealing } from '@chengjie/sealing/node';
import type { PastEvent } from '../generator/events.js';
import { Ids } from '../generator/ids.js';
import { insertRows, type Row } from '../generator/rows.js';
import type { People } from '../offices/people.js';
import type { PlannedOrganization } from '../organizations/organization.js';
import type { Setting } from '../setting.js';
import { AWARDED_SCENARIOS } from './awarded-scenarios.js';
import { BidderPool } from './bidders.js';
import { ENDED_SCENARIOS } from './ended-scenarios.js';
import { notificationRows } from './notifications.js';
import { planOutcome } from './outcome.js';
import type { PlannedProject } from './planned-project.js';
import { eventsOf } from './project-events.js';
import { mandateRows, rowsOf } from './project-rows.js';
import { RUNNING_SCENARIOS } from './running-scenarios.js';
import type { Scenario } from './scenario.js';
import { planSealedProject } from './sealed-project.js';

/** All projects of the demonstration. */
const SCENARIOS: readonly Scenario[] = [...AWARDED_SCENARIOS, ...RUNNING_SCENARIOS, ...ENDED_SCENARIOS];

/** Plans and stores all projects. */
export class DemonstrationProjects {
  private readonly pool: BidderPool;

  constructor(
    private readonly setting: Setting,
    private readonly people: People,
    private readonly sealing: Sealing,
    organizations: readonly PlannedOrganization[],
  ) {
    this.pool = new BidderPool(organizations, setting.calendar.today);
  }

  /** In the order in which they were drawn up. */
  plan(): PlannedProject[] {
    const { setting, people, pool, sealing } = this;
    return SCENARIOS.map((scenario, number) => {
      const sealed = planSealedProject({ setting, people, pool, sealing }, scenario, number);
      return planOutcome({ setting, people, pool, sealing }, sealed, number);
    }).sort((a, b) => a.timeline.draftedAt.getTime() - b.timeline.draftedAt.getTime());
  }

  /** Stores planned projects; accounts and organizations must be there. @returns their events, to be stored with all others */
  async store(database: Database, projects: readonly PlannedProject[]): Promise<PastEvent[]> {
    const tables = new Map<string, Row[]>([['bid_mandate', mandateRows(projects)]]);
    projects.forEach((project, index) => {
      const reference = `CJ-${shanghaiDate(project.timeline.draftedAt).slice(0, 4)}-${String(index + 1).padStart(6, '0')}`;
      for (const [table, rows] of rowsOf(project, reference, this.sealing)) {
        tables.set(table, [...(tables.get(table) ?? []), ...rows]);
      }
    });
    const ids = new Ids(this.setting.seed, 'notifications');
    tables.set(
      'notification',
      projects.flatMap((project) =>
        notificationRows(ids, project, this.pool.matching(project.terms), this.setting.calendar.today),
      ),
    );
    for (const [table, rows] of tables) await insertRows(database, table, rows);
    await database.run(CONTINUE_NUMBERS);
    return projects.flatMap(eventsOf);
  }
}
