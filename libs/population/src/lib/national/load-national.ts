import { OrganizationEditions } from '@chengjie/organization-catalog';
import { Database } from '@chengjie/platform';
import pg from 'pg';
import {
  at,
  DatedEditions,
  type DemonstrationPlan,
  eventRow,
  insertRows,
  type PastEvent,
  type TermsKind,
  termsOf,
} from '@chengjie/demonstration/parts';
import type { Sealing } from '@chengjie/sealing/node';
import { inParallel } from '../scale/in-parallel.js';
import { runSideBySide, takeIndexesDown } from './deferred-indexes.js';
import { NationalBidders } from './national-bidders.js';
import { NationalOrganizations } from './national-organizations.js';
import { jilin, madeUpProvince, type Province } from './national-regions.js';
import { NationalProjects, OPENED_PERCENT } from './national-projects.js';
import { nationalShares, type ProvinceShare } from './national-size.js';
import {
  agencyOf,
  writeAgencies,
  writeFunctions,
  writeRegions,
  type ProvinceFunction,
} from './province-foundations.js';
import type { CopyRows } from './copy-rows.js';

/** Organizations and projects gathered at a time: bounds the memory to some tens of megabytes. */
const ORGANIZATIONS_AT_A_TIME = 10_000;
const PROJECTS_AT_A_TIME = 2_000;

const TERMS: readonly TermsKind[] = ['TENDER', 'CONSULTATION', 'SMALL_TENDER'];

const FILLED = `region organization organization_area qualification membership
  federation_period standing_period project lot event bid bid_revision
  evaluation ranked_bid award notification`.split(/\s+/);

interface NumberedShare extends ProvinceShare {
  readonly firstOrganization: number;
  readonly firstProject: number;
  readonly firstBid: number;
}

/**
 * Adds a share of the whole country to the demonstration, by COPY: all communities, organizations, projects and bids,
 * with editions of the cities of Jilin. For benchmarks, into a database that nobody uses yet: foreign keys are not
 * checked while it goes in, and most indexes are built afterwards.
 */
export async function loadNational(
  databaseUrl: string,
  plan: DemonstrationPlan,
  share: number,
  sealing: Sealing,
  log: (line: string) => void,
): Promise<void> {
  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`set session_replication_role = replica`);
    return client;
  };
  const client = await connect();
  try {
    const indexes = await takeIndexesDown(client, FILLED);
    await inParallel(numbered(nationalShares(share)), async (province) => {
      const own = await connect();
      try {
        await loadProvince(own, plan, province, sealing);
      } finally {
        await own.end();
      }
      const { name, organizations, projects, bids } = province;
      log(`${name}: ${organizations} organizations, ${projects} projects, about ${bids} bids`);
    });
    // Before there are indexes that a vacuum would go through as well, and while the rows are still in memory.
    await runSideBySide(connect, [...FILLED.map((table) => `vacuum (freeze) ${table}`), ...indexes], log);
    // Of the whole, since what expressions of the new indexes hold is told by it too.
    await client.query('analyze');
    log('vacuumed, indexed and analyzed');
  } finally {
    await client.end();
  }
  await publishEditions(databaseUrl, share, plan, log);
}

function numbered(shares: readonly ProvinceShare[]): NumberedShare[] {
  const next = { firstOrganization: 1, firstProject: 1, firstBid: 1 };
  return shares.map((share) => {
    const first = { ...next };
    next.firstOrganization += share.organizations;
    next.firstProject += share.projects;
    // Rounding up by project takes some more than the share says.
    next.firstBid += share.bids + share.projects;
    return { ...share, ...first };
  });
}

async function loadProvince(
  client: pg.Client,
  plan: DemonstrationPlan,
  share: NumberedShare,
  sealing: Sealing,
): Promise<void> {
  const province = share.code === '22' ? jilin(share.part) : madeUpProvince(share);
  await writeRegions(client, province.regions);
  await writeAgencies(client, province);
  const functions = await writeFunctions(client, share.code, plan.setting.functions.all);
  const bidders = await loadOrganizations(client, plan, share, province, functions);
  await loadProjects(client, plan, share, province, { functions, bidders, sealing });
}

async function loadOrganizations(
  client: pg.Client,
  { setting: { calendar } }: DemonstrationPlan,
  { organizations: count, firstOrganization }: NumberedShare,
  { streets }: Province,
  functions: readonly ProvinceFunction[],
): Promise<NationalBidders> {
  const bidders = new NationalBidders();
  const functionIds = new Map(functions.map(({ code, id }) => [code, id] as const));
  const days = new Map<number, string>();
  const date = (offset: number) => {
    const known = days.get(offset) ?? calendar.date(offset);
    days.set(offset, known);
    return known;
  };
  const functionNames = new Map(functions.map(({ code, name }) => [code, name] as const));
  const rows = new NationalOrganizations({ functionIds, functionNames, agencyOf, date });
  for (const [index, street] of streets.entries()) {
    const from = Math.floor((count * index) / streets.length);
    const size = Math.floor((count * (index + 1)) / streets.length) - from;
    rows.addStreet(street, firstOrganization + from, size);
    bidders.addStreet(street, firstOrganization + from, size);
    if ((rows.tables[0]?.size ?? 0) >= ORGANIZATIONS_AT_A_TIME) await write(client, rows.tables);
  }
  await write(client, rows.tables);
  return bidders;
}

async function loadProjects(
  client: pg.Client,
  { setting, people }: DemonstrationPlan,
  { projects, bids, firstProject, firstBid }: NumberedShare,
  { counties, streets }: Province,
  {
    functions,
    bidders,
    sealing,
  }: {
    readonly functions: readonly ProvinceFunction[];
    readonly bidders: NationalBidders;
    readonly sealing: Sealing;
  },
): Promise<void> {
  const scenario = {
    stage: 'PUBLISHED',
    functionCode: 'SVC-02',
    regionCode: '220202',
    buyer: 'CIVIL_AFFAIRS',
  } as const;
  const rows = new NationalProjects({
    terms: TERMS.map((terms) =>
      termsOf(setting, { ...scenario, terms, budgetYuan: 100_000, deadline: 0, bids: [] }, setting.calendar.today),
    ),
    functions: functions.filter(({ purchasable }) => purchasable),
    agencyOf,
    accountId: people.actor('province-admin').accountId,
    today: setting.calendar.today,
    sealing,
    bidderIn: (city, turn) => bidders.in(city, turn),
  });
  const whole = [...counties.map(({ code, name }) => ({ regionCode: code, fullName: name }))];
  const small = streets.map(({ code, fullName }) => ({ regionCode: code, fullName }));
  const perProject = Math.round((bids / projects) * (100 / OPENED_PERCENT));
  let nextBid = firstBid;
  for (let index = 0; index < projects; index += 1) {
    const list = index % 5 < 3 ? whole : small;
    const region = list[(index * 7) % list.length];
    if (region) nextBid += rows.add(firstProject + index, region, nextBid, perProject);
    if ((index + 1) % PROJECTS_AT_A_TIME === 0) await write(client, rows.tables);
  }
  await write(client, rows.tables);
}

async function write(client: pg.Client, tables: readonly CopyRows[]): Promise<void> {
  for (const table of tables) await table.write(client);
}

/** The filled cities of Jilin publish their catalogs: editions are of one city each, whatever there is elsewhere. */
async function publishEditions(
  databaseUrl: string,
  share: number,
  { setting, people }: DemonstrationPlan,
  log: (line: string) => void,
): Promise<void> {
  const database = await Database.connect({ url: databaseUrl, entities: [], poolSize: 2 });
  try {
    const [{ part } = { part: 0 }] = nationalShares(share);
    const cities = [...new Set(jilin(part).counties.map(({ code }) => code.slice(0, 4)))];
    const day = at(setting.calendar.workingDayUpTo(setting.calendar.today), 8);
    await inParallel(cities, (code) =>
      database.transaction(async () => {
        const events: PastEvent[] = [];
        const editions = new DatedEditions(database, day, (event) => events.push(event));
        await new OrganizationEditions(database, editions).publish(people.actor('province-admin'), code);
        await insertRows(database, 'event', events.map(eventRow));
      }),
    );
    await database.run('analyze organization_edition_entry, organization_edition_function');
    log(`${cities.length} cities have published their organizations`);
  } finally {
    await database.close();
  }
}
