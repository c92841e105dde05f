import { UserFacingError } from '@chengjie/terminal';

/** The queries that are measured. */
export const QUERIES = ['Q1', 'Q2', 'Q3'] as const;
export type QueryName = (typeof QUERIES)[number];

/** What the bare server answers: the queries, and the submission of a bid. */
export const REQUESTS = [...QUERIES, 'W1'] as const;
export type RequestName = (typeof REQUESTS)[number];

/**
 * How a query is asked: by itself with no answers kept, by `foreign` documents that the server has never seen, or with
 * answers `kept`.
 */
export type WorkloadName = RequestName | `${QueryName}.foreign` | `${QueryName}.kept`;

/** All that is measured under load: the workloads, and the rush of bids before a deadline. */
export const PARTS: readonly (WorkloadName | 'rush')[] = [
  ...QUERIES,
  ...QUERIES.map((name) => `${name}.foreign` as const),
  ...QUERIES.map((name) => `${name}.kept` as const),
  'W1',
  'rush',
];

/** How large the database is, and how long and what is measured. */
export interface BenchOptions {
  readonly organizations: number;
  readonly projects: number;
  readonly bids: number;
  /** Bidders with a token of their own. */
  readonly bidders: number;
  readonly seed: number;
  /** Rounds of each server for each workload. */
  readonly rounds: number;
  /** Length of a round. */
  readonly seconds: number;
  readonly only: typeof PARTS;
  /** Whether PostGraphile is measured beside the API. */
  readonly peer: boolean;
  /** Whether two starts of the product are measured as well. */
  readonly start: boolean;
  /** Folder for CPU profiles of the API, if wanted. */
  readonly profile: string | undefined;
}

/** The options as typed. */
export interface BenchArguments {
  readonly scale: string;
  readonly seed: string;
  readonly rounds: string;
  readonly seconds: string;
  readonly only?: string;
  readonly start: boolean;
  readonly peer: boolean;
  readonly profile?: string;
}

/** @throws UserFacingError naming the option that is wrong */
export function readBenchOptions(typed: BenchArguments): BenchOptions {
  const scale = positive('scale', typed.scale);
  const times = (count: number) => Math.max(1, Math.round(count * scale));
  return {
    organizations: times(100_000),
    projects: times(100_000),
    bids: times(1_000_000),
    bidders: times(20_000),
    seed: whole('seed', typed.seed),
    rounds: whole('rounds', typed.rounds),
    seconds: positive('seconds', typed.seconds),
    only: typed.only === undefined ? PARTS : parts(typed.only),
    start: typed.start,
    peer: typed.peer,
    profile: typed.profile,
  };
}

function parts(text: string): typeof PARTS {
  return text.split(',').map((name) => {
    const known = PARTS.find((each) => each.toLowerCase() === name.trim().toLowerCase());
    if (!known) throw new UserFacingError(`--only knows ${PARTS.join(', ')}, not "${name}".`);
    return known;
  });
}

/** Which part of the country. @throws UserFacingError */
export function readShare(text: string): number {
  const share = positive('national', text);
  if (share > 1) throw new UserFacingError(`--national is "${text}": give a share of the country, at most 1.`);
  return share;
}

/** Minutes of the soak. @throws UserFacingError */
export function readMinutes(text: string): number {
  return positive('soak', text);
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1_000)) throw new UserFacingError(`--${name} is "${text}": give a number above 0.`);
  return value;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1)
    throw new UserFacingError(`--${name} is "${text}": give a whole number from 1.`);
  return Number(text);
}
