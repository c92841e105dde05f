import { DEMONSTRATION_PASSWORD, WALK_DISTRICT, WALK_FUNCTION } from '@chengjie/demonstration-accounts';
import { exerciseTerms, findFunction, Person, publishProject } from '@chengjie/exercise';
import type { OpenLot } from '../load/bidders.js';
import type { Site } from './site.js';
import { until } from './waiting.js';

/** By how much periods are shortened: the twenty days of a tender last a minute, longer than a dead worker's jobs wait. */
const EXERCISE_FACTOR = 28_800;

/** Longest until a worker takes a job, and until all are told: a dead worker's jobs wait for its signs of life to be old. */
const LIMIT_MS = 90_000;

/** Projects that a buyer publishes through the API, and who was told of each by the workers' jobs. */
export class PublishedProjects {
  readonly lots: OpenLot[] = [];

  private constructor(
    private readonly site: Site,
    private readonly buyer: Person,
    private readonly functionId: string,
  ) {}

  /** Publishes the first one, in peace: all others are to be told to the same organizations. */
  static async open(site: Site, port: number): Promise<PublishedProjects> {
    const buyer = await Person.signIn(`http://127.0.0.1:${port}`, 'buyer', DEMONSTRATION_PASSWORD);
    const { id: functionId } = await findFunction(buyer, WALK_FUNCTION);
    const projects = new PublishedProjects(site, buyer, functionId);
    await projects.publish(1);
    await until('the first project is told', LIMIT_MS, async () => (await projects.told()).size > 0);
    return projects;
  }

  /**
   * Publishes some, and keeps the workers from telling of them until so many have one of the jobs in hand.
   * @returns lets the workers go on
   */
  async publishHeld(count: number, workers: number): Promise<() => Promise<void>> {
    const holder = await this.site.connect();
    await holder.query('begin');
    await holder.query('lock table notification in share row exclusive mode');
    await this.publish(count);
    await until('every worker has a job', LIMIT_MS, async () => (await this.takenJobs()) >= workers);
    return () => holder.end();
  }

  /** Waits until all are told as the first one; answers those that are not. */
  async toldOtherwise(): Promise<string[]> {
    const [first] = this.lots;
    const others = async () => {
      const told = await this.told();
      const expected = told.get(first?.projectId ?? '');
      return this.lots.filter(({ projectId }) => told.get(projectId) !== expected).map(({ projectId }) => projectId);
    };
    await until('all are told', LIMIT_MS, async () => (await others()).length === 0).catch(() => undefined);
    return others();
  }

  private async publish(count: number): Promise<void> {
    const terms = exerciseTerms({
      title: '演练:昌邑区居家养老服务采购',
      functionId: this.functionId,
      regionCode: WALK_DISTRICT,
      exerciseFactor: EXERCISE_FACTOR,
    });
    for (let index = 0; index < count; index += 1) {
      const { id, lotId } = await publishProject(this.buyer, terms);
      this.lots.push({ projectId: id, lotId });
    }
  }

  private async takenJobs(): Promise<number> {
    const [row] = await this.site.query<{ count: number }>(
      `select count(*)::int as count from jobs.job where name = 'project-published' and state = 'active'`,
    );
    return row?.count ?? 0;
  }

  /** By project, whom it was told to: somebody who was told twice stands there twice. */
  private async told(): Promise<Map<string, string>> {
    const rows = await this.site.query<{ projectId: string; organizations: string }>(
      `select subject_id as "projectId", string_agg(organization_id::text, ',' order by organization_id) as organizations
       from notification where kind = 'PROJECT_MATCHES' and subject_id = any($1::uuid[]) group by subject_id`,
      [this.lots.map(({ projectId }) => projectId)],
    );
    return new Map(rows.map(({ projectId, organizations }) => [projectId, organizations]));
  }
}
