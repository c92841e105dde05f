import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { publishOpenLots, readBidders } from '../load/bidders.js';
import type { Bidder, OpenLot } from '../load/bidders.js';
import { documents } from './documents.js';
import type { RequestSet } from './driver-protocol.js';
import type { BenchDatabase } from './bench-database.js';
import type { BareBid } from './bare-statements.js';
import type { BenchOptions, QueryName, RequestName, WorkloadName } from './options.js';

/** The same requests for both servers. */
export interface Workload {
  readonly name: WorkloadName;
  readonly title: string;
  /** Least throughput as a multiple of the bare server's. */
  readonly target: number;
  /** Most milliseconds in which 99 of 100 are answered, if that has a target. */
  readonly p99Target?: number;
  /** Each request can be sent but once. */
  readonly once: boolean;
  /** Whether the API may keep answers. */
  readonly keepsAnswers: boolean;
  readonly api: RequestSet;
  readonly bare: RequestSet;
}

/** Different parameters of each query. */
const VARIANTS = 4_000;

/** Different parameters where answers are kept: so many that the warm-up asks for each. */
const KEPT_VARIANTS = 1_000;

/** Documents of the same content: more than any cache of documents holds, and than are asked for in a run. */
const FOREIGN_DOCUMENTS = 20_000;

/** More bids than the quickest server takes in one second. */
const BIDS_PER_SECOND = 6_000;

const TITLES = {
  Q1: 'public project page',
  Q2: 'organizations by function and region',
  Q3: 'project with its ten best bids',
};

/** Reads from the database what to ask for. */
export async function makeWorkload(
  name: WorkloadName,
  database: BenchDatabase,
  options: BenchOptions,
): Promise<Workload> {
  if (name === 'W1') return submissions(database, options);
  const [query, mode] = name.split('.') as [QueryName, 'foreign' | 'kept' | undefined];
  const read = { Q1: projectPages, Q2: organizationPages, Q3: rankedProjects }[query];
  const variables = await read(database.client, String(options.seed));
  if (variables.length === 0) throw new Error(`The data has nothing for ${query}`);
  const requests = variables.map((each) => ({ variables: JSON.stringify(each) }));
  const own = { name, once: false, api: apiSet(query), bare: { ...bareSet(query), requests } };
  if (mode === 'foreign') {
    const title = `${TITLES[query]}, unknown documents`;
    return { ...own, title, target: 0.3, keepsAnswers: false, api: foreignSet(query, requests) };
  }
  if (mode === 'kept') {
    const some = requests.slice(0, KEPT_VARIANTS);
    const sets = { api: { ...own.api, requests: some }, bare: { ...own.bare, requests: some } };
    return { ...own, ...sets, title: `${TITLES[query]}, kept`, target: 5, p99Target: 5, keepsAnswers: true };
  }
  return { ...own, title: TITLES[query], target: 0.6, keepsAnswers: false, api: { ...own.api, requests } };
}

const ANSWER = { path: '/graphql', beginning: '{"data":', holding: '' };

function apiSet(name: RequestName): RequestSet {
  return { ...ANSWER, before: `{"query":${JSON.stringify(documents[name])},"variables":`, after: '}', requests: [] };
}

/** The same content under another operation name each time, which makes another document of it. */
function foreignSet(name: QueryName, requests: RequestSet['requests']): RequestSet {
  const [, rest = ''] = /^query \w+(.*)$/s.exec(documents[name]) ?? [];
  const text = JSON.stringify(rest).slice(1);
  return {
    ...ANSWER,
    before: '{"query":"query Foreign',
    after: '}',
    requests: Array.from({ length: FOREIGN_DOCUMENTS }, (_, index) => ({
      variables: `${index}${text},"variables":${requests[index % requests.length]?.variables}`,
    })),
  };
}

function bareSet(name: RequestName) {
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
    target: 0.5,
    once: true,
    keepsAnswers: false,
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
