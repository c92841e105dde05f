// Publishes two editions of a province, reads their difference, takes everything back and tells what it took.
import { CatalogEditions, CatalogEditionsReader } from '@chengjie/functions';
import { newId } from '@chengjie/kernel';
import { OrganizationEditionDifferenceReader, OrganizationEditions } from '@chengjie/organization-catalog';
import { Database, Events, type Page } from '@chengjie/platform';
import { cpuMillis } from '../load/usage.js';

/** What an act took. */
interface Taken {
  readonly seconds: number;
  /** Processor time, seconds. */
  readonly node: number;
  readonly database: number;
}

/** What this process sends to its parent. */
export interface EditionFigures {
  readonly organizations: number;
  readonly entries: number;
  readonly changes: number;
  readonly publishing: Taken;
  readonly difference: Taken;
  /** Most that was resident, MB. */
  readonly memory: number;
}

/** Of so many organizations one changes between the editions. */
const CHANGED_OF = 100;
const PAGE = 100;

/** Thrown to take everything back. */
class Measured extends Error {
  constructor(readonly figures: EditionFigures) {
    super();
  }
}

async function measure(database: Database): Promise<EditionFigures> {
  const catalog = new CatalogEditions(database, new Events(database));
  const editions = new OrganizationEditions(database, catalog);
  const [province] = await database.run<{ code: string; organizations: number }>(
    `select left(region_code, 2) as code, count(*)::int as organizations from organization group by 1
     order by 2 desc limit 1`,
  );
  const [session] = await database.run<{ pid: number }>('select pg_backend_pid() as pid');
  if (!province || !session) throw new Error('There are no organizations');
  const taking = async <T>(act: () => Promise<T>): Promise<[Taken, T]> => {
    const [since, node, pages] = [performance.now(), process.cpuUsage(), cpuMillis(session.pid)];
    const result = await act();
    const { user, system } = process.cpuUsage(node);
    const seconds = (performance.now() - since) / 1e3;
    return [{ seconds, node: (user + system) / 1e6, database: (cpuMillis(session.pid) - pages) / 1e3 }, result];
  };
  const [before, after] = [newId(), newId()];
  const at = (await database.now()).toISOString();
  await editions.write(before, province.code, at);
  await database.run(
    `update organization set staff_count = staff_count + 1
     where left(region_code, 2) = $1 and abs(hashtext(id::text)) % $2 = 0`,
    [province.code, CHANGED_OF],
  );
  const [publishing, { entryCount }] = await taking(() => editions.write(after, province.code, at));
  const [difference, changes] = await taking(() => readDifference(database, before, after));
  const memory = (process.resourceUsage().maxRSS * 1024) / 1e6;
  return { organizations: province.organizations, entries: entryCount, changes, publishing, difference, memory };
}

/** Goes through all pages, as a client would. @returns how many changes there are */
async function readDifference(database: Database, fromId: string, toId: string): Promise<number> {
  const difference = new OrganizationEditionDifferenceReader(database, new CatalogEditionsReader(database));
  let changes = 0;
  for (const list of ['added', 'removed', 'changed'] as const) {
    let after: string | null = null;
    do {
      const page: Page<unknown> = await difference[list]({ fromId, toId }, { first: PAGE, after });
      changes += page.edges.length;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
  }
  return changes;
}

const database = await Database.connect({ url: process.argv[2] ?? '', entities: [], poolSize: 2 });
try {
  await database.transaction(async () => {
    throw new Measured(await measure(database));
  });
} catch (error) {
  if (!(error instanceof Measured)) throw error;
  process.send?.(error.figures);
} finally {
  await database.close();
  process.disconnect();
}
