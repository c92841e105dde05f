import { UserFacingError } from '../lib/user-facing-error.js';

/** The four requests that are measured. */
export const WORKLOADS = ['Q1', 'Q2', 'Q3', 'W1'] as const;
export type WorkloadName = (typeof WORKLOADS)[number];

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
  readonly only: readonly WorkloadName[];
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
    only: typed.only === undefined ? WORKLOADS : workloads(typed.only),
    start: typed.start,
    profile: typed.profile,
  };
}

function workloads(text: string): WorkloadName[] {
  return text.split(',').map((name) => {
    const known = WORKLOADS.find((each) => each === name.trim().toUpperCase());
    if (!known) throw new UserFacingError(`--only knows ${WORKLOADS.join(', ')}, not "${name}".`);
    return known;
  });
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
