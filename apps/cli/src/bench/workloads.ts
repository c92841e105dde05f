import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { publishOpenLots, readBidders } from '../load/bidders.js';
import type { Bidder, OpenLot } from '../load/bidders.js';
import { documents } from './documents.js';
import type { RequestSet } from './driver-protocol.js';
import type { BenchDatabase } from './bench-database.js';
import type { BareBid } from './bare-statements.js';
import type { BenchOptions, WorkloadName } from './options.js';

/** The same requests for both servers. */
export interface Workload {
  readonly name: WorkloadName;
  readonly title: string;
  /** Least share of the bare server's throughput. */
  readonly target: number;
  /** Each request can be sent but once. */
  readonly once: boolean;
  readonly api: RequestSet;
  readonly bare: RequestSet;
}

/** Different parameters of each query: far more than any cache by document could hold answers for. */
const VARIANTS = 4_000;

/** More bids than the quickest server takes in one second. */
const BIDS_PER_SECOND = 6_000;

/** Reads from the database what to ask for. */
export async function makeWorkload(
  name: WorkloadName,
  database: BenchDatabase,
  options: BenchOptions,
): Promise<Workload> {
  const { client } = database;
  const seed = String(options.seed);
  if (name === 'W1') return submissions(database, options);
  const variables = await { Q1: projectPages, Q2: organizationPages, Q3: rankedProjects }[name](client, seed);
  if (variables.length === 0) throw new Error(`The data has nothing for ${name}`);
  const titles = {
    Q1: 'public project page',
    Q2: 'organizations by function and region',
    Q3: 'project with its ten best bids',
  };
  const requests = variables.map((each) => ({ variables: JSON.stringify(each) }));
  return {
    name,
    title: titles[name],
    target: 0.35,
    once: false,
    api: { ...apiSet(name), requests },
    bare: { ...bareSet(name), requests },
  };
}

function apiSet(name: WorkloadName) {
  const query = JSON.stringify(documents[name]);
  return { path: '/graphql', before: `{"query":${query},"variables":`, after: '}', beginning: '{"data":', holding: '' };
}

function bareSet(name: WorkloadName) {
  return { path: `/${name}`, before: '{"variables":', after: '}', beginning: '{"data"', holding: '' };
}

/** Cities and counties by turns, with one, two or three states. */
async function projectPages(client: pg.Client, seed: string): Promise<object[]> {
  const { rows } = await client.query<{ city: string; county: string; functionId: string; status: string }>(
    `select left(region_code, 4) as city, left(region_code, 6) as county, function_id as "functionId", status
     from project where published_at is not null and not exercise order by md5($1 || id::text) limit $2`,
    [seed, VARIANTS],
  );
  return rows.map(({ city, county, functionId, status }, index) => ({
    filter: {
      regionCode: index % 2 ? city : county,
      functionId,
      statuses: [...new Set([status, ...['PUBLISHED', 'AWARDED'].slice(0, index % 3)])],
    },
  }));
}

async function organizationPages(client: pg.Client, seed: string): Promise<object[]> {
  const { rows } = await client.query<{ catalogRegion: string; regionCode: string; functionId: string }>(
    `select "catalogRegion", "regionCode", "functionId" from (
       select distinct e.region_code as "catalogRegion", left(ef.region_code, 6) as "regionCode",
         ef.function_id as "functionId"
       from (
         select distinct on (region_code) id, region_code from catalog_edition where catalog = 'ORGANIZATION'
         order by region_code, number desc
       ) e join organization_edition_function ef on ef.edition_id = e.id
     ) place order by md5($1 || "catalogRegion" || "regionCode" || "functionId") limit $2`,
    [seed, VARIANTS],
  );
  return rows.map(({ catalogRegion, regionCode, functionId }) => ({
    catalogRegion,
    filter: { regionCode, functionId },
  }));
}

async function rankedProjects(client: pg.Client, seed: string): Promise<object[]> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from project p join lot l on l.project_id = p.id join ranked_bid r on r.lot_id = l.id
     where p.status = 'AWARDED' and not p.exercise
     group by p.id order by least(count(*), 10) desc, md5($1 || p.id::text) limit $2`,
    [seed, VARIANTS],
  );
  return rows;
}

const PROPOSAL = '由专职社工和志愿者每周为社区老年人提供助餐、助浴、日间照料和心理慰藉服务,建立一人一档。'.repeat(6);
const AMOUNT = '5000.00';

/** Each bidder bids once for each lot; half of the lots are the bare server's. */
async function submissions({ client, masterKey }: BenchDatabase, options: BenchOptions): Promise<Workload> {
  const bidders = await readBidders(client, options);
  const perServer = Math.ceil((options.rounds * options.seconds + 3) * BIDS_PER_SECOND);
  const lotCount = Math.max(20, Math.ceil(perServer / bidders.length));
  const lots = await publishOpenLots(client, masterKey, 2 * lotCount);
  const document = JSON.stringify(documents.W1);
  return {
    name: 'W1',
    title: 'bid submission',
    target: 0.4,
    once: true,
    api: {
      path: '/graphql',
      before: `{"query":${document},"variables":{"input":{"proposal":${JSON.stringify(PROPOSAL)},"price":{"amount":"${AMOUNT}"},`,
      after: '}}}',
      beginning: '{"data":{"submitBid":{"bid":{',
      holding: '"userErrors":[]',
      requests: pairs(bidders, lots.slice(0, lotCount), perServer).map(([bidder, { lotId }]) => ({
        token: bidder.token,
        variables: `"idempotencyKey":"${randomUUID()}","lotId":"${lotId}"`,
      })),
    },
    bare: {
      ...bareSet('W1'),
      holding: '"userErrors"',
      requests: pairs(bidders, lots.slice(lotCount), perServer).map(([bidder, { lotId, projectId }]) => {
        const { accountId, organizationId: bidderId } = bidder;
        const bid: BareBid = { idempotencyKey: randomUUID(), accountId, bidderId, projectId, lotId, amount: AMOUNT };
        return { variables: JSON.stringify({ bid }) };
      }),
    },
  };
}

/** Neighbours in the list are of different bidders and different lots. */
function pairs(bidders: readonly Bidder[], lots: readonly OpenLot[], count: number): [Bidder, OpenLot][] {
  return Array.from({ length: Math.min(count, bidders.length * lots.length) }, (_, index) => {
    const turn = Math.floor(index / bidders.length);
    const place = index % bidders.length;
    return [bidders[place] as Bidder, lots[(turn + place) % lots.length] as OpenLot];
  });
}
