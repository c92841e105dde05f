import type pg from 'pg';
import { publishOpenLots, readBidders } from '../load/bidders.js';
import type { BareVariables } from './bare-statements.js';
import type { BenchDatabase } from './bench-database.js';
import { apiBids, bareBids, pairs } from './bid-requests.js';
import { documents } from './documents.js';
import type { RequestSet } from './driver-protocol.js';
import { foreignDocuments } from './foreign-documents.js';
import type { BenchOptions, QueryName, WorkloadName } from './options.js';
import { peerDocuments, peerVariables } from './peer-documents.js';

/** The same requests for all servers. */
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
  /** The same content asked of the peer, where it is compared. */
  readonly peer?: RequestSet;
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
  const variables = await variablesOf(query, database.client, options.seed);
  if (variables.length === 0) throw new Error(`The data has nothing for ${query}`);
  const own = { name, once: false, keepsAnswers: false, title: TITLES[query], ...setsOf(query, variables) };
  if (mode === 'foreign') {
    const title = `${own.title}, unknown documents`;
    return { ...own, title, target: 0.3, api: foreignSet(query, variables) };
  }
  if (mode === 'kept') {
    const sets = setsOf(query, variables.slice(0, KEPT_VARIANTS));
    return { ...own, ...sets, title: `${own.title}, kept`, target: 5, p99Target: 5, keepsAnswers: true };
  }
  return { ...own, target: 0.6, peer: peerSet(query, variables) };
}

const ANSWER = { path: '/graphql', after: '}', beginning: '{"data":{', holding: '' };

/** One document with all parameters for the API, and the parameters alone for the bare server. */
export function setsOf(query: QueryName, variables: readonly BareVariables[]): Pick<Workload, 'api' | 'bare'> {
  const requests = variables.map((each) => ({ variables: JSON.stringify(each) }));
  const before = `{"query":${JSON.stringify(documents[query])},"variables":`;
  return {
    api: { ...ANSWER, before, requests },
    bare: { ...ANSWER, beginning: '{"data"', path: `/${query}`, before: '{"variables":', requests },
  };
}

/** The same content by a document of its own each time. */
export function foreignSet(
  query: QueryName,
  variables: readonly BareVariables[],
  count = FOREIGN_DOCUMENTS,
): RequestSet {
  const requests = foreignDocuments(documents[query], count).map(({ text, variables: renamed }, index) => ({
    variables: `${JSON.stringify(text)},"variables":${JSON.stringify(renamed({ ...variables[index % variables.length] }))}`,
  }));
  return { ...ANSWER, before: '{"query":', requests };
}

function peerSet(query: QueryName, variables: readonly BareVariables[]): RequestSet {
  const before = `{"query":${JSON.stringify(peerDocuments[query])},"variables":`;
  const requests = variables.map((each) => ({ variables: JSON.stringify(peerVariables[query](each)) }));
  return { ...ANSWER, before, requests };
}

/** Parameters of a query, spread over all that the data has. */
export function variablesOf(query: QueryName, client: pg.Client, seed: number): Promise<BareVariables[]> {
  const read = { Q1: projectPages, Q2: organizationPages, Q3: rankedProjects }[query];
  return read(client, String(seed));
}

/** Cities and counties by turns, with one, two or three states. */
async function projectPages(client: pg.Client, seed: string): Promise<BareVariables[]> {
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

async function organizationPages(client: pg.Client, seed: string): Promise<BareVariables[]> {
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

async function rankedProjects(client: pg.Client, seed: string): Promise<BareVariables[]> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from project p join lot l on l.project_id = p.id join ranked_bid r on r.lot_id = l.id
     where p.status = 'AWARDED' and not p.exercise
     group by p.id order by least(count(*), 10) desc, md5($1 || p.id::text) limit $2`,
    [seed, VARIANTS],
  );
  return rows;
}

/** Each bidder bids once for each lot; half of the lots are the bare server's. */
async function submissions({ client, masterKey }: BenchDatabase, options: BenchOptions): Promise<Workload> {
  const bidders = await readBidders(client, options);
  const perServer = Math.ceil((options.rounds * options.seconds + 3) * BIDS_PER_SECOND);
  const lotCount = Math.max(20, Math.ceil(perServer / bidders.length));
  const lots = await publishOpenLots(client, masterKey, 2 * lotCount);
  return {
    ...{ name: 'W1', title: 'bid submission', target: 0.5, once: true, keepsAnswers: false },
    api: apiBids(pairs(bidders, lots.slice(0, lotCount), perServer)),
    bare: bareBids(pairs(bidders, lots.slice(lotCount), perServer)),
  };
}
